package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of operations on values whose type does not allow them. */
final class PythonMisuse {

    private static final Set<String> ORDER_SIGNS = Set.of("<", ">", "<=", ">=");

    private static final Kind[] SINGLE = {Kind.INT, Kind.FLOAT, Kind.BOOL, Kind.NULL};
    private static final Set<Kind> COLLECTIONS =
            Set.of(Kind.LIST, Kind.DICT, Kind.SET, Kind.TUPLE, Kind.STRING);

    private static final Set<String> UNINDEXED =
            Set.of(
                    "generator",
                    "frozenset",
                    "map",
                    "filter",
                    "zip",
                    "enumerate",
                    "iterator",
                    "complex",
                    "file",
                    "object",
                    "reversed");

    private PythonMisuse() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-not-callable", Check.on(PythonMisuse::called, "call")),
                Map.entry(
                        "python-not-indexable",
                        Check.on((n, f, r) -> indexed(n, f, r, ""), "subscript")),
                Map.entry(
                        "python-item-not-assignable",
                        Check.on((n, f, r) -> indexed(n, f, r, "set"), "subscript")),
                Map.entry(
                        "python-item-not-deletable",
                        Check.on((n, f, r) -> indexed(n, f, r, "del"), "subscript")),
                Map.entry(
                        "python-not-searchable",
                        Check.on(PythonMisuse::searched, "comparison_operator")),
                Map.entry(
                        "python-sign-on-collection",
                        Check.on(PythonMisuse::signed, "unary_operator")),
                Map.entry(
                        "python-slice-bound",
                        Check.on((n, f, r) -> slice(n, f, r, false), "slice")),
                Map.entry(
                        "python-slice-step-zero",
                        Check.on((n, f, r) -> slice(n, f, r, true), "slice")),
                Map.entry("python-text-as-index", Check.on(PythonMisuse::textIndex, "subscript")),
                Map.entry(
                        "python-mixed-comparison",
                        Check.on(PythonMisuse::compared, "comparison_operator")),
                Map.entry(
                        "python-mixed-operands",
                        Check.on(PythonMisuse::operands, "binary_operator")));
    }

    private static boolean inAnnotation(SyntaxNode node) {
        return node.ancestor("type", "block", "module").filter(a -> a.is("type")).isPresent();
    }

    private static void called(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> function = call.child("function").map(PythonShapes::bare);
        if (function.isEmpty()) {
            return;
        }
        boolean own = function.get().is("attribute");
        Type type = own ? Type.UNKNOWN : file.types().of(function.get());
        boolean object = type.is(Kind.INSTANCE) && file.outline().lacks(type.name(), "__call__");
        if (type.is(SINGLE) || COLLECTIONS.contains(type.kind()) || object) {
            report.mark(call);
        }
    }

    private static String method(String use) {
        return use.isEmpty() ? "__getitem__" : "__" + use + "item__";
    }

    private static String use(SyntaxNode subscript) {
        SyntaxNode above = subscript.parent();
        if (above == null) {
            return "";
        }
        boolean set =
                above.is("assignment", "augmented_assignment") && subscript.field().equals("left");
        return set ? "set" : above.is("delete_statement") ? "del" : "";
    }

    private static void indexed(SyntaxNode subscript, File file, Report report, String use) {
        Optional<SyntaxNode> value = subscript.child("value").map(PythonShapes::bare);
        if (value.isEmpty() || !use(subscript).equals(use)) {
            return;
        }
        Type type = file.types().of(value.get());
        boolean never =
                type.is(SINGLE)
                        || type.is(Kind.SET, Kind.FUNCTION)
                        || (type.is(Kind.INSTANCE) && UNINDEXED.contains(type.name()))
                        || (type.is(Kind.INSTANCE)
                                && file.outline()
                                        .lacks(type.name(), method(use), "__class_getitem__"));
        boolean fixed =
                !use.isEmpty()
                        && ((type.is(Kind.STRING) && use.equals("del"))
                                || type.is(Kind.TUPLE)
                                || type.isInstance("range")
                                || type.isInstance("bytes"));
        if ((never || fixed) && !inAnnotation(subscript)) {
            report.mark(subscript);
        }
    }

    private static void searched(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> parts = comparison.namedChildren();
        boolean in =
                comparison.childOfType("in").isPresent()
                        || comparison.childOfType("not in").isPresent();
        if (in && parts.size() == 2) {
            Type type = file.types().of(parts.get(1));
            boolean object =
                    type.is(Kind.INSTANCE)
                            && file.outline()
                                    .lacks(type.name(), "__contains__", "__iter__", "__getitem__");
            boolean itself =
                    type.is(Kind.CLASS)
                            && file.outline().lacks(parts.get(1).text(), "__init_subclass__");
            if (type.is(SINGLE) || type.is(Kind.FUNCTION) || object || itself) {
                report.mark(comparison);
            }
        }
    }

    private static void signed(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> value = node.child("argument");
        if (value.isEmpty()) {
            return;
        }
        Type type = file.types().of(value.get());
        boolean flip = node.text().startsWith("~");
        boolean made =
                value.get().is("call")
                        && file.outline()
                                .type(PythonShapes.callee(value.get()))
                                .filter(t -> file.outline().family(t) != null)
                                .filter(t ->
                                        PythonOutline.methods(t).keySet().stream()
                                                .noneMatch(m -> m.startsWith("__")))
                                .isPresent();
        if (COLLECTIONS.contains(type.kind())
                || type.is(Kind.FUNCTION, Kind.CLASS, Kind.NULL)
                || (flip && type.is(Kind.FLOAT))
                || made) {
            report.mark(node);
        }
    }

    private static void slice(SyntaxNode slice, File file, Report report, boolean step) {
        SyntaxNode above = slice.parent();
        Optional<SyntaxNode> value = above == null ? Optional.empty() : above.child("value");
        Type of = value.map(v -> file.types().of(v)).orElse(Type.UNKNOWN);
        boolean sequence =
                of.is(Kind.LIST, Kind.TUPLE, Kind.STRING)
                        || of.isInstance("bytes")
                        || of.isInstance("range");
        if (!sequence) {
            return;
        }
        int colons = 0;
        for (SyntaxNode child : slice.children()) {
            colons += child.is(":") ? 1 : 0;
            if (step && colons == 2 && child.hasText("0")) {
                report.mark(slice);
            }
            boolean wrong =
                    child.named()
                            && file.types()
                                    .of(child)
                                    .is(
                                            Kind.STRING,
                                            Kind.FLOAT,
                                            Kind.LIST,
                                            Kind.DICT,
                                            Kind.TUPLE,
                                            Kind.SET,
                                            Kind.FUNCTION);
            boolean builtin =
                    child.is("identifier")
                            && Set.of("id", "len", "max", "min").contains(child.text())
                            && file.scopes().resolve(child).isEmpty();
            if (!step && (wrong || builtin)) {
                report.mark(slice);
                return;
            }
        }
    }

    private static void textIndex(SyntaxNode subscript, File file, Report report) {
        Optional<SyntaxNode> value = subscript.child("value");
        Optional<SyntaxNode> index = subscript.child("subscript");
        if (value.isEmpty() || index.isEmpty()) {
            return;
        }
        Type of = file.types().of(value.get());
        Type by = file.types().of(index.get());
        boolean sequence = of.is(Kind.LIST, Kind.TUPLE, Kind.STRING);
        if (sequence
                && by.is(Kind.TUPLE, Kind.STRING, Kind.NULL, Kind.LIST, Kind.DICT, Kind.SET)
                && !inAnnotation(subscript)) {
            report.mark(subscript);
        }
    }

    private static void operands(SyntaxNode node, File file, Report report) {
        Type left = node.child("left").map(l -> file.types().of(l)).orElse(Type.UNKNOWN);
        Type right = node.child("right").map(r -> file.types().of(r)).orElse(Type.UNKNOWN);
        String sign = node.child("operator").map(SyntaxNode::text).orElse("");
        if (!left.isKnown()
                || !right.isKnown()
                || left.is(Kind.INSTANCE, Kind.CLASS)
                || right.is(Kind.INSTANCE, Kind.CLASS)) {
            return;
        }
        if (sign.equals("+") && textAndNumber(left, right)) {
            // a pattern of its own
            return;
        }
        boolean numbers = isNumber(left) && isNumber(right);
        boolean wrong =
                switch (sign) {
                    case "+" ->
                            !numbers
                                    && (left.kind() != right.kind()
                                            || left.is(
                                                    Kind.DICT, Kind.SET, Kind.NULL, Kind.FUNCTION));
                    case "-" -> !numbers && !(left.is(Kind.SET) && right.is(Kind.SET));
                    case "/", "//", "**" -> !numbers;
                    case "*" -> !numbers && !repeats(left, right) && !repeats(right, left);
                    case "<<", ">>" -> !numbers || left.is(Kind.FLOAT) || right.is(Kind.FLOAT);
                    default -> false;
                };
        if (wrong) {
            report.mark(node);
        }
    }

    private static void compared(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> parts = comparison.namedChildren();
        for (int i = 1; i < parts.size(); i++) {
            SyntaxNode left = parts.get(i - 1);
            SyntaxNode right = parts.get(i);
            String sign = file.tree().source().substring(left.end(), right.start()).strip();
            if (ORDER_SIGNS.contains(sign)
                    && !ordered(file.types().of(left), file.types().of(right))) {
                report.mark(comparison);
                return;
            }
        }
    }

    /** Whether one can be asked to be less than the other, as far as that is known. */
    private static boolean ordered(Type left, Type right) {
        boolean known = left.isKnown() && right.isKnown();
        boolean objects = left.is(Kind.INSTANCE, Kind.CLASS) || right.is(Kind.INSTANCE, Kind.CLASS);
        if (!known || objects || textAndNumber(left, right)) {
            return true;
        }
        return (isNumber(left) && isNumber(right))
                || (left.kind() == right.kind() && !left.is(Kind.DICT, Kind.NULL, Kind.FUNCTION));
    }

    private static boolean textAndNumber(Type left, Type right) {
        return (left.is(Kind.STRING) && isNumber(right))
                || (isNumber(left) && right.is(Kind.STRING));
    }

    private static boolean isNumber(Type type) {
        return type.is(Kind.INT, Kind.FLOAT, Kind.BOOL);
    }

    private static boolean repeats(Type sequence, Type count) {
        return sequence.is(Kind.STRING, Kind.LIST, Kind.TUPLE) && count.is(Kind.INT, Kind.BOOL);
    }
}
