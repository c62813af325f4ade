// tries: to take memory by Unsafe and by arenas
// escape: it prints ESCAPED

import java.lang.foreign.*;
import java.lang.reflect.*;
class Solution {
    static int blend(int a, int b) {
        try {
            Arena arena = Arena.ofShared();
            for (int i = 0; i < 40; i++) arena.allocate(16 << 20).fill((byte) 1);
            System.out.println("ESC" + "APED");
        } catch (Throwable e) { }
        try {
            Field f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            f.setAccessible(true);
            Object unsafe = f.get(null);
            Method take = unsafe.getClass().getMethod("allocateMemory", long.class);
            Method set = unsafe.getClass().getMethod("setMemory", long.class, long.class, byte.class);
            for (int i = 0; i < 40; i++) set.invoke(unsafe, take.invoke(unsafe, 16L << 20), 16L << 20, (byte) 1);
            System.out.println("ESC" + "APED");
        } catch (Throwable e) { }
        return -1;
    }
}
