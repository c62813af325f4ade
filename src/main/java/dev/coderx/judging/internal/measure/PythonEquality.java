package dev.coderx.judging.internal.measure;

import dev.coderx.judging.internal.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code ==}, as the recorded outcomes were made with: a tuple is no list. */
final class PythonEquality {
    private PythonEquality() {}

    static boolean equal(Value a, Value b) {
        return switch (a) {
            case Value.Nothing ignored -> b instanceof Value.Nothing;
            case Value.Text(String text) ->
                    b instanceof Value.Text(String other) && text.equals(other);
            case Value.Items items -> b instanceof Value.Items others && equal(items, others);
            case Value.Mapping mapping -> b instanceof Value.Mapping other && equal(mapping, other);
            case Value.Other ignored -> false;
            case Value.Bool ignored -> number(a, b);
            case Value.Whole ignored -> number(a, b);
            case Value.Real ignored -> number(a, b);
        };
    }

    private static boolean equal(Value.Items a, Value.Items b) {
        if (a.kind() != b.kind() || a.items().size() != b.items().size()) {
            return false;
        }
        if (a.kind() == Value.Items.Kind.SET) {
            List<Value> rest = new ArrayList<>(b.items());
            return a.items().stream().allMatch(item -> remove(rest, item));
        }
        for (int i = 0; i < a.items().size(); i++) {
            if (!equal(a.items().get(i), b.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean remove(List<Value> rest, Value item) {
        for (int i = 0; i < rest.size(); i++) {
            if (equal(rest.get(i), item)) {
                rest.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean equal(Value.Mapping a, Value.Mapping b) {
        return a.entries().size() == b.entries().size()
                && a.entries().stream()
                        .allMatch(one ->
                                b.entries().stream()
                                        .anyMatch(other ->
                                                equal(one.key(), other.key())
                                                        && equal(one.value(), other.value())));
    }

    /** A bool is a number there. */
    private static boolean number(Value a, Value b) {
        if (a instanceof Value.Real(double x) && (Double.isNaN(x) || Double.isInfinite(x))) {
            return b instanceof Value.Real(double y) && x == y;
        }
        BigDecimal x = exact(a);
        BigDecimal y = exact(b);
        return x != null && y != null && x.compareTo(y) == 0;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal exact(Value value) {
        return switch (value) {
            case Value.Bool(boolean bool) -> bool ? BigDecimal.ONE : BigDecimal.ZERO;
            case Value.Whole(var whole) -> new BigDecimal(whole);
            case Value.Real(double real) -> Double.isFinite(real) ? new BigDecimal(real) : null;
            default -> null;
        };
    }
}
