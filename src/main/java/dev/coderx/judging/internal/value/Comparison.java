package dev.coderx.judging.internal.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what came with what is expected, in a way that is the same for every language: a tuple
 * is a list, a set is a list in any order, 4 is 4.0, true is no number, keys are compared by their
 * text, and NaN is NaN. Its cost is bounded by the size of what is expected.
 */
public final class Comparison {
    private static final int WINDOW = 20;

    private final Rendering rendering;
    private final double tolerance;

    /**
     * @param rendering how values look in the words about a difference
     * @param tolerance how far a number may be away, relative to the expected one and at least 1;
     *     two whole numbers have to be the same
     */
    public Comparison(Rendering rendering, double tolerance) {
        this.rendering = rendering;
        this.tolerance = tolerance;
    }

    /** Where two values first differ, in words; empty if they are equal. */
    public Optional<String> difference(Value expected, Value got) {
        return Optional.ofNullable(first(expected, got, ""));
    }

    /** The same, where the items of two lists may come in any order. */
    public Optional<String> differenceInAnyOrder(Value expected, Value got) {
        return expected instanceof Value.Items wanted && got instanceof Value.Items found
                ? Optional.ofNullable(unordered(wanted.items(), found.items(), ""))
                : difference(expected, got);
    }

    private @Nullable String first(Value expected, Value got, String where) {
        return switch (expected) {
            case Value.Items wanted when got instanceof Value.Items found ->
                    wanted.kind() == Value.Items.Kind.SET || found.kind() == Value.Items.Kind.SET
                            ? unordered(wanted.items(), found.items(), where)
                            : ordered(wanted.items(), found.items(), where);
            case Value.Mapping wanted when got instanceof Value.Mapping found ->
                    mappings(wanted, found, where);
            case Value.Text(String wanted) when got instanceof Value.Text(String found) ->
                    wanted.equals(found) ? null : texts(wanted, found, where);
            case Value expectedPart when isNumber(expectedPart) && isNumber(got) ->
                    sameNumber(expectedPart, got) ? null : values(expected, got, where);
            case Value.Nothing() when got instanceof Value.Nothing -> null;
            case Value.Bool wanted when got instanceof Value.Bool ->
                    wanted.equals(got) ? null : values(expected, got, where);
            default -> kinds(expected, got, where);
        };
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Real;
    }

    private boolean sameNumber(Value expected, Value got) {
        if (expected instanceof Value.Whole(var wanted) && got instanceof Value.Whole(var found)) {
            return wanted.equals(found);
        }
        double wanted = real(expected);
        double found = real(got);
        if (Double.isNaN(wanted) || Double.isNaN(found)) {
            return Double.isNaN(wanted) && Double.isNaN(found);
        }
        if (wanted == found) {
            return true;
        }
        return !Double.isInfinite(wanted)
                && !Double.isInfinite(found)
                && Math.abs(wanted - found) <= tolerance * Math.max(1, Math.abs(wanted));
    }

    private static double real(Value number) {
        return switch (number) {
            case Value.Whole(var whole) -> whole.doubleValue();
            case Value.Real(double real) -> real;
            default -> Double.NaN;
        };
    }

    private @Nullable String ordered(List<Value> expected, List<Value> got, String where) {
        int common = Math.min(expected.size(), got.size());
        if (expected.size() != got.size()) {
            return at(where, "%s, expected %d".formatted(items(got.size()), expected.size()));
        }
        for (int i = 0; i < common; i++) {
            String found = first(expected.get(i), got.get(i), inner("item " + (i + 1), where));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String unordered(List<Value> expected, List<Value> got, String where) {
        if (expected.size() != got.size()) {
            return at(where, "%s, expected %d".formatted(items(got.size()), expected.size()));
        }
        List<Value> left = new ArrayList<>(got);
        for (Value wanted : expected) {
            boolean found = false;
            for (int i = 0; i < left.size() && !found; i++) {
                if (first(wanted, left.get(i), "") == null) {
                    left.remove(i);
                    found = true;
                }
            }
            if (!found) {
                return at(where, rendering.value(wanted) + " is missing");
            }
        }
        return null;
    }

    private @Nullable String mappings(Value.Mapping expected, Value.Mapping got, String where) {
        Map<String, Value> found = new LinkedHashMap<>();
        for (Value.Mapping.Entry entry : got.entries()) {
            found.put(key(entry.key()), entry.value());
        }
        for (Value.Mapping.Entry entry : expected.entries()) {
            String name = key(entry.key());
            Value value = found.remove(name);
            String shown = rendering.value(new Value.Text(name));
            if (value == null) {
                return at(where, "the key " + shown + " is missing");
            }
            String inside = first(entry.value(), value, inner("the value of " + shown, where));
            if (inside != null) {
                return inside;
            }
        }
        if (!found.isEmpty()) {
            String name = found.keySet().iterator().next();
            return at(
                    where, "the key " + rendering.value(new Value.Text(name)) + " is not expected");
        }
        return got.entries().size() == expected.entries().size()
                ? null
                : at(where, "a key comes more than once");
    }

    /** The text that stands for a key in every language. */
    private String key(Value key) {
        return switch (key) {
            case Value.Text(String text) -> text;
            case Value.Bool(boolean truth) -> Boolean.toString(truth);
            case Value.Nothing() -> "null";
            case Value.Whole(var number) -> rendering.value(new Value.Whole(number));
            case Value.Real(double number) ->
                    Math.rint(number) == number && !Double.isInfinite(number)
                            ? new BigDecimal(number).toBigInteger().toString()
                            : Double.toString(number);
            case Value.Items(var _, var items) -> "(" + rendering.row(items) + ")";
            case Value.Mapping map -> rendering.value(map);
            case Value.Other(String type, String text) -> type + " " + text;
        };
    }

    private String texts(String expected, String got, String where) {
        int common = Math.min(expected.length(), got.length());
        int i = 0;
        while (i < common && expected.charAt(i) == got.charAt(i)) {
            i++;
        }
        if (i == got.length()) {
            return at(where, "the text ends too early: " + from(expected, i) + " is missing");
        }
        if (i == expected.length()) {
            return at(where, "the text goes on: " + from(got, i) + " is not expected");
        }
        return at(
                where,
                "the text differs at character %d: %s, expected %s"
                        .formatted(i + 1, from(got, i), from(expected, i)));
    }

    private String from(String text, int start) {
        String part = text.substring(start);
        return rendering.value(new Value.Text(Rendering.shortened(part, WINDOW)));
    }

    private String values(Value expected, Value got, String where) {
        String pair = rendering.value(got) + ", expected " + rendering.value(expected);
        return where.isEmpty() ? pair : where + " is " + pair;
    }

    private String kinds(Value expected, Value got, String where) {
        String pair = kind(got) + ", expected " + kind(expected);
        return where.isEmpty() ? pair : where + " is " + pair;
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Nothing() -> "nothing";
            case Value.Bool _ -> "a truth value";
            case Value.Whole _ -> "a number";
            case Value.Real _ -> "a number";
            case Value.Text _ -> "a text";
            case Value.Items(var kind, var _) -> kind == Value.Items.Kind.SET ? "a set" : "a list";
            case Value.Mapping _ -> "a map";
            case Value.Other(String type, var _) -> "a value of type " + type;
        };
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    private static String inner(String step, String where) {
        return where.isEmpty() ? step : step + " of " + where;
    }

    private static String at(String where, String words) {
        return where.isEmpty() ? words : where + ": " + words;
    }
}
