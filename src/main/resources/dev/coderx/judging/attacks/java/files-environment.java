// tries: to read secrets from the environment and the properties
// escape: it prints ESCAPED

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        String all = System.getenv() + "";
        for (String pid : new String[] {"1", "2", "self"})
            try { all += Files.readString(Path.of("/proc/" + pid + "/environ")); } catch (Exception e) { }
        all += System.getProperties().stringPropertyNames().stream().filter(n -> n.startsWith("coderx")).toList();
        all = all.toUpperCase();
        if (all.contains("CODERX.") || all.contains("SECRET") || all.contains("TOKEN") || all.contains("PASSWORD")) System.out.println("ESC" + "APED");
        return -1;
    }
}
