package dev.coderx.patterns.internal.check;

import java.util.Set;

/** The names that every Python program can use. */
final class Builtins {

    private static final Set<String> PURE =
            Set.of(
                    ("abs all any ascii bin bool bytes callable chr complex dict divmod enumerate"
                                    + " filter float format frozenset hash hex id int isinstance"
                                    + " issubclass len list map max min oct ord pow range repr"
                                    + " reversed round set slice sorted str sum tuple type zip")
                            .split(" "));

    private static final Set<String> OTHERS =
            Set.of(
                    ("aiter anext breakpoint bytearray classmethod compile copyright credits"
                                    + " delattr dir eval exec exit getattr globals hasattr help"
                                    + " input iter license locals memoryview next object open print"
                                    + " property quit setattr staticmethod super vars __import__"
                                    + " __name__ __file__ __doc__ __builtins__ __debug__"
                                    + " __package__ __spec__ __path__ __all__ __class__"
                                    + " NotImplemented Ellipsis")
                            .split(" "));

    private Builtins() {}

    /** Whether Python knows the name by itself. */
    static boolean has(String name) {
        return PURE.contains(name)
                || OTHERS.contains(name)
                || name.endsWith("Error")
                || name.endsWith("Exception")
                || name.endsWith("Warning")
                || Set.of("StopIteration", "KeyboardInterrupt", "SystemExit", "GeneratorExit")
                        .contains(name);
    }

    /** Whether it is a function that does nothing but give a value back. */
    static boolean isPure(String name) {
        return PURE.contains(name);
    }

    /** Whether it is a function. */
    static boolean isFunction(String name) {
        return PURE.contains(name)
                || Set.of("print", "input", "open", "exit", "quit", "next", "iter").contains(name);
    }
}
