// tries: to run programs of the system
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        try { new ProcessBuilder("/bin/true").start(); System.out.println("ESC" + "APED"); } catch (Throwable e) { }
        try { Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "id"}); System.out.println("ESC" + "APED"); } catch (Throwable e) { }
        return -1;
    }
}
