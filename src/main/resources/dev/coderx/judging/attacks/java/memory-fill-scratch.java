// tries: to take memory by files in the scratch folder
// escape: it prints ESCAPED

import java.nio.file.*;
class Solution {
    static int blend(int a, int b) {
        int written = 0;
        for (int i = 0; i < 40; i++)
            try { Files.write(Path.of("/tmp/file" + i), new byte[1 << 20]); written++; } catch (Throwable e) { }
        if (written > 20) System.out.println("ESC" + "APED");
        return -1;
    }
}
