package dev.coderx.patterns.internal.model;

/**
 * A simple type.
 *
 * @param name the class's name for {@link Kind#INSTANCE}; in Java the declared type without its
 *     arguments, such as {@code int}, {@code char}, {@code Integer} or {@code int[]}; else empty
 */
public record Type(Kind kind, String name) {

    /** The sorts of type told apart. In JavaScript each number is a {@code FLOAT}. */
    public enum Kind {
        INT,
        FLOAT,
        STRING,
        BOOL,
        NULL,
        /** A Python list or an array. */
        LIST,
        DICT,
        SET,
        TUPLE,
        FUNCTION,
        /** A class itself. */
        CLASS,
        /** An object of the class that {@link Type#name} says. */
        INSTANCE,
        UNKNOWN
    }

    public static final Type UNKNOWN = new Type(Kind.UNKNOWN, "");

    public static Type of(Kind kind) {
        return new Type(kind, "");
    }

    public static Type instance(String name) {
        return new Type(Kind.INSTANCE, name);
    }

    public boolean is(Kind... kinds) {
        for (Kind candidate : kinds) {
            if (kind == candidate) {
                return true;
            }
        }
        return false;
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Whether it is a number. Truth values are none here. */
    public boolean isNumber() {
        return kind == Kind.INT || kind == Kind.FLOAT;
    }

    /** Whether it is an object of this class. */
    public boolean isInstance(String className) {
        return kind == Kind.INSTANCE && name.equals(className);
    }
}
