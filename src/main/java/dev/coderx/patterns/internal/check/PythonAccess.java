package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of who may use and replace the parts of a Python object. */
final class PythonAccess {

    private static final Pattern OUTER_LINES = Pattern.compile("^__|__$");
    private static final Pattern NAMES_SELF = Pattern.compile("\\b(self|cls)\\b");

    private PythonAccess() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-protected-access", Check.on(PythonAccess::foreign, "attribute")),
                Map.entry(
                        "python-self-assigned",
                        Check.on(PythonAccess::selfAssigned, "assignment", "named_expression")));
    }

    private static final String CLASS = "class_definition";

    private static final String DEFINITION = "function_definition";

    private static final Set<String> PUBLIC =
            Set.of("_fields", "_asdict", "_replace", "_source", "_make", "_exit", "_getframe");

    private static void foreign(SyntaxNode node, File file, Report report) {
        String name = node.child("attribute").map(SyntaxNode::text).orElse("");
        boolean guarded =
                name.startsWith("_")
                        && !name.equals("_")
                        && !name.endsWith("_")
                        && !PUBLIC.contains(name);
        Optional<SyntaxNode> object = node.child("object");
        if (!guarded || object.isEmpty()) {
            return;
        }
        String of = object.get().text().replace(" ", "");
        Optional<SyntaxNode> type = node.ancestor(CLASS, "module").filter(scope -> scope.is(CLASS));
        boolean inside =
                type.isPresent()
                        && (of.startsWith("super(")
                                || of.equals("mcs")
                                || of.equals("type(self)")
                                || of.equals("self.__class__")
                                || of.equals(path(type.get()))
                                || madeHere(node, of, type.get()));
        boolean special =
                PythonShapes.function(node)
                        .filter(f -> f.is(DEFINITION))
                        .map(PythonShapes::name)
                        .filter(n ->
                                n.startsWith("__")
                                        && PythonSpecials.known(
                                                OUTER_LINES.matcher(n).replaceAll("")))
                        .isPresent();
        boolean free =
                inside
                        || special
                        || of.equals("self")
                        || of.equals("cls")
                        || node.ancestor("type", "block").filter(a -> a.is("type")).isPresent()
                        || file.outline().imported(of);
        if (!free) {
            report.mark(node);
        }
    }

    /** The name of a class with those of the classes around it. */
    private static String path(SyntaxNode type) {
        String path = PythonShapes.name(type);
        Optional<SyntaxNode> outer = type.ancestor(CLASS);
        while (outer.isPresent()) {
            path = PythonShapes.name(outer.get()) + "." + path;
            outer = outer.get().ancestor(CLASS);
        }
        return path;
    }

    /** Whether the name stands for an object of this very class, made in the same method. */
    private static boolean madeHere(SyntaxNode node, String name, SyntaxNode type) {
        Optional<SyntaxNode> function = PythonShapes.function(node);
        if (function.isEmpty()) {
            return false;
        }
        for (SyntaxNode inner : function.get().find("assignment")) {
            if (inner.child("left").filter(l -> l.hasText(name)).isPresent()) {
                String maker = inner.child("right").map(PythonShapes::callee).orElse("");
                if (maker.equals("cls")
                        || maker.equals(PythonShapes.name(type))
                        || maker.endsWith("__new__")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void selfAssigned(SyntaxNode statement, File file, Report report) {
        SyntaxNode left =
                statement.child("left").or(() -> statement.child("name")).orElse(statement);
        if (!left.is("identifier", "pattern_list", "tuple_pattern")) {
            return;
        }
        Optional<SyntaxNode> function =
                PythonShapes.function(statement).filter(f -> f.is(DEFINITION));
        if (function.isPresent()
                && NAMES_SELF.matcher(left.text()).find()
                && function.get().text().contains("nonlocal")) {
            function =
                    PythonShapes.function(function.get())
                            .or(() -> PythonShapes.function(statement));
        }
        if (function.isEmpty() || PythonShapes.classOf(function.get()).isEmpty()) {
            return;
        }
        List<PythonShapes.Parameter> parameters = PythonShapes.parameters(function.get());
        boolean isStatic =
                PythonShapes.decorators(function.get()).stream()
                        .anyMatch(d -> d.contains("static"));
        if (parameters.isEmpty()
                || isStatic
                || PythonShapes.name(function.get()).equals("__new__")
                || !parameters.get(0).kind().isEmpty()) {
            return;
        }
        String first = parameters.get(0).name();
        List<SyntaxNode> targets =
                left.is("pattern_list", "tuple_pattern") ? left.namedChildren() : List.of(left);
        if (targets.stream().anyMatch(target -> target.is("identifier") && target.hasText(first))) {
            report.mark(statement);
        }
    }
}
