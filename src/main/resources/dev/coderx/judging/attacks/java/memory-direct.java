// tries: to take memory outside the heap
// escape: it prints ESCAPED

import java.nio.*;
import java.util.*;
class Solution {
    static int blend(int a, int b) {
        List<ByteBuffer> kept = new ArrayList<>();
        try {
            while (kept.size() < 40) { ByteBuffer x = ByteBuffer.allocateDirect(16 << 20); for (int i = 0; i < x.capacity(); i += 4096) x.put(i, (byte) 1); kept.add(x); }
            System.out.println("ESC" + "APED");
        } catch (Throwable e) { }
        return -1;
    }
}
