// tries: to change the harness that runs it
// escape: it prints ESCAPED

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        for (String name : System.getProperty("java.class.path").split(":"))
            try {
                Path path = Path.of(name);
                if (Files.isWritable(path)) System.out.println("ESC" + "APED " + name);
                Files.writeString(Files.isDirectory(path) ? path.resolve("x") : path, "x", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
                System.out.println("ESC" + "APED " + name);
            } catch (Exception e) { }
        return -1;
    }
}
