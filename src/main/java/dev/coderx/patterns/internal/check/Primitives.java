package dev.coderx.patterns.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Java's primitive types and the classes that wrap them. */
final class Primitives {

    static final Map<String, String> UNBOXED =
            Map.of(
                    "Integer", "int",
                    "Long", "long",
                    "Double", "double",
                    "Float", "float",
                    "Short", "short",
                    "Byte", "byte",
                    "Character", "char",
                    "Boolean", "boolean");
    private static final List<String> WIDER = List.of("int", "long", "float", "double");
    private static final Set<String> SMALL = Set.of("byte", "short", "char", "int");

    private Primitives() {}

    static boolean isPrimitive(String type) {
        return UNBOXED.containsValue(type);
    }

    static boolean isBoxed(String type) {
        return UNBOXED.containsKey(type);
    }

    /** The primitive type a value of this type is worked with as; the type itself otherwise. */
    static String unboxed(String type) {
        return UNBOXED.getOrDefault(type, type);
    }

    static boolean isNumeric(String type) {
        return isPrimitive(type) && !type.equals("boolean");
    }

    static boolean isWhole(String type) {
        return SMALL.contains(type) || type.equals("long");
    }

    static boolean isFractional(String type) {
        return type.equals("double") || type.equals("float");
    }

    /** The type that a single operand is widened to. */
    static String promoted(String type) {
        return SMALL.contains(type) ? "int" : isNumeric(type) ? type : "";
    }

    /** The type of the result of arithmetic on two primitive types. */
    static String combined(String left, String right) {
        if (left.equals("boolean") && right.equals("boolean")) {
            return "boolean";
        }
        int a = WIDER.indexOf(promoted(left));
        int b = WIDER.indexOf(promoted(right));
        return a < 0 || b < 0 ? "" : WIDER.get(Math.max(a, b));
    }

    /** How wide a numeric type is: byte 0, short 1, char 1, int 2, … double 5; -1 for others. */
    static int rank(String type) {
        return switch (type) {
            case "byte" -> 0;
            case "short", "char" -> 1;
            case "int" -> 2;
            case "long" -> 3;
            case "float" -> 4;
            case "double" -> 5;
            default -> -1;
        };
    }
}
