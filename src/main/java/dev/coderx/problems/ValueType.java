package dev.coderx.problems;

import java.util.Map;
import java.util.Optional;

/** The type of a parameter or of what comes back, in the words of a problem file. */
public sealed interface ValueType {

    /** A type without parts. */
    enum Plain implements ValueType {
        INT,
        FLOAT,
        BOOL,
        TEXT,
        ANY,
        NOTHING
    }

    /** {@code list of …}. */
    record ListOf(ValueType item) implements ValueType {}

    /** {@code map of … to …}. */
    record MapOf(ValueType key, ValueType value) implements ValueType {}

    /**
     * Reads {@code int}, {@code float}, {@code bool}, {@code text}, {@code any}, {@code nothing},
     * {@code list of …} and {@code map of … to …}; empty for anything else.
     */
    static Optional<ValueType> read(String words) {
        return new Words(words.strip().split("\\s+")).whole();
    }

    /** The words of a type, and how far they are read. */
    final class Words {
        private static final Map<String, Plain> PLAIN =
                Map.of(
                        "int", Plain.INT,
                        "float", Plain.FLOAT,
                        "bool", Plain.BOOL,
                        "text", Plain.TEXT,
                        "any", Plain.ANY,
                        "nothing", Plain.NOTHING);
        private static final int MOST_WORDS = 40;

        private final String[] words;
        private int at;

        private Words(String[] words) {
            this.words = words;
        }

        private Optional<ValueType> whole() {
            return words.length > MOST_WORDS
                    ? Optional.empty()
                    : next().filter(_ -> at == words.length);
        }

        private Optional<ValueType> next() {
            if (take("list")) {
                return take("of") ? next().map(ListOf::new) : Optional.empty();
            }
            if (take("map")) {
                return take("of")
                        ? next().flatMap(key ->
                                take("to")
                                        ? next().map(value -> new MapOf(key, value))
                                        : Optional.empty())
                        : Optional.empty();
            }
            return at < words.length
                    ? Optional.ofNullable(PLAIN.get(words[at++]))
                    : Optional.empty();
        }

        private boolean take(String word) {
            if (at < words.length && words[at].equals(word)) {
                at++;
                return true;
            }
            return false;
        }
    }
}
