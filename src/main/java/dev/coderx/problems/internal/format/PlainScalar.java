package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a word without quotes means, by YAML 1.2's core schema, in decimal numbers only. */
final class PlainScalar {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,400}");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private PlainScalar() {}

    /** Its value; empty for numbers that are not finite. */
    static Optional<JsonNode> read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "~", "null" -> Optional.of(NullNode.instance);
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            default -> number(word);
        };
    }

    private static Optional<JsonNode> number(String word) {
        if (NOT_FINITE.matcher(word).matches()) {
            return Optional.empty();
        }
        if (WHOLE.matcher(word).matches()) {
            return Optional.of(
                    whole(new BigInteger(word.startsWith("+") ? word.substring(1) : word)));
        }
        if (REAL.matcher(word).matches()) {
            double real = Double.parseDouble(word);
            return Double.isFinite(real) ? Optional.of(new DoubleNode(real)) : Optional.empty();
        }
        return Optional.of(new TextNode(word));
    }

    /** The smallest node that holds it, as JSON's own reader would take it. */
    private static JsonNode whole(BigInteger number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (number.bitLength() < Integer.SIZE) {
            return nodes.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE
                ? nodes.numberNode(number.longValue())
                : nodes.numberNode(number);
    }
}
