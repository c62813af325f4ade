// tries: to load native code of its own making
// escape: it prints ESCAPED

import java.nio.file.*;
class Solution {
    static native int attack();
    static int blend(int a, int b) {
        try {
            Files.write(Path.of("/tmp/libown.so"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
            System.load("/tmp/libown.so");
            System.out.println("ESC" + "APED " + attack());
        } catch (Throwable e) { }
        return -1;
    }
}
