package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters, encodings and languages in Java. */
final class JavaEncodings {

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

    private JavaEncodings() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("java-locale", Check.on(JavaEncodings::locale, "method_invocation")),
                Map.entry(
                        "java-default-charset",
                        Check.on(
                                JavaEncodings::defaultCharset,
                                "method_invocation",
                                "object_creation_expression")),
                Map.entry(
                        "java-charset-name",
                        Check.on(JavaEncodings::charsetName, "string_literal")),
                Map.entry(
                        "java-hidden-character",
                        Check.on(JavaEncodings::hidden, "string_literal", "character_literal")));
    }

    private static void locale(SyntaxNode node, File file, Report report) {
        boolean cases =
                JavaCode.calls(node, "toLowerCase", "toUpperCase")
                        && JavaCode.arguments(node).isEmpty()
                        && node.child("object").isPresent();
        if (!cases) {
            return;
        }
        String type = file.declaredTypes().of(node.child("object"));
        boolean digits =
                node.child("object")
                        .filter(o -> JavaCode.calls(o, "toHexString", "toBinaryString"))
                        .isPresent();
        if ((type.isEmpty() || type.equals("String")) && !digits) {
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
                    case "PrintWriter", "PrintStream" ->
                            (arguments.size() == 1
                                            || (arguments.size() == 2
                                                    && types.of(arguments.get(1))
                                                            .equals("boolean")))
                                    && first.endsWith("OutputStream");
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
}
