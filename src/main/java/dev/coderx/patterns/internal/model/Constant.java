package dev.coderx.patterns.internal.model;

/** A value known without running the program. */
public sealed interface Constant {

    /** A whole number. */
    record Int(long value) implements Constant {}

    /** A number with a fraction. */
    record Real(double value) implements Constant {}

    /** A text. */
    record Text(String value) implements Constant {}

    /** True or false. */
    record Bool(boolean value) implements Constant {}

    /** {@code None}, {@code null} or {@code undefined}. */
    record Nothing() implements Constant {}

    /** Whether a condition takes it for true. */
    default boolean truthy() {
        return switch (this) {
            case Int(long value) -> value != 0;
            case Real(double value) -> value != 0 && !Double.isNaN(value);
            case Text(String value) -> !value.isEmpty();
            case Bool(boolean value) -> value;
            case Nothing() -> false;
        };
    }

    /** Whether it is a number. */
    default boolean isNumber() {
        return this instanceof Int || this instanceof Real;
    }

    /** The number it is; not a number for anything else. */
    default double number() {
        return switch (this) {
            case Int(long value) -> value;
            case Real(double value) -> value;
            case Text _, Bool _, Nothing _ -> Double.NaN;
        };
    }
}
