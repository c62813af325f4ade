package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numerals and texts in JavaScript and TypeScript that are not what they look like. */
final class ScriptLiterals {

    private static final int LONGEST = 400;
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]+\\}");

    private ScriptLiterals() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-lost-precision",
                Check.on(ScriptLiterals::precision, "number"),
                "script-octal-number",
                Check.on(ScriptLiterals::octal, "number"),
                "script-bare-point",
                Check.on(ScriptLiterals::barePoint, "number"),
                "script-octal-escape",
                Check.on(ScriptLiterals::octalEscape, "string"),
                "script-useless-escape",
                Check.on(ScriptLiterals::uselessEscape, "string", "template_string", "regex"),
                "script-hole-in-string",
                Check.on(ScriptLiterals::hole, "string"),
                "script-radix-literal",
                Check.on(ScriptLiterals::radixLiteral, "call_expression"),
                "script-odd-space",
                Check.on(ScriptLiterals::oddSpace, "program"));
    }

    private static void precision(SyntaxNode number, File file, Report report) {
        if (number.end() - number.start() < 3) {
            return;
        }
        String text = number.text().replace("_", "").toLowerCase(Locale.ROOT);
        Double value = text.length() > LONGEST ? null : Numerals.value(text);
        if (value == null || text.length() < 3) {
            return;
        }
        boolean lost;
        int radix = Numerals.radix(text);
        if (radix != 10) {
            int from = Character.isLetter(text.charAt(1)) ? 2 : 1;
            BigInteger exact = new BigInteger(text.substring(from), radix);
            lost = value.isInfinite() || new BigDecimal(value).toBigInteger().compareTo(exact) != 0;
        } else {
            lost = value.isInfinite() || lostDigits(text, value);
        }
        if (lost) {
            report.mark(number);
        }
    }

    /** Whether the number kept, written with as many digits, has others than the text. */
    private static boolean lostDigits(String text, double value) {
        String mantissa = text.contains("e") ? text.substring(0, text.indexOf('e')) : text;
        String digits = mantissa.replace(".", "");
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        digits = digits.substring(first);
        if (digits.isEmpty()) {
            return false;
        }
        if (!mantissa.contains(".")) {
            int last = digits.length();
            while (last > 1 && digits.charAt(last - 1) == '0') {
                last--;
            }
            digits = digits.substring(0, last);
        }
        if (digits.length() > 100) {
            return true;
        }
        int count = digits.length();
        String kept =
                new BigDecimal(value)
                        .round(new MathContext(count, java.math.RoundingMode.HALF_UP))
                        .unscaledValue()
                        .toString();
        return !pad(kept, count).equals(pad(digits, count));
    }

    private static String pad(String digits, int count) {
        String cut = digits.length() > count ? digits.substring(0, count) : digits;
        return cut + "0".repeat(count - cut.length());
    }

    private static void octal(SyntaxNode number, File file, Report report) {
        String text = number.text();
        if (text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1))) {
            report.mark(number);
        }
    }

    private static void barePoint(SyntaxNode number, File file, Report report) {
        String text = number.text();
        if (text.startsWith(".") || text.endsWith(".")) {
            report.mark(number);
        }
    }

    private static void octalEscape(SyntaxNode string, File file, Report report) {
        if (string.childOfType("escape_sequence").isEmpty()) {
            return;
        }
        String text = string.text();
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                char first = text.charAt(++i);
                boolean zero = first == '0' && !Character.isDigit(text.charAt(i + 1));
                if (first >= '0' && first <= '7' && !zero) {
                    report.mark(string);
                    return;
                }
            }
        }
    }

    private static void uselessEscape(SyntaxNode node, File file, Report report) {
        SyntaxNode owner = node.parent();
        boolean markup = (owner != null && owner.is("jsx_attribute"));
        boolean raw =
                (owner != null && owner.is("call_expression")) && node.field().equals("arguments");
        if ((markup && node.is("string")) || raw) {
            return;
        }
        if (node.is("regex")) {
            for (int at : file.regex(node).uselessEscapes()) {
                report.mark(at, at + 1);
            }
            return;
        }
        for (SyntaxNode piece : node.children()) {
            if (piece.is("escape_sequence") && piece.end() - piece.start() > 1) {
                char c = piece.text().charAt(1);
                char next =
                        piece.end() < file.tree().source().length()
                                ? file.tree().source().charAt(piece.end())
                                : ' ';
                char quote = node.text().charAt(0);
                char before = file.tree().source().charAt(piece.start() - 1);
                boolean useful =
                        "\\nrvtbfux\n\r\u2028\u2029".indexOf(c) >= 0
                                || Character.isDigit(c)
                                || c == quote
                                || (quote == '`' && c == '$' && next == '{')
                                || (quote == '`' && c == '{' && before == '$');
                if (!useful) {
                    report.mark(piece);
                }
            }
        }
    }

    private static void hole(SyntaxNode string, File file, Report report) {
        String text = string.text();
        if (text.contains("${") && HOLE.matcher(text).find()) {
            report.mark(string);
        }
    }

    private static void radixLiteral(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        List<SyntaxNode> given = Script.arguments(call);
        boolean parses =
                (callee != null && callee.is("identifier"))
                        ? Script.isGlobal(callee, "parseInt", file)
                        : Script.isCallOf(call, "Number", "parseInt", file);
        if (!parses || given.size() != 2) {
            return;
        }
        boolean known = Script.literal(Script.bare(given.getFirst())) != null;
        SyntaxNode base = Script.bare(given.get(1));
        Double radix = base.is("number") ? Numerals.value(base.text()) : null;
        if (known && radix != null && (radix == 2 || radix == 8 || radix == 16)) {
            report.mark(call);
        }
    }

    /** Spaces that look like spaces and are others, outside of texts and comments. */
    private static void oddSpace(SyntaxNode program, File file, Report report) {
        String source = file.tree().source();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean odd =
                    c == '\u000b'
                            || c == '\u000c'
                            || c == '\u0085'
                            || c == '\u00a0'
                            || c == '\u1680'
                            || c == '\u180e'
                            || (c >= '\u2000' && c <= '\u200b')
                            || c == '\u2028'
                            || c == '\u2029'
                            || c == '\u202f'
                            || c == '\u205f'
                            || c == '\u3000'
                            || (c == '\ufeff' && i > 0);
            if (odd && !inText(program, i)) {
                report.mark(i, i + 1);
            }
        }
    }

    private static boolean inText(SyntaxNode program, int offset) {
        SyntaxNode at = program;
        while (true) {
            if (at.is("string")) {
                return true;
            }
            SyntaxNode inner = null;
            for (SyntaxNode child : at.children()) {
                if (child.start() <= offset && offset < child.end()) {
                    inner = child;
                    break;
                }
            }
            if (inner == null) {
                return false;
            }
            at = inner;
        }
    }
}
