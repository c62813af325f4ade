package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Analyses of how Python programs raise errors. */
final class PythonRaises {

    private static final Pattern PLACES =
            Pattern.compile("%(\\([^)]*\\))?[-#0 +]*\\d*(\\.\\d+)?[srdfgeixXc]|\\{[\\w.!:]*}");

    private static final NodeTypes COLLECTIONS_AND_SUMS =
            NodeTypes.of("list", "tuple", "dictionary", "set", "binary_operator");

    private PythonRaises() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-raise-value", Check.on(PythonRaises::value, "raise_statement")),
                Map.entry("python-raise-class", Check.on(PythonRaises::noError, "raise_statement")),
                Map.entry(
                        "python-raise-notimplemented",
                        Check.on(PythonRaises::notImplemented, "raise_statement")),
                Map.entry(
                        "python-raise-general", Check.on(PythonRaises::general, "raise_statement")),
                Map.entry(
                        "python-raise-outside-except",
                        Check.on(PythonRaises::outside, "raise_statement")),
                Map.entry(
                        "python-raise-without-cause",
                        Check.on(PythonRaises::withoutCause, "raise_statement")),
                Map.entry("python-raise-format", Check.on(PythonRaises::format, "raise_statement")),
                Map.entry(
                        "python-bad-cause",
                        Check.on(PythonRaises::cause, "raise_statement", "assignment")),
                Map.entry(
                        "python-error-not-raised",
                        Check.on(PythonRaises::notRaised, "expression_statement")));
    }

    /** What is raised; empty for a bare raise. */
    private static Optional<SyntaxNode> raised(SyntaxNode statement) {
        return statement.namedChildren().stream()
                .filter(child -> !child.field().equals("cause"))
                .findFirst()
                .map(PythonShapes::bare);
    }

    private static void value(SyntaxNode statement, File file, Report report) {
        if (raised(statement)
                .filter(what -> PythonShapes.isLiteral(what) || what.is(COLLECTIONS_AND_SUMS))
                .filter(what -> !what.is("binary_operator") || holdsText(what))
                .isPresent()) {
            report.mark(statement);
        }
    }

    private static boolean holdsText(SyntaxNode sum) {
        return sum.child("left").filter(left -> left.is("string")).isPresent()
                || sum.child("right").filter(right -> right.is("string")).isPresent();
    }

    private static void noError(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> what = raised(statement);
        if (what.isPresent() && PythonErrors.noError(className(what.get()), file)) {
            report.mark(statement);
        }
    }

    /** The name of a class, or of the class an object is made of on the spot. */
    private static String className(SyntaxNode node) {
        return node.is("call") ? PythonShapes.callee(node) : PythonShapes.dotted(node);
    }

    private static void notImplemented(SyntaxNode statement, File file, Report report) {
        if (raised(statement).map(PythonRaises::className).orElse("").equals("NotImplemented")) {
            report.mark(statement);
        }
    }

    private static void general(SyntaxNode statement, File file, Report report) {
        String name = raised(statement).map(PythonRaises::className).orElse("");
        if ((name.equals("Exception") || name.equals("BaseException"))
                && !file.outline().defines(name)) {
            report.mark(statement);
        }
    }

    private static void outside(SyntaxNode statement, File file, Report report) {
        if (!statement.namedChildren().isEmpty()) {
            return;
        }
        Optional<SyntaxNode> around = PythonShapes.scope(statement);
        boolean inside =
                statement
                        .ancestor("except_clause")
                        .filter(clause -> around.isEmpty() || around.get().contains(clause))
                        .isPresent();
        String function =
                around.filter(scope -> scope.is("function_definition"))
                        .map(PythonShapes::name)
                        .orElse("");
        if (!inside
                && !function.equals("__exit__")
                && !calledInExcept(around.orElse(statement), function, file)) {
            report.mark(statement);
        }
    }

    private static boolean calledInExcept(SyntaxNode definition, String function, File file) {
        if (function.isEmpty()) {
            return false;
        }
        Optional<SyntaxNode> outer = PythonShapes.scope(definition);
        for (SyntaxNode call : file.tree().root().find("call")) {
            if (PythonShapes.callee(call).equals(function)
                    && call.ancestor("except_clause").isPresent()
                    && PythonShapes.scope(call).equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static void withoutCause(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> what = raised(statement);
        Optional<SyntaxNode> clause =
                statement
                        .ancestor(
                                "except_clause",
                                "function_definition",
                                "lambda",
                                "class_definition")
                        .filter(node -> node.is("except_clause"));
        if (what.isEmpty() || clause.isEmpty() || statement.child("cause").isPresent()) {
            return;
        }
        Optional<String> name =
                clause.get().child("value").flatMap(v -> v.child("alias")).map(SyntaxNode::text);
        if (name.isPresent()) {
            SyntaxNode made =
                    what.get().is("call")
                            ? what.get().child("function").orElse(what.get())
                            : what.get();
            if (!made.is("identifier") || made.hasText(name.get())) {
                return;
            }
        }
        report.mark(statement);
    }

    private static void format(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> call = raised(statement).filter(what -> what.is("call"));
        if (call.isEmpty()) {
            return;
        }
        List<SyntaxNode> arguments = PythonShapes.arguments(call.get());
        if (arguments.size() < 2 || arguments.get(1).is("keyword_argument")) {
            return;
        }
        String text = PythonShapes.literal(arguments.get(0)).orElse("");
        if (PLACES.matcher(text).find()) {
            report.mark(statement);
        }
    }

    private static void cause(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> cause = statement.child("cause");
        if (statement.is("assignment")) {
            SyntaxNode left = statement.child("left").orElse(statement);
            cause =
                    left.is("attribute")
                                    && left.child("attribute")
                                            .map(a -> a.hasText("__cause__"))
                                            .orElse(false)
                            ? statement.child("right")
                            : Optional.empty();
            while (cause.isPresent() && cause.get().is("assignment")) {
                cause = cause.get().child("right");
            }
        }
        if (cause.isPresent()) {
            SyntaxNode what = PythonShapes.bare(cause.get());
            boolean literal = PythonShapes.isLiteral(what) && !what.is("none");
            boolean made = what.is("call") && PythonErrors.noError(PythonShapes.callee(what), file);
            if (literal || made) {
                report.mark(statement);
            }
        }
    }

    private static void notRaised(SyntaxNode statement, File file, Report report) {
        SyntaxNode call = PythonShapes.expression(statement);
        String name = PythonShapes.callee(call);
        if (name.isEmpty() || file.outline().function(name).isPresent()) {
            return;
        }
        boolean error =
                PythonErrors.builtin(name)
                        ? !file.outline().defines(name)
                        : file.outline().type(name).isPresent()
                                && PythonErrors.above(name, file).contains("BaseException");
        if (error) {
            report.mark(statement);
        }
    }
}
