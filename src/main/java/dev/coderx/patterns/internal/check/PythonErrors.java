package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of error Python brings along and those a file makes from them. */
final class PythonErrors {

    private static final Map<String, String> PARENTS = new HashMap<>();
    private static final Map<String, String> OLD_NAMES =
            Map.of("IOError", "OSError", "EnvironmentError", "OSError", "WindowsError", "OSError");
    private static final Set<String> OTHER_BUILTINS =
            Set.of(
                    "list",
                    "dict",
                    "tuple",
                    "set",
                    "str",
                    "int",
                    "float",
                    "bool",
                    "object",
                    "bytes",
                    "type",
                    "frozenset",
                    "complex",
                    "range");

    static {
        children("BaseException", "Exception SystemExit KeyboardInterrupt GeneratorExit");
        children("BaseException", "BaseExceptionGroup");
        children(
                "Exception",
                "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError"
                        + " LookupError MemoryError NameError OSError ReferenceError RuntimeError"
                        + " StopIteration StopAsyncIteration SyntaxError SystemError TypeError"
                        + " ValueError Warning ExceptionGroup");
        children("ArithmeticError", "FloatingPointError OverflowError ZeroDivisionError");
        children("ImportError", "ModuleNotFoundError");
        children("LookupError", "IndexError KeyError");
        children("NameError", "UnboundLocalError");
        children(
                "OSError",
                "BlockingIOError ChildProcessError ConnectionError FileExistsError"
                        + " FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError"
                        + " PermissionError ProcessLookupError TimeoutError");
        children(
                "ConnectionError",
                "BrokenPipeError ConnectionAbortedError ConnectionRefusedError"
                        + " ConnectionResetError");
        children("RuntimeError", "NotImplementedError RecursionError");
        children("SyntaxError", "IndentationError");
        children("IndentationError", "TabError");
        children("ValueError", "UnicodeError");
        children("UnicodeError", "UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError");
        children(
                "Warning",
                "BytesWarning DeprecationWarning FutureWarning ImportWarning"
                        + " PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning"
                        + " UnicodeWarning UserWarning");
    }

    private PythonErrors() {}

    private static void children(String parent, String names) {
        for (String name : names.split(" ", -1)) {
            PARENTS.put(name, parent);
        }
    }

    /** Whether this is a kind of error every program has. */
    static boolean builtin(String name) {
        return PARENTS.containsKey(name)
                || OLD_NAMES.containsKey(name)
                || name.equals("BaseException");
    }

    /** One name for kinds of error with several. */
    static String plain(String name) {
        return OLD_NAMES.getOrDefault(name, name);
    }

    /** The kind and all kinds above it, as far as they are known, nearest first. */
    static Set<String> above(String name, File file) {
        Set<String> result = new java.util.LinkedHashSet<>();
        var todo = new java.util.ArrayDeque<String>(List.of(plain(name)));
        while (!todo.isEmpty()) {
            String next = todo.removeFirst();
            if (!result.add(next)) {
                continue;
            }
            Optional<SyntaxNode> type = file.outline().type(next);
            if (type.isPresent()) {
                PythonOutline.bases(type.get()).forEach(base -> todo.add(plain(base.text())));
            } else if (PARENTS.containsKey(next) && !file.outline().defines(next)) {
                todo.add(PARENTS.getOrDefault(next, ""));
            }
        }
        return result;
    }

    /** Whether the name stands for a class that surely is no kind of error. */
    static boolean noError(String name, File file) {
        if (OTHER_BUILTINS.contains(name)) {
            return !file.outline().defines(name);
        }
        Optional<SyntaxNode> type = file.outline().type(name);
        if (type.isEmpty()) {
            return false;
        }
        List<SyntaxNode> family = file.outline().family(type.get());
        if (family != null) {
            return true;
        }
        Set<String> bases = new HashSet<>(above(name, file));
        bases.remove(name);
        return !bases.isEmpty()
                && PythonOutline.bases(type.get()).size()
                        == type.get()
                                .child("superclasses")
                                .map(s -> s.namedChildren().size())
                                .orElse(0)
                && bases.stream()
                        .allMatch(base ->
                                OTHER_BUILTINS.contains(base) && !file.outline().defines(base));
    }

    /** The kinds an except clause names, in order. */
    static List<SyntaxNode> caught(SyntaxNode clause) {
        Optional<SyntaxNode> value = clause.child("value");
        if (value.isEmpty()) {
            return List.of();
        }
        SyntaxNode kinds = value.get();
        if (kinds.is("as_pattern") && !kinds.namedChildren().isEmpty()) {
            kinds = kinds.namedChildren().get(0);
        }
        kinds = PythonShapes.bare(kinds);
        return kinds.is("tuple") ? kinds.namedChildren() : List.of(kinds);
    }
}
