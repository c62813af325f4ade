// tries: to write where only the system may
// escape: it prints ESCAPED

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        String[] folders = {"/", "/usr", "/usr/bin", "/etc", "/dev", "/home/student", System.getProperty("java.home"), System.getProperty("java.home") + "/lib"};
        for (String folder : folders)
            try { Files.writeString(Path.of(folder, "attack"), "x"); System.out.println("ESC" + "APED " + folder); } catch (Exception e) { }
        return -1;
    }
}
