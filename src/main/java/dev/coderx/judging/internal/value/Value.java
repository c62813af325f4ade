package dev.coderx.judging.internal.value;

import java.math.BigInteger;
import java.util.List;

/** A value of a student's program, as the harness wrote it down. */
public sealed interface Value {
    /** Python's None, Java's and JavaScript's null, JavaScript's undefined, a void method. */
    record Nothing() implements Value {}

    /** True or false. */
    record Bool(boolean value) implements Value {}

    /** A whole number of any size. */
    record Whole(BigInteger value) implements Value {}

    /** A floating point number, NaN and the infinities included. */
    record Real(double value) implements Value {}

    /** Text, also a character. */
    record Text(String value) implements Value {}

    /** Items in a row or in a set. */
    record Items(Kind kind, List<Value> items) implements Value {
        /** What the language calls it. */
        public enum Kind {
            LIST,
            TUPLE,
            SET
        }
    }

    /** Keys and what they stand for, in the order of the program. */
    record Mapping(List<Entry> entries) implements Value {
        /** One key. */
        public record Entry(Value key, Value value) {}
    }

    /** An object that has no equal in the other languages, or one too deep or too large. */
    record Other(String type, String text) implements Value {}
}
