// tries: to hide code in escapes within a comment
// escape: it prints ESCAPED

class Solution {
    static int blend(int a, int b) {
        // \u000a try { System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd")) + "ESC" + "APED"); } catch (Exception e) { }
        /* \u002a\u002f if (new java.io.File("/root").list() != null) System.out.println("ESC" + "APED"); /\u002a */
        return -1;
    }
}
