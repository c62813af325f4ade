package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Constant.Bool;
import dev.coderx.patterns.internal.model.Constant.Int;
import dev.coderx.patterns.internal.model.Constant.Nothing;
import dev.coderx.patterns.internal.model.Constant.Real;
import dev.coderx.patterns.internal.model.Constant.Text;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.shared.Language;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Literals and operators of one language. Null wherever the result is not certain. */
final class Arithmetic {

    private static final Pattern INTEGER = Pattern.compile("[0-9]+l?");
    private static final Pattern ZERO = Pattern.compile("0+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9.]+(e[-+]?[0-9]+)?[fd]?");
    private static final Pattern BYTES = Pattern.compile("(?s)[rR]?[bB].*");

    private static final int LONGEST_TEXT = 1000;

    private final boolean python;
    private final boolean java;

    Arithmetic(Language language) {
        this.python = language == Language.PYTHON;
        this.java = language == Language.JAVA;
    }

    /** The operator between or before the parts of an expression. */
    static String operator(SyntaxNode node) {
        var operator = new StringBuilder();
        for (SyntaxNode child : node.children()) {
            if (!child.named()) {
                operator.append(operator.isEmpty() ? "" : " ").append(child.type());
            }
        }
        return operator.toString();
    }

    /** The truth of the left side at which the right one is not looked at; null for others. */
    static @Nullable Boolean shortcut(String operator) {
        return switch (operator) {
            case "and", "&&" -> Boolean.FALSE;
            case "or", "||" -> Boolean.TRUE;
            default -> null;
        };
    }

    @Nullable Constant literal(SyntaxNode node) {
        return switch (node.type()) {
            case "true" -> new Bool(true);
            case "false" -> new Bool(false);
            case "none", "null", "undefined", "null_literal" -> new Nothing();
            case "integer",
                    "float",
                    "number",
                    "decimal_integer_literal",
                    "hex_integer_literal",
                    "decimal_floating_point_literal" ->
                    number(node.text().replace("_", "").toLowerCase(Locale.ROOT));
            case "string", "string_literal", "template_string" -> text(node);
            default -> null;
        };
    }

    private @Nullable Constant number(String text) {
        try {
            if (text.startsWith("0x")) {
                return whole(Long.parseLong(text.substring(2).replace("l", ""), 16));
            }
            if (INTEGER.matcher(text).matches()) {
                boolean octal = text.length() > 1 && text.startsWith("0");
                return octal && !ZERO.matcher(text).matches()
                        ? null
                        : new Int(Long.parseLong(text.replace("l", "")));
            }
            return DECIMAL.matcher(text).matches() ? new Real(Double.parseDouble(text)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Constant text(SyntaxNode node) {
        var text = new StringBuilder();
        for (SyntaxNode part : node.namedChildren()) {
            if (part.is("string_content", "string_fragment")
                    && part.children().isEmpty()
                    && part.end() - part.start() < LONGEST_TEXT) {
                text.append(part.text());
            } else if (!part.is("string_start", "string_end")) {
                return null;
            }
        }
        boolean bytes = BYTES.matcher(node.text()).matches();
        return bytes || text.indexOf("\\") >= 0 ? null : new Text(text.toString());
    }

    @Nullable Constant unary(String operator, Constant of) {
        return switch (operator) {
            case "not" -> new Bool(!of.truthy());
            case "!" -> java && !(of instanceof Bool) ? null : new Bool(!of.truthy());
            case "-" ->
                    switch (of) {
                        case Int(long value) -> whole(-value);
                        case Real(double value) -> new Real(-value);
                        case Text _, Bool _, Nothing _ -> null;
                    };
            case "+" -> of.isNumber() ? of : null;
            default -> null;
        };
    }

    @Nullable Constant binary(String operator, Constant left, Constant right) {
        if (left instanceof Int(long a) && right instanceof Int(long b)) {
            Constant result = whole(operator, a, b);
            if (result != null) {
                return result;
            }
        }
        if (left.isNumber() && right.isNumber()) {
            return numbers(operator, left.number(), right.number());
        }
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            return switch (operator) {
                case "+" -> a.length() + b.length() < LONGEST_TEXT ? new Text(a + b) : null;
                case "==", "===" -> java ? null : new Bool(a.equals(b));
                case "!=", "!==" -> java ? null : new Bool(!a.equals(b));
                case "in" -> new Bool(b.contains(a));
                default -> null;
            };
        }
        boolean alike = left.getClass() == right.getClass();
        return switch (operator) {
            case "==", "===" -> alike ? new Bool(left.equals(right)) : null;
            case "!=", "!==" -> alike ? new Bool(!left.equals(right)) : null;
            default -> null;
        };
    }

    private @Nullable Constant whole(String operator, long a, long b) {
        boolean small = Math.abs(a) < Integer.MAX_VALUE && Math.abs(b) < Integer.MAX_VALUE;
        if (!small) {
            return null;
        }
        return switch (operator) {
            case "+" -> whole(a + b);
            case "-" -> whole(a - b);
            case "*" -> whole(a * b);
            case "/" -> java && b != 0 ? whole(a / b) : null;
            case "//" -> b == 0 ? null : whole(Math.floorDiv(a, b));
            case "%" -> b == 0 ? null : whole(python ? Math.floorMod(a, b) : a % b);
            default -> null;
        };
    }

    /** In Java a number that does not fit wraps, which is a subject of its own. */
    private @Nullable Constant whole(long value) {
        boolean fits = value == (int) value || !java;
        return fits ? new Int(value) : null;
    }

    private @Nullable Constant numbers(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> new Real(a + b);
            case "-" -> new Real(a - b);
            case "*" -> new Real(a * b);
            case "/" -> b == 0 ? null : new Real(a / b);
            case "<" -> new Bool(a < b);
            case "<=" -> new Bool(a <= b);
            case ">" -> new Bool(a > b);
            case ">=" -> new Bool(a >= b);
            case "==", "===" -> new Bool(a == b);
            case "!=", "!==" -> new Bool(a != b);
            default -> null;
        };
    }
}
