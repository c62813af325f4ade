package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.FormatText.Fault;
import dev.coderx.patterns.internal.check.FormatText.Gap;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of texts whose gaps are filled by {@code %}, {@code format} or in place. */
final class PythonFormats {

    private static final String NUMBERS = "diouxXeEfFgGc";

    private PythonFormats() {}

    static Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        filling(checks, "too-few-values", PythonFormats::tooFew);
        filling(checks, "too-many-values", PythonFormats::tooMany);
        filling(checks, "missing-name", PythonFormats::missingName);
        filling(checks, "unused-name", PythonFormats::unusedName);
        filling(
                checks,
                "broken",
                (f, _) ->
                        (f.text().error() == Fault.UNKNOWN_SIGN && f.percent())
                                || f.text().error() == Fault.CUT_OFF);
        filling(checks, "brackets", (f, _) -> f.text().error() != Fault.NONE && !f.percent());
        filling(checks, "mixed", PythonFormats::mixed);
        filling(checks, "mixed-numbers", PythonFormats::mixedNumbers);
        filling(checks, "wrong-kind", PythonFormats::wrongKind);
        filling(checks, "needs-names", PythonFormats::needsNames);
        filling(checks, "key-no-text", PythonFormats::keyNoText);
        filling(checks, "no-gap", PythonFormats::noGap);
        filling(checks, "old-style", PythonFormats::oldStyle);
        filling(checks, "same-value-again", PythonFormats::sameAgain);
        checks.put(
                "python-fstring-no-gap",
                Check.on(PythonFormats::plain, "string", "concatenated_string"));
        checks.put("python-fstring-single", Check.on(PythonFormats::single, "string"));
        return checks;
    }

    /** Whether something is wrong with one filling of gaps. */
    private interface Question {
        boolean asks(Filling filling, File file);
    }

    private static void filling(Map<String, Check> checks, String name, Question question) {
        checks.put(
                "python-format-" + name,
                Check.on(
                        (node, file, report) -> {
                            Optional<Filling> filling = Filling.of(node, file);
                            if (filling.isPresent() && question.asks(filling.get(), file)) {
                                report.mark(node);
                            }
                        },
                        "binary_operator",
                        "call"));
    }

    /**
     * A text whose gaps are filled.
     *
     * @param values the values that have no name; null where their number is not known
     * @param named the values by their names; null where not all names are known
     * @param direct whether the text stands right here
     */
    record Filling(
            FormatText text,
            boolean percent,
            @org.jspecify.annotations.Nullable List<SyntaxNode> values,
            @org.jspecify.annotations.Nullable Map<String, SyntaxNode> named,
            SyntaxNode given,
            boolean direct) {

        static Optional<Filling> of(SyntaxNode node, File file) {
            return node.is("call") ? ofFormat(node, file) : ofPercent(node);
        }

        private static Optional<Filling> ofFormat(SyntaxNode call, File file) {
            if (!PythonShapes.method(call).equals("format")) {
                return Optional.empty();
            }
            Optional<SyntaxNode> receiver = PythonShapes.receiver(call);
            Optional<String> text =
                    receiver.flatMap(r -> PythonCollections.origin(r, file))
                            .flatMap(PythonShapes::literal);
            if (text.isEmpty()
                    || (receiver.get().is("parenthesized_expression")
                            && !PythonShapes.bare(receiver.get())
                                    .is("string", "concatenated_string"))) {
                return Optional.empty();
            }
            List<SyntaxNode> values = new ArrayList<>();
            Map<String, SyntaxNode> named = new LinkedHashMap<>();
            boolean openValues = false;
            boolean openNames = false;
            for (SyntaxNode argument : PythonShapes.arguments(call)) {
                openValues |= argument.is("list_splat");
                openNames |= argument.is("dictionary_splat");
                if (argument.is("keyword_argument")) {
                    named.put(
                            PythonShapes.name(argument), argument.child("value").orElse(argument));
                } else if (!argument.is("list_splat", "dictionary_splat")) {
                    values.add(argument);
                }
            }
            return Optional.of(
                    new Filling(
                            FormatText.ofBraces(text.get()),
                            false,
                            openValues ? null : values,
                            openNames ? null : named,
                            call,
                            PythonShapes.bare(receiver.get()).is("string", "concatenated_string")));
        }

        private static Optional<Filling> ofPercent(SyntaxNode node) {
            if (node.childOfType("%").isEmpty()) {
                return Optional.empty();
            }
            Optional<SyntaxNode> left = node.child("left").map(PythonShapes::bare);
            Optional<SyntaxNode> right = node.child("right").map(PythonShapes::bare);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> text = PythonShapes.literal(left.get());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            SyntaxNode given = right.get();
            List<SyntaxNode> values = List.of(given);
            Map<String, SyntaxNode> named = null;
            if (given.is("tuple")) {
                values =
                        given.namedChildren().stream().anyMatch(v -> v.is("list_splat"))
                                ? null
                                : given.namedChildren();
            } else if (given.is("dictionary")) {
                named = names(given);
            } else if (!PythonShapes.isLiteral(given)
                    && !given.is("list", "set", "list_comprehension")) {
                values = null;
            }
            return Optional.of(
                    new Filling(
                            FormatText.ofPercent(text.get()), true, values, named, given, true));
        }

        private static @org.jspecify.annotations.Nullable Map<String, SyntaxNode> names(
                SyntaxNode dictionary) {
            Map<String, SyntaxNode> names = new LinkedHashMap<>();
            for (SyntaxNode pair : dictionary.namedChildren()) {
                Optional<String> name = pair.child("key").flatMap(PythonShapes::literal);
                if (name.isEmpty()) {
                    return null;
                }
                names.put(name.get(), pair.child("value").orElse(pair));
            }
            return names;
        }

        /** How many values a named tuple of values has; {@code other} where it is none. */
        int tupleSize(int other, File file) {
            return PythonCollections.origin(given, file)
                    .filter(value -> value.is("tuple"))
                    .map(value -> value.namedChildren().size())
                    .orElse(other);
        }

        /** Whether a text for the percent sign has curly brackets, which would need care. */
        boolean curly() {
            SyntaxNode above = given.parent();
            return percent
                    && above != null
                    && above.child("left").filter(l -> l.text().indexOf('{') >= 0).isPresent();
        }

        boolean sound() {
            return text.error() == Fault.NONE;
        }

        boolean usesNames() {
            return text.gaps().stream().anyMatch(gap -> gap.named() || gap.path().equals("()"));
        }

        /** How many values without a name the text takes. */
        int taken() {
            return Math.max(text.next(), text.highest() + 1);
        }
    }

    private static boolean tooFew(Filling f, File file) {
        List<SyntaxNode> values = f.values();
        boolean mapping = f.percent() && f.given().is("dictionary");
        return f.sound()
                && values != null
                && !(f.percent() && (f.usesNames() || mapping))
                && !mixedNumbers(f, file)
                && values.size() < f.taken();
    }

    private static boolean tooMany(Filling f, File file) {
        List<SyntaxNode> values = f.values();
        if (!f.sound() || values == null || mixedNumbers(f, file)) {
            return false;
        }
        if (f.percent()) {
            return !f.usesNames() && !f.given().is("dictionary") && values.size() > f.taken();
        }
        return !f.text().gaps().isEmpty() && values.size() > f.taken();
    }

    private static boolean missingName(Filling f, File file) {
        Map<String, SyntaxNode> named = f.named();
        boolean open = !f.percent() && f.values() == null;
        return f.sound() && !open && named != null && !named.keySet().containsAll(f.text().names());
    }

    private static boolean unusedName(Filling f, File file) {
        Map<String, SyntaxNode> named = f.named();
        if (!f.sound() || named == null || (f.percent() && !f.usesNames() && f.taken() > 0)) {
            return false;
        }
        Set<String> names = new HashSet<>(named.keySet());
        names.removeAll(f.text().names());
        return !names.isEmpty() && !(f.text().gaps().isEmpty() && !f.percent());
    }

    private static boolean mixed(Filling f, File file) {
        return f.percent() && f.sound() && f.usesNames() && f.text().next() > 0;
    }

    private static boolean mixedNumbers(Filling f, File file) {
        return !f.percent()
                && f.sound()
                && f.text().gaps().stream().anyMatch(Gap::numbered)
                && f.text().gaps().stream().anyMatch(gap -> gap.name().isEmpty());
    }

    private static boolean wrongKind(Filling f, File file) {
        if (!f.percent() || !f.sound()) {
            return false;
        }
        List<Gap> gaps = f.text().gaps();
        List<SyntaxNode> values = f.values();
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            SyntaxNode value = null;
            if (gap.path().equals("()")) {
                Map<String, SyntaxNode> named = f.named();
                value = named == null ? null : named.get(gap.name());
            } else if (values != null
                    && values.size() == gaps.size()
                    && !f.given().is("dictionary")) {
                value = values.get(i);
            } else if (gaps.size() == 1 && values == null && !f.given().is("tuple")) {
                value = f.given();
            }
            if (value != null
                    && NUMBERS.indexOf(gap.kind()) >= 0
                    && !suits(gap.kind(), file.types().of(value), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean suits(char kind, Type type, SyntaxNode value) {
        boolean letter = kind == 'c';
        if (type.is(Type.Kind.STRING)) {
            return letter;
        }
        if (type.is(Type.Kind.FLOAT)) {
            return "xXoc".indexOf(kind) < 0;
        }
        return !type.is(Type.Kind.LIST, Type.Kind.DICT, Type.Kind.SET, Type.Kind.NULL)
                && !(type.is(Type.Kind.TUPLE) && value.is("tuple"));
    }

    private static boolean needsNames(Filling f, File file) {
        return f.percent()
                && f.sound()
                && f.usesNames()
                && f.text().next() == 0
                && (f.given().is("tuple", "list", "list_comprehension")
                        || PythonShapes.isLiteral(f.given()));
    }

    private static boolean keyNoText(Filling f, File file) {
        return f.percent()
                && f.usesNames()
                && f.given().is("dictionary")
                && f.given().namedChildren().stream()
                        .anyMatch(pair ->
                                pair.child("key")
                                        .filter(k -> k.is("integer", "float", "tuple", "none"))
                                        .isPresent());
    }

    private static boolean noGap(Filling f, File file) {
        return f.sound()
                && f.direct()
                && !f.percent()
                && f.text().gaps().isEmpty()
                && !PythonShapes.arguments(f.given()).isEmpty();
    }

    private static boolean oldStyle(Filling f, File file) {
        boolean dictionary = f.given().is("dictionary");
        int given =
                f.percent()
                        ? f.given().is("tuple") ? f.given().namedChildren().size() : 1
                        : PythonShapes.arguments(f.given()).size();
        int gaps = f.text().gaps().size();
        if (f.percent() && !f.given().is("tuple")) {
            given = f.tupleSize(given, file);
        }
        boolean escapes = f.given().text().indexOf('\\') >= 0;
        return f.sound()
                && f.direct()
                && !dictionary
                && gaps > 0
                && gaps <= given
                && !escapes
                && !f.curly();
    }

    private static boolean sameAgain(Filling f, File file) {
        List<SyntaxNode> values = f.values();
        if (f.percent() || values == null) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        return values.stream().anyMatch(v -> v.is("identifier") && !seen.add(v.text()));
    }

    private static void plain(SyntaxNode node, File file, Report report) {
        SyntaxNode above = node.parent();
        if (above != null && above.is("concatenated_string")) {
            return;
        }
        boolean any = false;
        for (SyntaxNode part : node.is("string") ? List.of(node) : node.namedChildren()) {
            if (PythonShapes.prefix(part).contains("f")) {
                if (part.childOfType("interpolation").isPresent()) {
                    return;
                }
                any = true;
            }
        }
        if (any) {
            report.mark(node);
        }
    }

    private static void single(SyntaxNode string, File file, Report report) {
        if (string.childOfType("interpolation").isEmpty()) {
            return;
        }
        List<SyntaxNode> parts =
                string.namedChildren().stream()
                        .filter(p -> !p.is("string_start", "string_end"))
                        .toList();
        SyntaxNode above = string.parent();
        boolean alone =
                parts.size() == 1
                        && parts.get(0).is("interpolation")
                        && parts.get(0).namedChildren().size() == 1
                        && parts.get(0).childOfType("=").isEmpty();
        if (alone && above != null && !above.is("concatenated_string")) {
            report.mark(string);
        }
    }
}
