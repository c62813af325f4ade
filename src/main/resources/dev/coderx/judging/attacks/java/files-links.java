// tries: to reach a file of the host by links
// escape: it prints the file's text

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        Path canary = Path.of("@CANARY@");
        try { System.out.println(Files.readString(Files.createSymbolicLink(Path.of("/tmp/link"), canary))); } catch (Exception e) { }
        try { System.out.println(Files.readString(Files.createLink(Path.of("/tmp/second"), canary))); } catch (Exception e) { }
        return -1;
    }
}
