// tries: to take all memory
// escape: it prints ESCAPED

import java.util.*;
class Solution {
    static int blend(int a, int b) {
        List<byte[]> kept = new ArrayList<>();
        try {
            while (kept.size() < 40) kept.add(new byte[16 << 20]);
            System.out.println("ESC" + "APED");
        } catch (OutOfMemoryError e) { }
        return -1;
    }
}
