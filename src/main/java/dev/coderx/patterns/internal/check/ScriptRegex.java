package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Regular expressions of JavaScript and TypeScript, as literals and as texts. */
final class ScriptRegex {

    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private ScriptRegex() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-regex-empty-class",
                all((regex, found) -> found.accept(!regex.emptyClasses().isEmpty())),
                "script-regex-spaces",
                all((regex, found) -> found.accept(!regex.spaceRuns().isEmpty()), "  "),
                "script-regex-misleading-class",
                all((regex, found) -> found.accept(isMisleading(regex))),
                "script-regex-unnamed-group",
                all((regex, found) -> found.accept(!regex.plainGroups().isEmpty())),
                "script-regex-control",
                all((regex, found) -> found.accept(!regex.controls().isEmpty())),
                "script-regex-dead-reference",
                all((regex, found) -> found.accept(regex.hasDeadReference())),
                "script-regex-invalid",
                Check.on(ScriptRegex::invalid, "call_expression", "new_expression"));
    }

    /** Takes what was found. */
    @FunctionalInterface
    private interface Found {
        void accept(boolean found);
    }

    private static Check all(BiConsumer<RegexText, Found> look) {
        return all(look, "");
    }

    private static Check all(BiConsumer<RegexText, Found> look, String written) {
        return Check.on(
                (node, file, report) -> {
                    RegexText regex = node.is("regex") ? file.regex(node) : text(node, file);
                    if (regex != null && regex.fault().isEmpty() && node.text().contains(written)) {
                        look.accept(
                                regex,
                                found -> {
                                    if (found) {
                                        report.mark(node);
                                    }
                                });
                    }
                },
                "regex",
                "call_expression",
                "new_expression");
    }

    /** The regular expression that a call of {@code RegExp} makes of a text. */
    private static @Nullable RegexText text(SyntaxNode call, File file) {
        List<SyntaxNode> given = Script.arguments(call);
        if (given.isEmpty() || !Script.isGlobal(Script.callee(call), "RegExp", file)) {
            return null;
        }
        SyntaxNode first = Script.bare(given.getFirst());
        boolean literal = first.is("regex") && given.size() > 1;
        String pattern =
                literal ? first.child("pattern").map(SyntaxNode::text).orElse(null) : value(first);
        String flags = given.size() < 2 ? "" : value(Script.bare(given.get(1)));
        return pattern == null || flags == null ? null : RegexText.of(pattern, flags);
    }

    /** The text that a string or template stands for. */
    private static @Nullable String value(SyntaxNode node) {
        if (node.is("binary_expression") && Script.operator(node).equals("+")) {
            SyntaxNode left = Script.part(node, "left");
            SyntaxNode right = Script.part(node, "right");
            String head = left == null || left.is("binary_expression") ? null : value(left);
            String tail = right == null || right.is("binary_expression") ? null : value(right);
            return head == null || tail == null ? null : head + tail;
        }
        if (Script.literal(node) == null) {
            return null;
        }
        var value = new StringBuilder();
        for (SyntaxNode piece : node.children()) {
            if (piece.is("escape_sequence")) {
                value.append(unescaped(piece.text()));
            } else if (piece.named()) {
                value.append(piece.text());
            }
        }
        return value.toString();
    }

    private static String unescaped(String escape) {
        if (escape.length() < 2) {
            return escape;
        }
        char c = escape.charAt(1);
        try {
            return switch (c) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r' -> "\r";
                case 'b' -> "\b";
                case 'f' -> "\f";
                case 'v' -> "\u000b";
                case '0' -> "\0";
                case '\n' -> "";
                case 'x', 'u' ->
                        Character.toString(
                                Integer.parseInt(
                                        escape.substring(2).replace("{", "").replace("}", ""), 16));
                default -> escape.substring(1);
            };
        } catch (IllegalArgumentException e) {
            return escape.substring(1);
        }
    }

    private static void invalid(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        List<SyntaxNode> given = Script.arguments(call);
        if (given.isEmpty()
                || !(callee != null && callee.is("identifier"))
                || !Script.isGlobal(callee, "RegExp", file)) {
            return;
        }
        String pattern = value(Script.bare(given.getFirst()));
        String flags = given.size() < 2 ? "" : value(Script.bare(given.get(1)));
        boolean wrong =
                flags == null
                        ? pattern != null
                                && !RegexText.of(pattern, "").fault().isEmpty()
                                && !RegexText.of(pattern, "u").fault().isEmpty()
                                && !RegexText.of(pattern, "v").fault().isEmpty()
                        : !RegexText.of(pattern == null ? "" : pattern, flags).fault().isEmpty();
        if (wrong) {
            report.mark(call);
        }
    }

    /** Whether a class holds what looks like one character and is taken for several. */
    private static boolean isMisleading(RegexText regex) {
        for (List<RegexText.Sign> signs : regex.classes()) {
            int before = -1;
            for (int i = 0; i < signs.size(); i++) {
                int code = signs.get(i).code();
                int after = i + 1 < signs.size() ? signs.get(i + 1).code() : -1;
                boolean pair =
                        before >= 0xd800 && before < 0xdc00 && code >= 0xdc00 && code < 0xe000;
                boolean joined =
                        before >= 0
                                && ((isMark(code) && !isMark(before))
                                        || (isTone(code) && !isTone(before))
                                        || (isFlag(code) && isFlag(before))
                                        || (code == ZERO_WIDTH_JOINER
                                                && after >= 0
                                                && before != ZERO_WIDTH_JOINER
                                                && after != ZERO_WIDTH_JOINER));
                if ((pair && !regex.unicode()) || joined) {
                    return true;
                }
                before = code;
            }
        }
        return false;
    }

    private static boolean isMark(int code) {
        int type = code < 0 ? 0 : Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isTone(int code) {
        return code >= 0x1f3fb && code <= 0x1f3ff;
    }

    private static boolean isFlag(int code) {
        return code >= 0x1f1e6 && code <= 0x1f1ff;
    }
}
