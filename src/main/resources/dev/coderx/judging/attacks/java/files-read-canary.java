// tries: to read a file of the host by its name
// escape: it prints the file's text

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        try { System.out.println(Files.readString(Path.of("@CANARY@"))); } catch (Exception e) { }
        return -1;
    }
}
