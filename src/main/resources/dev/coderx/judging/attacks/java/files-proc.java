// tries: to leave the root by the links in /proc
// escape: it prints the file's text

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        for (String pid : new String[] {"1", "2", "self", "@PID@"})
            for (String link : new String[] {"root", "cwd", "cwd/../../.."})
                try { System.out.println(Files.readString(Path.of("/proc/" + pid + "/" + link + "@CANARY@"))); } catch (Exception e) { }
        return -1;
    }
}
