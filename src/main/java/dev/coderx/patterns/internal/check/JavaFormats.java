package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns and formats given to Java as text. */
final class JavaFormats {

    private static final Pattern DATE_FORMAT = Pattern.compile("SimpleDateFormat|.*DateFormat");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern DOT_OR_BAR = Pattern.compile("\"[.|]\"");

    private static final int LONGEST_PATTERN = 500;

    private JavaFormats() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("java-week-year", Check.on(JavaFormats::weekYear, "string_literal")),
                Map.entry(
                        "java-invalid-regex", Check.on(JavaFormats::invalid, "method_invocation")),
                Map.entry("java-regex-sign", Check.on(JavaFormats::regex, "method_invocation")),
                Map.entry(
                        "java-format-arguments",
                        Check.on(JavaFormats::format, "method_invocation")));
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
                                || DATE_FORMAT
                                        .matcher(DeclaredTypes.text(call.child("type")))
                                        .matches());
        if (format && QUOTED.matcher(text).replaceAll("").indexOf('Y') >= 0) {
            report.mark(node);
        }
    }

    private static void regex(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean pattern =
                JavaCode.calls(node, "split", "replaceAll", "replaceFirst")
                        && !arguments.isEmpty()
                        && DOT_OR_BAR.matcher(arguments.get(0).text()).matches();
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

    private static void invalid(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean text =
                JavaCode.calls(node, "matches", "replaceAll", "replaceFirst", "split")
                        && (JavaCode.text(node, "object").equals("Pattern")
                                || file.declaredTypes().of(node.child("object")).equals("String"));
        boolean pattern = JavaCode.callsOn(node, "Pattern", "compile");
        if (arguments.isEmpty() || (!text && !pattern)) {
            return;
        }
        SyntaxNode given = arguments.get(0);
        Optional<SyntaxNode> literal =
                given.is("string_literal")
                        ? Optional.of(given)
                        : file.declaredTypes()
                                .declaration(given)
                                .filter(DeclaredTypes.Declared::field)
                                .map(DeclaredTypes.Declared::node)
                                .filter(d ->
                                        d.parent() != null && JavaCode.has(d.parent(), "final"))
                                .flatMap(d -> d.child("value"))
                                .filter(v -> v.is("string_literal"));
        if (literal.isPresent() && arguments.size() <= 2 && !compiles(literal.get().text())) {
            report.mark(node);
        }
    }

    private static boolean compiles(String literal) {
        if (literal.startsWith("\"\"\"") || literal.length() > LONGEST_PATTERN) {
            return true;
        }
        String text;
        try {
            text = literal.substring(1, literal.length() - 1).translateEscapes();
        } catch (IllegalArgumentException e) {
            return true;
        }
        try {
            return Pattern.compile(text).pattern().equals(text);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean mayBeMany(SyntaxNode argument, File file) {
        return file.declaredTypes().of(argument).endsWith("[]") || argument.is("null_literal");
    }
}
