package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mistakes with Java's strings. */
final class JavaStrings {

    private static final Set<String> CHARSETS =
            Set.of(
                    "UTF-8",
                    "UTF8",
                    "UTF-16",
                    "UTF-16BE",
                    "UTF-16LE",
                    "US-ASCII",
                    "ASCII",
                    "ISO-8859-1",
                    "ISO_8859_1",
                    "UNICODEBIGUNMARKED",
                    "UNICODELITTLEUNMARKED");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"
                            + "\\u00A0\\u1680\\u2000-\\u200F\\u2028-\\u202F\\u205F\\u2060\\u3000\\uFEFF"
                            + "\\u180E\\u00AD\\uFFA0\\u2800\\u3164\\u115F\\u1160\\u2061-\\u206F\\u061C\\u034F]");
    private static final Set<String> BUILDERS = Set.of("StringBuilder", "StringBuffer");
    private static final String[] LOOPS = {
        "for_statement", "enhanced_for_statement", "while_statement", "do_statement"
    };

    private JavaStrings() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-builder-capacity",
                        Check.on(JavaStrings::capacity, "object_creation_expression")),
                Map.entry(
                        "java-array-text",
                        Check.on(
                                JavaStrings::arrayText,
                                "method_invocation",
                                "binary_expression",
                                "assignment_expression")),
                Map.entry("java-array-hash", Check.on(JavaStrings::arrayHash, "method_invocation")),
                Map.entry(
                        "java-string-in-loop",
                        Check.on(JavaStrings::built, "assignment_expression")),
                Map.entry(
                        "java-needless-to-string",
                        Check.on(JavaStrings::toText, "method_invocation")),
                Map.entry(
                        "java-needless-value-of",
                        Check.on(JavaStrings::valueOf, "binary_expression")),
                Map.entry(
                        "java-empty-concat",
                        Check.on(JavaStrings::emptyConcat, "binary_expression")),
                Map.entry("java-append-one", Check.on(JavaStrings::appendOne, "method_invocation")),
                Map.entry(
                        "java-index-of-one",
                        Check.on(JavaStrings::indexOfOne, "method_invocation")),
                Map.entry("java-trim-to-ask", Check.on(JavaStrings::trimmed, "method_invocation")),
                Map.entry(
                        "java-empty-by-length",
                        Check.on(JavaStrings::byLength, "binary_expression")),
                Map.entry("java-locale", Check.on(JavaStrings::locale, "method_invocation")),
                Map.entry(
                        "java-default-charset",
                        Check.on(
                                JavaStrings::defaultCharset,
                                "method_invocation",
                                "object_creation_expression")),
                Map.entry(
                        "java-charset-name", Check.on(JavaStrings::charsetName, "string_literal")),
                Map.entry(
                        "java-hidden-character",
                        Check.on(JavaStrings::hidden, "string_literal", "character_literal")),
                Map.entry("java-week-year", Check.on(JavaStrings::weekYear, "string_literal")),
                Map.entry(
                        "java-literal-last",
                        Check.on(JavaStrings::literalLast, "method_invocation")),
                Map.entry("java-regex-sign", Check.on(JavaStrings::regex, "method_invocation")),
                Map.entry(
                        "java-format-arguments",
                        Check.on(JavaStrings::format, "method_invocation")),
                Map.entry(
                        "java-length-by-builder",
                        Check.on(JavaStrings::builderText, "method_invocation")),
                Map.entry("java-char-sum", Check.on(JavaStrings::charSum, "binary_expression")));
    }

    private static void capacity(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (BUILDERS.contains(DeclaredTypes.text(node.child("type")))
                && arguments.size() == 1
                && Primitives.unboxed(file.declaredTypes().of(arguments.get(0))).equals("char")) {
            report.mark(node);
        }
    }

    private static void arrayText(SyntaxNode node, File file, Report report) {
        if (node.is("method_invocation")) {
            List<SyntaxNode> arguments = JavaCode.arguments(node);
            boolean own =
                    JavaCode.calls(node, "toString")
                            && arguments.isEmpty()
                            && JavaComparisons.isArray(node.child("object"), file);
            boolean given =
                    arguments.size() == 1
                            && (JavaCode.callsOn(node, "System.out", "println", "print")
                                    || JavaCode.callsOn(node, "System.err", "println", "print")
                                    || JavaCode.callsOn(node, "String", "valueOf")
                                    || (JavaCode.calls(node, "append")
                                            && isBuilder(node.child("object"), file)))
                            && isTextless(arguments.get(0), file);
            if (own || given) {
                report.mark(node);
            }
            return;
        }
        String operator = JavaCode.operator(node);
        boolean joins = operator.equals("+") || operator.equals("+=");
        if (joins && file.declaredTypes().of(node).equals("String")) {
            for (String side : List.of("left", "right")) {
                boolean assigned = side.equals("left") && operator.equals("+=");
                if (!assigned
                        && node.child(side)
                                .filter(s -> JavaComparisons.isArray(Optional.of(s), file))
                                .isPresent()) {
                    report.mark(node);
                }
            }
        }
    }

    private static boolean isBuilder(Optional<SyntaxNode> object, File file) {
        return BUILDERS.contains(file.declaredTypes().of(object));
    }

    /** An array other than of characters: those are printed as text. */
    private static boolean isTextless(SyntaxNode node, File file) {
        String type = file.declaredTypes().of(node);
        return type.endsWith("[]") && !type.equals("char[]");
    }

    private static void arrayHash(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean own =
                JavaCode.calls(node, "hashCode")
                        && arguments.isEmpty()
                        && JavaComparisons.isArray(node.child("object"), file);
        boolean given =
                JavaCode.callsOn(node, "Objects", "hash", "hashCode")
                        && arguments.stream()
                                .anyMatch(a ->
                                        JavaComparisons.isArray(Optional.of(a), file)
                                                && (arguments.size() > 1
                                                        || JavaCode.calls(node, "hashCode")
                                                        || Primitives.isPrimitive(
                                                                file.declaredTypes()
                                                                        .of(a)
                                                                        .replaceFirst(
                                                                                "\\[\\]$", ""))));
        if (own || given) {
            report.mark(node);
        }
    }

    private static void built(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> left = node.child("left");
        Optional<SyntaxNode> loop =
                node.ancestor(
                                "for_statement",
                                "enhanced_for_statement",
                                "while_statement",
                                "do_statement",
                                "lambda_expression",
                                "class_body")
                        .filter(l -> l.is(LOOPS));
        if (left.isEmpty()
                || loop.isEmpty()
                || !file.declaredTypes().of(left.get()).equals("String")) {
            return;
        }
        boolean own =
                JavaCode.operator(node).equals("=")
                        && node.child("right")
                                .filter(r -> r.is("binary_expression"))
                                .filter(r -> startsWith(r, left.get().text()))
                                .isPresent();
        boolean before =
                file.declaredTypes()
                        .declaration(left.get())
                        .filter(d -> d.node().start() < loop.get().start())
                        .isPresent();
        if ((JavaCode.operator(node).equals("+=") || own) && before) {
            report.mark(node);
        }
    }

    private static boolean startsWith(SyntaxNode sum, String name) {
        SyntaxNode node = sum;
        while (node.is("binary_expression") && JavaCode.operator(node).equals("+")) {
            node = node.child("left").orElse(node);
            if (!node.is("binary_expression")) {
                return node.hasText(name);
            }
        }
        return false;
    }

    private static void toText(SyntaxNode node, File file, Report report) {
        if (JavaCode.calls(node, "toString")
                && JavaCode.arguments(node).isEmpty()
                && file.declaredTypes().of(node.child("object")).equals("String")) {
            report.mark(node);
        }
    }

    private static void valueOf(SyntaxNode node, File file, Report report) {
        if (!JavaCode.operator(node).equals("+")) {
            return;
        }
        Optional<SyntaxNode> left = node.child("left");
        Optional<SyntaxNode> right = node.child("right");
        boolean leftText = file.declaredTypes().of(left).equals("String");
        boolean rightText = right.filter(r -> isValueOf(r, file)).isPresent();
        boolean first =
                left.filter(l -> isValueOf(l, file)).isPresent()
                        && file.declaredTypes().of(right).equals("String");
        if (rightText && leftText) {
            report.mark(right.get());
        } else if (first) {
            report.mark(left.get());
        }
    }

    private static boolean isValueOf(SyntaxNode node, File file) {
        return JavaCode.callsOn(node, "String", "valueOf")
                && JavaCode.arguments(node).size() == 1
                && !file.declaredTypes().of(JavaCode.arguments(node).get(0)).equals("char[]");
    }

    private static void emptyConcat(SyntaxNode node, File file, Report report) {
        boolean annotation = node.ancestor("annotation").isPresent();
        boolean empty =
                node.child("left").filter(l -> l.hasText("\"\"")).isPresent()
                        || node.child("right").filter(l -> l.hasText("\"\"")).isPresent();
        if (JavaCode.operator(node).equals("+") && empty && !annotation) {
            report.mark(node);
        }
    }

    private static boolean isOne(SyntaxNode literal) {
        return literal.is("string_literal") && literal.text().matches("\"([^\"\\\\]|\\\\.)\"");
    }

    private static void appendOne(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (JavaCode.calls(node, "append") && arguments.size() == 1 && isOne(arguments.get(0))) {
            SyntaxNode start = node;
            while (JavaCode.calls(start, "append")) {
                start = start.child("object").orElse(node.parent() == null ? node : node.parent());
            }
            String type = file.declaredTypes().of(start);
            if (BUILDERS.contains(type)) {
                report.mark(arguments.get(0));
            }
        }
    }

    private static void indexOfOne(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (JavaCode.calls(node, "indexOf", "lastIndexOf")
                && !arguments.isEmpty()
                && isOne(arguments.get(0))
                && file.declaredTypes().of(node.child("object")).equals("String")) {
            report.mark(node);
        }
    }

    private static void trimmed(SyntaxNode node, File file, Report report) {
        boolean asks =
                JavaCode.calls(node, "isEmpty", "isBlank")
                        || (JavaCode.calls(node, "length")
                                && node.parent() != null
                                && node.parent().is("binary_expression")
                                && JavaCode.number(other(node)).filter(n -> n == 0).isPresent());
        Optional<SyntaxNode> object = node.child("object");
        boolean copies =
                object.filter(o ->
                                JavaCode.calls(o, "trim", "strip", "stripLeading", "stripTrailing"))
                        .filter(o -> JavaCode.arguments(o).isEmpty())
                        .flatMap(o -> o.child("object"))
                        .isPresent();
        if (asks && copies) {
            report.mark(node);
        }
    }

    private static SyntaxNode other(SyntaxNode side) {
        SyntaxNode parent = side.parent();
        if (parent == null) {
            return side;
        }
        return parent.namedChildren().stream().filter(n -> n != side).findFirst().orElse(side);
    }

    private static void byLength(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> left = JavaCode.bare(node, "left");
        Optional<SyntaxNode> right = JavaCode.bare(node, "right");
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean reversed = isCount(right.get(), file);
        SyntaxNode count = reversed ? right.get() : left.get();
        Optional<Long> number = JavaCode.number(reversed ? left.get() : right.get());
        if (number.isEmpty() || !isCount(count, file)) {
            return;
        }
        String operator = JavaCode.operator(node);
        String asked =
                reversed
                        ? operator.replace('<', '#').replace('>', '<').replace('#', '>')
                        : operator;
        boolean empty =
                number.get() == 0
                        ? Set.of("==", "!=", ">").contains(asked)
                        : number.get() == 1 && Set.of("<", ">=").contains(asked);
        if (empty) {
            report.mark(node);
        }
    }

    private static boolean isCount(SyntaxNode node, File file) {
        if (!JavaCode.calls(node, "size") || !JavaCode.arguments(node).isEmpty()) {
            return false;
        }
        return JavaCollections.isCollection(file.declaredTypes().of(node.child("object")));
    }

    private static void locale(SyntaxNode node, File file, Report report) {
        boolean cases =
                JavaCode.calls(node, "toLowerCase", "toUpperCase")
                        && JavaCode.arguments(node).isEmpty()
                        && node.child("object").isPresent();
        String type = file.declaredTypes().of(node.child("object"));
        boolean digits =
                node.child("object")
                        .filter(o -> JavaCode.calls(o, "toHexString", "toBinaryString"))
                        .isPresent();
        if (cases && (type.isEmpty() || type.equals("String")) && !digits) {
            report.mark(node);
        }
    }

    private static void defaultCharset(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        DeclaredTypes types = file.declaredTypes();
        if (node.is("method_invocation")) {
            boolean bytes =
                    JavaCode.calls(node, "getBytes")
                            && arguments.isEmpty()
                            && types.of(node.child("object")).equals("String");
            if (bytes) {
                report.mark(node);
            }
            return;
        }
        String first = arguments.isEmpty() ? "" : types.of(arguments.get(0));
        boolean plain =
                switch (DeclaredTypes.text(node.child("type"))) {
                    case "FileReader", "FileWriter" ->
                            arguments.size() == 1
                                    || (arguments.size() == 2
                                            && types.of(arguments.get(1)).equals("boolean"));
                    case "InputStreamReader" ->
                            arguments.size() == 1 && !arguments.get(0).hasText("System.in");
                    case "OutputStreamWriter" -> arguments.size() == 1;
                    case "String" ->
                            first.equals("byte[]")
                                    && (arguments.size() == 1 || arguments.size() == 3);
                    case "PrintWriter", "PrintStream", "Formatter" ->
                            (arguments.size() == 1
                                            || (arguments.size() == 2
                                                    && types.of(arguments.get(1))
                                                            .equals("boolean")))
                                    && Set.of("String", "File", "OutputStream", "FileOutputStream")
                                            .contains(first);
                    case "Scanner" ->
                            arguments.size() == 1
                                    && Set.of("File", "Path", "FileInputStream").contains(first);
                    default -> false;
                };
        if (plain) {
            report.mark(node);
        }
    }

    private static void charsetName(SyntaxNode node, File file, Report report) {
        String text = node.text();
        if (text.length() < 6 || text.length() > 26 || node.parent() == null) {
            return;
        }
        String name = text.substring(1, text.length() - 1).toUpperCase(Locale.ROOT);
        if (!CHARSETS.contains(name) || !node.parent().is("argument_list")) {
            return;
        }
        SyntaxNode call = node.parent().parent();
        boolean takes =
                call != null
                        && (call.is("object_creation_expression")
                                || JavaCode.calls(
                                        call,
                                        "forName",
                                        "getBytes",
                                        "toCharset",
                                        "readFileToString",
                                        "readLines",
                                        "writeStringToFile",
                                        "writeLines",
                                        "lineIterator",
                                        "toByteArray",
                                        "toCharArray",
                                        "toInputStream",
                                        "decode",
                                        "encode",
                                        "newReader",
                                        "newWriter")
                                || (JavaCode.calls(call, "toString", "write", "copy")
                                        && JavaCode.arguments(call).size() > 1));
        if (takes) {
            report.mark(node);
        }
    }

    private static void hidden(SyntaxNode node, File file, Report report) {
        String text = node.text();
        boolean block = text.startsWith("\"\"\"");
        boolean tab = !block && text.indexOf('\t') >= 0;
        if (tab || HIDDEN.matcher(text).find()) {
            report.mark(node);
        }
    }

    private static void weekYear(SyntaxNode node, File file, Report report) {
        String text = node.text();
        if (text.indexOf('Y') < 0 || text.indexOf('w') >= 0 || node.parent() == null) {
            return;
        }
        SyntaxNode call = node.parent().parent();
        boolean format =
                call != null
                        && node.parent().is("argument_list")
                        && (JavaCode.calls(call, "ofPattern", "appendPattern")
                                || DeclaredTypes.text(call.child("type"))
                                        .matches("SimpleDateFormat|.*DateFormat"));
        if (format && text.replaceAll("'[^']*'", "").indexOf('Y') >= 0) {
            report.mark(node);
        }
    }

    private static void literalLast(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean compares =
                JavaCode.calls(
                                node,
                                "equals",
                                "equalsIgnoreCase",
                                "compareTo",
                                "compareToIgnoreCase",
                                "contentEquals")
                        && arguments.size() == 1
                        && arguments.get(0).is("string_literal");
        Optional<SyntaxNode> object = node.child("object").map(JavaCode::bare);
        if (compares && object.isPresent() && !object.get().is("string_literal")) {
            report.mark(node);
        }
    }

    private static void regex(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean pattern =
                JavaCode.calls(node, "split", "replaceAll", "replaceFirst")
                        && !arguments.isEmpty()
                        && arguments.get(0).text().matches("\"[.|]\"");
        if (pattern && node.child("object").isPresent()) {
            report.mark(arguments.get(0));
        }
    }

    private static void format(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean method =
                JavaCode.callsOn(node, "String", "format")
                        || JavaCode.callsOn(node, "System.out", "printf", "format")
                        || JavaCode.callsOn(node, "System.err", "printf", "format");
        if (!method || arguments.isEmpty() || !arguments.get(0).is("string_literal")) {
            return;
        }
        JavaFormatText text = JavaFormatText.of(arguments.get(0).text());
        if (text.indexed() || arguments.stream().skip(1).anyMatch(a -> mayBeMany(a, file))) {
            return;
        }
        if (text.arguments() != arguments.size() - 1) {
            report.mark(node);
            return;
        }
        for (int i = 0; i < text.arguments(); i++) {
            String type = Primitives.unboxed(file.declaredTypes().of(arguments.get(i + 1)));
            if (!text.takes(i, type)) {
                report.mark(node).because(arguments.get(i + 1), "this one does not fit its sign");
                return;
            }
        }
    }

    private static boolean mayBeMany(SyntaxNode argument, File file) {
        return file.declaredTypes().of(argument).endsWith("[]") || argument.is("null_literal");
    }

    private static void builderText(SyntaxNode node, File file, Report report) {
        boolean asks =
                JavaCode.calls(node, "length", "isEmpty") && JavaCode.arguments(node).isEmpty();
        boolean text =
                node.child("object")
                        .filter(o -> JavaCode.calls(o, "toString"))
                        .filter(o -> isBuilder(o.child("object"), file))
                        .isPresent();
        boolean equalsEmpty =
                JavaCode.calls(node, "equals")
                        && JavaCode.arguments(node).size() == 1
                        && JavaCode.arguments(node).get(0).hasText("\"\"");
        if ((asks || equalsEmpty) && text) {
            report.mark(node);
        }
    }

    private static void charSum(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        boolean chars =
                JavaCode.operator(node).equals("+")
                        && node.child("left").filter(l -> l.is("character_literal")).isPresent()
                        && node.child("right").filter(l -> l.is("character_literal")).isPresent();
        boolean text =
                parent != null
                        && (parent.is("binary_expression")
                                || parent.is("argument_list")
                                || parent.is("variable_declarator"));
        String wanted =
                parent != null && parent.is("variable_declarator")
                        ? file.declaredTypes()
                                .declaration(parent.child("name").orElse(parent))
                                .map(DeclaredTypes.Declared::type)
                                .orElse("")
                        : "";
        if (chars && text && !Primitives.isNumeric(wanted)) {
            report.mark(node);
        }
    }
}
