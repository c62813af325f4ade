package dev.coderx.judging.internal.harness;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a student's value down; what is too deep, too large or circular becomes a mere name. */
final class Encoding {
    static final int DEPTH = 50;
    static final int PARTS = 100_000;
    static final int CHARACTERS = 4_000_000;
    private static final int SHOWN = 200;

    private final StringBuilder out;
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int parts;

    private Encoding(StringBuilder out) {
        this.out = out;
    }

    /** Appends a value as JSON. */
    static void write(StringBuilder out, @Nullable Object value) {
        int start = out.length();
        try {
            new Encoding(out).value(value);
        } catch (TooLarge e) {
            out.setLength(start);
            new Encoding(out).other(value);
        }
    }

    /** Unwinds a value that does not come to an end soon. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("too large", null, false, false);
        }
    }

    private void value(@Nullable Object value) {
        parts++;
        if (parts > PARTS || out.length() > CHARACTERS) {
            throw new TooLarge();
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b);
            case Character c -> Json.quote(out, c.toString());
            case CharSequence text -> text(text);
            case Integer n -> tagged("int", n.toString());
            case Long n -> tagged("int", n.toString());
            case Short n -> tagged("int", n.toString());
            case Byte n -> tagged("int", n.toString());
            case BigInteger n -> whole(n);
            case Double n -> tagged("real", n.toString());
            case Float n -> tagged("real", n.toString());
            case BigDecimal n -> tagged("real", Double.toString(n.doubleValue()));
            case Enum<?> constant -> Json.quote(out, constant.name());
            case Optional<?> optional -> value(optional.orElse(null));
            case OptionalInt optional ->
                    value(optional.isPresent() ? (Object) optional.getAsInt() : null);
            case OptionalLong optional ->
                    value(optional.isPresent() ? (Object) optional.getAsLong() : null);
            case OptionalDouble optional ->
                    value(optional.isPresent() ? (Object) optional.getAsDouble() : null);
            default -> nested(value);
        }
    }

    private void text(CharSequence text) {
        if (text.length() > CHARACTERS) {
            throw new TooLarge();
        }
        Json.quote(out, text.toString());
    }

    private void whole(BigInteger number) {
        if (number.bitLength() > CHARACTERS / 64) {
            throw new TooLarge();
        }
        tagged("int", number.toString());
    }

    private void nested(Object value) {
        if (above.size() >= DEPTH || !above.add(value)) {
            other(value);
            return;
        }
        switch (value) {
            case Set<?> set -> items("set", set);
            case Collection<?> items -> items("list", items);
            case Map<?, ?> map -> map(map);
            case Map.Entry<?, ?> entry -> {
                var pair = new ArrayList<@Nullable Object>(2);
                pair.add(entry.getKey());
                pair.add(entry.getValue());
                items("list", pair);
            }
            case Record components -> components(components);
            default -> {
                if (value.getClass().isArray()) {
                    array(value);
                } else {
                    other(value);
                }
            }
        }
        above.remove(value);
    }

    private void items(String tag, Collection<? extends @Nullable Object> items) {
        out.append("{\"").append(tag).append("\":[");
        String comma = "";
        for (Object item : items) {
            out.append(comma);
            value(item);
            comma = ",";
        }
        out.append("]}");
    }

    private void array(Object array) {
        out.append("{\"list\":[");
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(Array.get(array, i));
        }
        out.append("]}");
    }

    private void map(Map<?, ?> map) {
        out.append("{\"map\":[");
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            pair(comma, entry.getKey(), entry.getValue());
            comma = ",";
        }
        out.append("]}");
    }

    private void components(Record components) {
        out.append("{\"map\":[");
        String comma = "";
        for (RecordComponent component : List.of(components.getClass().getRecordComponents())) {
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(components);
            } catch (ReflectiveOperationException e) {
                value = null;
            }
            pair(comma, component.getName(), value);
            comma = ",";
        }
        out.append("]}");
    }

    private void pair(String comma, @Nullable Object key, @Nullable Object value) {
        out.append(comma).append('[');
        value(key);
        out.append(',');
        value(value);
        out.append(']');
    }

    private void other(@Nullable Object value) {
        String type = value == null ? "null" : value.getClass().getSimpleName();
        out.append("{\"other\":");
        Json.quote(out, type);
        out.append(",\"text\":");
        Json.quote(out, shown(value, type));
        out.append('}');
    }

    /** An object's own words; those of collections could have no end, and the default has none. */
    @SuppressWarnings("CatchingUnchecked")
    private static String shown(@Nullable Object value, String type) {
        if (value instanceof CharSequence text) {
            return text.subSequence(0, Math.min(SHOWN, text.length())).toString();
        }
        if (value == null
                || value instanceof Collection
                || value instanceof Map
                || value instanceof Number
                || value.getClass().isArray()) {
            return type;
        }
        try {
            String text = String.valueOf(value);
            boolean address =
                    text.equals(
                            value.getClass().getName()
                                    + "@"
                                    + Integer.toHexString(value.hashCode()));
            return address ? type : text.substring(0, Math.min(SHOWN, text.length()));
        } catch (Exception | StackOverflowError e) {
            return type;
        }
    }

    private void tagged(String tag, String number) {
        out.append("{\"").append(tag).append("\":\"").append(number).append("\"}");
    }
}
