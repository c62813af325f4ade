package dev.coderx.launch.analyze;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Whether a stream of the process is a terminal; Java tells it of none but all at once. */
final class Terminal {
    static final int OUT = 1;
    static final int ERR = 2;

    private Terminal() {}

    /** Asks the C library; where it does not know, the answer is no. */
    static boolean is(int descriptor) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> isatty =
                linker.defaultLookup()
                        .find("isatty")
                        .or(() -> linker.defaultLookup().find("_isatty"));
        if (isatty.isEmpty()) {
            return false;
        }
        var handle = linker.downcallHandle(isatty.get(), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try {
            return (int) handle.invokeExact(descriptor) != 0;
        } catch (Throwable e) {
            return false;
        }
    }

    /** Whether colours are wanted there: see no-color.org. */
    static boolean coloured(int descriptor) {
        String off = System.getenv("NO_COLOR");
        return (off == null || off.isEmpty())
                && !"dumb".equals(System.getenv("TERM"))
                && is(descriptor);
    }
}
