// tries: to make system calls by foreign functions
// escape: it prints ESCAPED

import java.lang.foreign.*;
import java.lang.invoke.*;
class Solution {
    static int blend(int a, int b) {
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle fork = linker.downcallHandle(linker.defaultLookup().find("fork").orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT));
            if ((int) fork.invoke() >= 0) System.out.println("ESC" + "APED fork");
            MethodHandle socket = linker.downcallHandle(linker.defaultLookup().find("socket").orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            if ((int) socket.invoke(2, 1, 0) >= 0) System.out.println("ESC" + "APED socket");
            MethodHandle unshare = linker.downcallHandle(linker.defaultLookup().find("unshare").orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            if ((int) unshare.invoke(0x10000000) == 0) System.out.println("ESC" + "APED unshare");
        } catch (Throwable e) { }
        return -1;
    }
}
