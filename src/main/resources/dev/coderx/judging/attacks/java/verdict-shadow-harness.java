// tries: to put classes of the harness's name before it
// escape: none; it may not pass

package dev.coderx.judging.internal.harness;
class Encoding {
    static String write(Object value) { return "{\"int\":\"65\"}"; }
}
class Main {
    static { System.out.println("mine"); }
}
class Frames {
    static void send(String event) { Runtime.getRuntime().halt(0); }
}
class Solution {
    static int blend(int a, int b) { return -1; }
}
