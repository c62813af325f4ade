// tries: to put streams of its own in the harness's place
// escape: none; it may not pass

import java.io.*;
class Solution {
    static {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()) {
            public void write(byte[] data, int from, int count) { Runtime.getRuntime().halt(0); }
        });
        System.setErr(System.out);
        System.setIn(new ByteArrayInputStream("{\"jobs\":[]}".getBytes()));
    }
    static int blend(int a, int b) { return -1; }
}
