package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Constant;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of calls of what Python brings along. */
final class PythonUses {

    private static final Pattern CHANGING_SPECIAL = Pattern.compile("__(set|del|i)\\w+__");

    private static final Set<String> STRIPS = Set.of("strip", "lstrip", "rstrip");

    private static final NodeTypes MUTABLE =
            NodeTypes.of(
                    "list",
                    "dictionary",
                    "set",
                    "list_comprehension",
                    "dictionary_comprehension",
                    "set_comprehension");

    private PythonUses() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-exit-call", Check.on(PythonUses::exit, "call")),
                Map.entry(
                        "python-eval-call",
                        Check.on((c, f, r) -> builtin(c, f, r, "eval"), "call")),
                Map.entry(
                        "python-exec-call",
                        Check.on((c, f, r) -> builtin(c, f, r, "exec"), "call")),
                Map.entry("python-strip-letters", Check.on(PythonUses::strip, "call")),
                Map.entry("python-special-call", Check.on(PythonUses::special, "call")),
                Map.entry("python-reversed-unordered", Check.on(PythonUses::reversed, "call")),
                Map.entry("python-environment-copy", Check.on(PythonUses::environment, "call")),
                Map.entry(
                        "python-environment-default",
                        Check.on(PythonUses::environmentDefault, "call")),
                Map.entry("python-thread-target", Check.on(PythonUses::thread, "call")),
                Map.entry("python-run-unchecked", Check.on(PythonUses::unchecked, "call")),
                Map.entry(
                        "python-mutable-default",
                        Check.on(
                                PythonUses::mutableDefault,
                                "default_parameter",
                                "typed_default_parameter",
                                "assignment")),
                Map.entry(
                        "python-index-past-literal",
                        Check.on(PythonUses::pastLiteral, "subscript")),
                Map.entry(
                        "python-default-before-star",
                        Check.on(PythonUses::beforeStar, "parameters")));
    }

    static boolean isBuiltin(SyntaxNode call, String name, File file) {
        return PythonShapes.calls(call, name)
                && file.scopes().resolve(call.child("function").orElse(call)).isEmpty();
    }

    private static void exit(SyntaxNode call, File file, Report report) {
        if ((isBuiltin(call, "exit", file) || isBuiltin(call, "quit", file))) {
            report.mark(call);
        }
    }

    private static void builtin(SyntaxNode call, File file, Report report, String name) {
        if (isBuiltin(call, name, file)) {
            report.mark(call);
        }
    }

    private static void strip(SyntaxNode call, File file, Report report) {
        if (!STRIPS.contains(PythonShapes.method(call))) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (given.size() == 1) {
            String letters = PythonShapes.literal(given.get(0)).orElse("");
            boolean twice =
                    letters.chars().distinct().count()
                            < letters.codePointCount(0, letters.length());
            boolean words = letters.indexOf('\\') < 0;
            if (twice && words) {
                report.mark(call);
            }
        }
    }

    private static void special(SyntaxNode call, File file, Report report) {
        String name = PythonShapes.method(call);
        boolean known =
                name.startsWith("__")
                        && (PythonSpecials.parameters(name).length > 0 || name.equals("__init__"))
                        && !Set.of(
                                        "__del__",
                                        "__getnewargs__",
                                        "__getstate__",
                                        "__reduce__",
                                        "__reduce_ex__",
                                        "__setstate__",
                                        "__index__",
                                        "__copy__",
                                        "__instancecheck__",
                                        "__subclasscheck__",
                                        "__get__",
                                        "__set__",
                                        "__delete__",
                                        "__missing__",
                                        "__getattribute__",
                                        "__trunc__",
                                        "__await__",
                                        "__aenter__",
                                        "__aexit__",
                                        "__fspath__",
                                        "__getnewargs_ex__")
                                .contains(name);
        Optional<SyntaxNode> receiver = known ? PythonShapes.receiver(call) : Optional.empty();
        if (receiver.isEmpty()) {
            return;
        }
        String text = receiver.get().text();
        boolean type =
                receiver.get().is("identifier")
                        && ((Character.isUpperCase(text.charAt(0))
                                        && file.scopes()
                                                .resolve(receiver.get())
                                                .map(s -> !s.is(Symbol.Kind.VARIABLE))
                                                .orElse(true))
                                || Set.of(
                                                "object",
                                                "type",
                                                "int",
                                                "str",
                                                "float",
                                                "list",
                                                "dict",
                                                "set",
                                                "tuple",
                                                "bool",
                                                "bytes",
                                                "frozenset",
                                                "cls")
                                        .contains(text));
        boolean inSpecial = false;
        Optional<SyntaxNode> function = PythonShapes.function(call);
        while (function.isPresent()) {
            inSpecial |= PythonShapes.name(function.get()).startsWith("__");
            function = PythonShapes.function(function.get());
        }
        boolean inLambda = PythonShapes.function(call).filter(f -> f.is("lambda")).isPresent();
        boolean assigns =
                inLambda
                        && CHANGING_SPECIAL.matcher(name).matches()
                        && !name.equals("__iter__")
                        && !name.equals("__int__")
                        && !name.equals("__invert__");
        if (!type
                && !inSpecial
                && !assigns
                && !PythonShapes.callee(receiver.get()).equals("super")
                && PythonShapes.name(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void reversed(SyntaxNode call, File file, Report report) {
        if (!isBuiltin(call, "reversed", file) || PythonShapes.arguments(call).size() != 1) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.arguments(call);
        Type type = file.types().of(given.get(0));
        String made = PythonShapes.callee(given.get(0));
        boolean own =
                file.outline().lacks(made, "__reversed__", "__getitem__")
                        || file.outline().lacks(made, "__reversed__", "__len__");
        boolean wrong =
                type.is(
                                Type.Kind.SET,
                                Type.Kind.NULL,
                                Type.Kind.INT,
                                Type.Kind.FLOAT,
                                Type.Kind.FUNCTION)
                        || type.isInstance("iterator")
                        || type.isInstance("generator")
                        || type.isInstance("map")
                        || type.isInstance("zip")
                        || type.isInstance("filter")
                        || type.isInstance("enumerate")
                        || own;
        if (wrong) {
            report.mark(call);
        }
    }

    private static void environment(SyntaxNode call, File file, Report report) {
        if (PythonShapes.calls(call, "copy.copy")
                && PythonShapes.arguments(call).stream()
                        .anyMatch(
                                a -> a.hasText("os.environ") || a.text().endsWith("=os.environ"))) {
            report.mark(call);
        }
    }

    private static void environmentDefault(SyntaxNode call, File file, Report report) {
        if (!PythonShapes.calls(call, "os.getenv")) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.positional(call);
        if (given.size() == 2) {
            Type type = file.types().of(given.get(1));
            if (type.isKnown() && !type.is(Type.Kind.STRING, Type.Kind.NULL)) {
                report.mark(call);
            }
        }
    }

    private static void thread(SyntaxNode call, File file, Report report) {
        if (PythonShapes.calls(call, "threading.Thread")
                && PythonShapes.keyword(call, "target").isEmpty()
                && PythonShapes.positional(call).size() < 2) {
            report.mark(call);
        }
    }

    private static void unchecked(SyntaxNode call, File file, Report report) {
        if (PythonShapes.calls(call, "subprocess.run")
                && PythonShapes.keyword(call, "check").isEmpty()
                && !PythonShapes.unpacks(call)) {
            report.mark(call);
        }
    }

    private static void mutableDefault(SyntaxNode parameter, File file, Report report) {
        Optional<SyntaxNode> value = parameter.child("value");
        boolean field = parameter.is("assignment");
        if (field) {
            if (parameter.child("type").isEmpty()) {
                return;
            }
            value = parameter.child("right");
            boolean tuple =
                    PythonShapes.classOf(parameter)
                            .filter(s ->
                                    PythonOutline.bases(s).stream()
                                            .anyMatch(b -> b.text().endsWith("NamedTuple")))
                            .isPresent();
            if (!tuple) {
                return;
            }
        }
        if (value.isEmpty()
                || (!field
                        && parameter
                                .ancestor("lambda", "function_definition")
                                .filter(f -> f.is("lambda"))
                                .isPresent())) {
            return;
        }
        Optional<SyntaxNode> made = PythonCollections.origin(value.get(), file);
        boolean mutable =
                made.filter(m ->
                                m.is(MUTABLE)
                                        || (MAKERS.contains(
                                                        PythonShapes.callee(m)
                                                                .replace("collections.", ""))
                                                && !file.outline().defines(PythonShapes.callee(m))))
                        .isPresent();
        if (mutable) {
            report.mark(value.get());
        }
    }

    private static final Set<String> MAKERS =
            Set.of(
                    "list",
                    "dict",
                    "set",
                    "deque",
                    "ChainMap",
                    "Counter",
                    "OrderedDict",
                    "defaultdict",
                    "UserDict",
                    "UserList",
                    "bytearray");

    private static void pastLiteral(SyntaxNode subscript, File file, Report report) {
        Optional<SyntaxNode> list =
                subscript.child("value").map(PythonShapes::bare).filter(v -> v.is("list", "tuple"));
        Optional<Constant> index = subscript.child("subscript").flatMap(file.constants()::valueOf);
        if (list.isEmpty() || index.isEmpty() || !index.get().isNumber()) {
            return;
        }
        List<SyntaxNode> parts = list.get().namedChildren();
        boolean plain = parts.stream().noneMatch(p -> p.is("list_splat"));
        if (plain && index.get().number() >= parts.size()) {
            report.mark(subscript);
        }
    }

    private static void beforeStar(SyntaxNode parameters, File file, Report report) {
        SyntaxNode function = parameters.parent();
        if (function == null) {
            return;
        }
        boolean withDefault = false;
        boolean slash = parameters.childOfType("positional_separator").isPresent();
        int from = slash ? parameters.childOfType("positional_separator").get().end() : 0;
        for (PythonShapes.Parameter parameter : PythonShapes.parameters(function)) {
            if (parameter.kind().equals("*") && withDefault) {
                report.mark(function.child("name").orElse(function));
            }
            withDefault |= parameter.kind().equals("=") && parameter.node().start() >= from;
        }
    }
}
