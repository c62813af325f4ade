package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of how lists, tuples, sets and dictionaries are written down in Python. */
final class PythonCollections {

    private static final Pattern OTHER_BASE = Pattern.compile("0[xob].*");
    private static final Pattern BRACKET_OR_SPACE = Pattern.compile("[()\\s]");

    private static final Set<String> TAKE_GENERATORS = Set.of("list", "tuple", "sum", "min", "max");
    private static final int MOST_COMPARED = 100;

    private static final NodeTypes UNHASHABLE =
            NodeTypes.of(
                    "list",
                    "dictionary",
                    "set",
                    "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension");

    private PythonCollections() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "python-duplicate-key",
                        Check.on(PythonCollections::duplicates, "dictionary")),
                Map.entry("python-duplicate-value", Check.on(PythonCollections::duplicates, "set")),
                Map.entry("python-list-for-generator", listIn(TAKE_GENERATORS)),
                Map.entry("python-list-in-any", listIn(Set.of("any", "all"))),
                Map.entry("python-set-from-list", listIn(Set.of("set", "frozenset"))),
                Map.entry("python-dict-from-pairs", listIn(Set.of("dict"))),
                Map.entry("python-list-call", Check.on(PythonCollections::listCall, "call")),
                Map.entry("python-dict-call", Check.on(PythonCollections::dictCall, "call")),
                Map.entry(
                        "python-needless-comprehension",
                        Check.on(
                                PythonCollections::needless,
                                "list_comprehension",
                                "set_comprehension",
                                "dictionary_comprehension")),
                Map.entry(
                        "python-trailing-comma",
                        Check.on(
                                PythonCollections::trailingComma,
                                "expression_list",
                                "expression_statement")),
                Map.entry(
                        "python-unpack-count",
                        Check.on(PythonCollections::unpackCount, "assignment")),
                Map.entry(
                        "python-unpack-single",
                        Check.on(PythonCollections::unpackSingle, "assignment", "for_statement")),
                Map.entry(
                        "python-unpack-dictionary",
                        Check.on(
                                PythonCollections::unpackDictionary,
                                "assignment",
                                "for_statement")),
                Map.entry(
                        "python-unhashable",
                        Check.on(PythonCollections::unhashable, "subscript", "dictionary", "set")));
    }

    /** A text that is equal for equal keys; empty where it is not sure. */
    private static String key(SyntaxNode node, int depth) {
        SyntaxNode value = PythonShapes.bare(node);
        String text = value.text();
        return switch (value.type()) {
            case "true" -> "1";
            case "false" -> "0";
            case "none", "identifier" -> value.type() + text;
            case "attribute" -> PythonShapes.dotted(value).isEmpty() ? "" : value.type() + text;
            case "integer", "float" -> number(text.toLowerCase(Locale.ROOT));
            case "string", "concatenated_string" -> textKey(value);
            case "tuple" -> tupleKey(value, depth);
            default -> "";
        };
    }

    private static String textKey(SyntaxNode value) {
        var whole = new StringBuilder();
        for (SyntaxNode part : value.is("string") ? List.of(value) : value.namedChildren()) {
            if (PythonShapes.prefix(part).contains("f")) {
                return "";
            }
            int from = part.children().get(0).end() - part.start();
            int to = part.children().getLast().start() - part.start();
            whole.append(PythonShapes.prefix(part)).append(part.text(), from, Math.max(from, to));
        }
        return "'" + whole;
    }

    private static String tupleKey(SyntaxNode value, int depth) {
        var all = new StringBuilder("(");
        for (SyntaxNode part : value.namedChildren()) {
            String inner = depth == 0 ? "" : key(part, depth - 1);
            if (inner.isEmpty()) {
                return "";
            }
            all.append(inner).append(',');
        }
        return all.toString();
    }

    private static String number(String text) {
        String plain = text.replace("_", "");
        try {
            if (OTHER_BASE.matcher(plain).matches()) {
                int radix = plain.charAt(1) == 'x' ? 16 : plain.charAt(1) == 'o' ? 8 : 2;
                return String.valueOf(Long.parseLong(plain.substring(2), radix));
            }
            if (plain.endsWith("j")) {
                double imaginary = Double.parseDouble(plain.substring(0, plain.length() - 1));
                return imaginary == 0 ? "0" : imaginary + "j";
            }
            double value = Double.parseDouble(plain);
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        } catch (NumberFormatException tooLarge) {
            return plain;
        }
    }

    private static void duplicates(SyntaxNode node, File file, Report report) {
        Map<String, SyntaxNode> seen = new HashMap<>();
        List<SyntaxNode> parts = node.namedChildren();
        if (parts.size() > MOST_COMPARED) {
            return;
        }
        for (SyntaxNode part : parts) {
            SyntaxNode key = part.is("pair") ? part.child("key").orElse(part) : part;
            String text = part.is("dictionary_splat", "list_splat") ? "" : key(key, 3);
            if (!text.isEmpty()) {
                SyntaxNode before = seen.putIfAbsent(text, key);
                if (before != null) {
                    report.mark(key).because(before, "the same stands here");
                }
            }
        }
    }

    private static Check listIn(Set<String> callees) {
        return Check.on(
                (call, file, report) -> {
                    String name = PythonShapes.callee(call);
                    if (!callees.contains(name) || file.outline().defines(name)) {
                        return;
                    }
                    List<SyntaxNode> given = PythonShapes.arguments(call);
                    if (given.isEmpty()
                            || !given.get(0).is("list_comprehension")
                            || given.stream().skip(1).anyMatch(a -> !a.is("keyword_argument"))
                            || waits(given.get(0))) {
                        return;
                    }
                    boolean pairs =
                            given.get(0).child("body").map(PythonCollections::isPair).orElse(false);
                    if (!name.equals("dict") || pairs) {
                        report.mark(call);
                    }
                },
                "call");
    }

    private static boolean isPair(SyntaxNode body) {
        if (body.is("conditional_expression")) {
            List<SyntaxNode> parts = body.namedChildren();
            return parts.size() == 3 && isTwo(parts.get(0)) && isTwo(parts.get(2));
        }
        return isTwo(body);
    }

    private static boolean isTwo(SyntaxNode body) {
        return body.is("tuple") && body.namedChildren().size() == 2;
    }

    /** Whether a comprehension waits for something, which a generator does in another way. */
    private static boolean waits(SyntaxNode comprehension) {
        boolean first = true;
        for (SyntaxNode part : comprehension.namedChildren()) {
            boolean outermost = first && part.is("for_in_clause");
            if (!part.find("async").isEmpty() || (!outermost && !part.find("await").isEmpty())) {
                return true;
            }
            first &= !part.is("for_in_clause");
        }
        return false;
    }

    private static void listCall(SyntaxNode call, File file, Report report) {
        if (PythonShapes.callee(call).equals("list")
                && PythonShapes.arguments(call).isEmpty()
                && !file.outline().defines("list")) {
            report.mark(call).edit(call, "[]");
        }
    }

    private static void dictCall(SyntaxNode call, File file, Report report) {
        if (PythonShapes.callee(call).equals("dict")
                && PythonShapes.arguments(call).stream()
                        .allMatch(a -> a.is("keyword_argument", "dictionary_splat"))
                && !file.outline().defines("dict")) {
            report.mark(call);
        }
    }

    private static void needless(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> parts = node.namedChildren();
        if (parts.size() != 2
                || !parts.get(1).is("for_in_clause")
                || parts.get(1).childOfType("async").isPresent()) {
            return;
        }
        String left =
                BRACKET_OR_SPACE
                        .matcher(parts.get(1).child("left").map(SyntaxNode::text).orElse(""))
                        .replaceAll("");
        SyntaxNode body = parts.get(0);
        String made =
                body.is("pair")
                        ? body.child("key").map(SyntaxNode::text).orElse("")
                                + ","
                                + body.child("value").map(SyntaxNode::text).orElse("")
                        : BRACKET_OR_SPACE.matcher(body.text()).replaceAll("");
        boolean plain = body.is("identifier", "tuple", "pair");
        if (plain && made.equals(left)) {
            report.mark(node);
        }
    }

    private static void trailingComma(SyntaxNode list, File file, Report report) {
        if (list.children().isEmpty()) {
            return;
        }
        SyntaxNode last = list.children().getLast();
        boolean listed = list.is("expression_list") || list.namedChildren().size() >= 1;
        if (listed && last.is(",")) {
            report.mark(last).because(list, "the comma makes a tuple of this");
        }
    }

    private static List<SyntaxNode> targets(SyntaxNode statement) {
        SyntaxNode left = statement.child("left").orElse(statement);
        boolean several = left.is("pattern_list", "tuple_pattern", "list_pattern");
        return several ? left.namedChildren() : List.of();
    }

    /** The only value a name ever gets, where it has just one; an expression itself otherwise. */
    static Optional<SyntaxNode> origin(SyntaxNode node, File file) {
        SyntaxNode value = PythonShapes.bare(node);
        if (!value.is("identifier")) {
            return Optional.of(value);
        }
        Optional<Symbol> symbol = file.scopes().resolve(value);
        List<SyntaxNode> writes = symbol.map(Symbol::writes).orElse(List.of());
        return writes.size() == 1 && symbol.get().is(Symbol.Kind.VARIABLE)
                ? Bindings.value(writes.get(0)).map(PythonShapes::bare)
                : Optional.empty();
    }

    private static void unpackCount(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> targets = targets(statement);
        Optional<SyntaxNode> given = statement.child("right").flatMap(right -> origin(right, file));
        if (targets.isEmpty()
                || given.isEmpty()
                || !given.get().is("expression_list", "tuple", "list")
                || targets.stream().anyMatch(t -> t.is("list_splat_pattern"))
                || (given.get().is("list")
                        && given.get() != PythonShapes.bare(statement.child("right").get()))) {
            return;
        }
        List<SyntaxNode> values = given.get().namedChildren();
        if (values.stream().noneMatch(v -> v.is("list_splat")) && values.size() != targets.size()) {
            report.mark(statement)
                    .because(given.get(), "%d values".formatted(values.size()))
                    .because(statement.child("left").get(), "%d names".formatted(targets.size()));
        }
    }

    private static void unpackSingle(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> targets = targets(statement);
        Optional<SyntaxNode> right = statement.child("right");
        if (targets.isEmpty() || right.isEmpty() || !statement.is("assignment")) {
            return;
        }
        Type type = file.types().of(right.get());
        SyntaxNode value = PythonShapes.bare(right.get());
        boolean thing =
                (value.is("identifier") && file.outline().function(value.text()).isPresent())
                        || (PythonErrors.builtin(value.text())
                                && !file.outline().defines(value.text()))
                        || noSequence(value, file);
        if (thing
                || type.is(
                        Type.Kind.INT,
                        Type.Kind.FLOAT,
                        Type.Kind.BOOL,
                        Type.Kind.NULL,
                        Type.Kind.FUNCTION)) {
            report.mark(statement);
        }
    }

    /** Whether a class of this file is made here whose objects have no parts. */
    private static boolean noSequence(SyntaxNode value, File file) {
        Optional<SyntaxNode> type = file.outline().type(PythonShapes.callee(value));
        List<SyntaxNode> family = type.map(t -> file.outline().family(t)).orElse(null);
        return family != null
                && family.stream()
                        .noneMatch(each ->
                                PythonOutline.methods(each).containsKey("__iter__")
                                        || PythonOutline.methods(each).containsKey("__getitem__")
                                        || each.text().contains("metaclass"));
    }

    private static void unpackDictionary(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> targets = targets(statement);
        Optional<SyntaxNode> right = statement.child("right").map(PythonShapes::bare);
        if (targets.size() != 2 || right.isEmpty() || !statement.is("for_statement")) {
            return;
        }
        Optional<SyntaxNode> dictionary = origin(right.get(), file).filter(d -> d.is("dictionary"));
        if (dictionary.isEmpty() || dictionary.get().namedChildren().isEmpty()) {
            return;
        }
        Set<Integer> lengths = new HashSet<>();
        for (SyntaxNode pair : dictionary.get().namedChildren()) {
            SyntaxNode key = pair.child("key").orElse(pair);
            boolean text = key.is("string") || key.is("integer", "float");
            lengths.add(
                    text && PythonShapes.literal(key).map(String::length).orElse(0) != 2 ? 1 : 2);
        }
        if (lengths.equals(Set.of(1))) {
            report.mark(right.get()).because(dictionary.get(), "a dictionary gives its keys only");
        }
    }

    private static void unhashable(SyntaxNode node, File file, Report report) {
        if (node.is("subscript")) {
            boolean table =
                    node.child("value")
                            .map(v -> file.types().of(v).is(Type.Kind.DICT))
                            .orElse(false);
            node.child("subscript")
                    .filter(k ->
                            table
                                    && (isUnhashable(k)
                                            || file.types()
                                                    .of(k)
                                                    .is(
                                                            Type.Kind.LIST,
                                                            Type.Kind.DICT,
                                                            Type.Kind.SET)))
                    .ifPresent(report::mark);
            return;
        }
        for (SyntaxNode part : node.namedChildren()) {
            SyntaxNode key = part.is("pair") ? part.child("key").orElse(part) : part;
            if (!part.is("list_splat", "dictionary_splat") && isUnhashable(key)) {
                report.mark(key);
            }
        }
    }

    private static boolean isUnhashable(SyntaxNode node) {
        return node.is(UNHASHABLE);
    }
}
