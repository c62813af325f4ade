package dev.coderx.patterns.internal.query;

import java.util.List;
import java.util.Set;

/** What a query asks of a node. */
sealed interface Shape {

    /** The names the matched node is captured under. */
    List<String> captures();

    /**
     * A named node of one type.
     *
     * @param type the type; empty for any named node
     */
    record Named(
            String type,
            List<Element> elements,
            Set<String> absentFields,
            boolean closed,
            List<String> captures)
            implements Shape {}

    /** A token by its text. */
    record Token(String text, List<String> captures) implements Shape {}

    /** Any node, token or not. */
    record Any(List<String> captures) implements Shape {}

    /** One of several shapes. */
    record OneOf(List<Shape> shapes, List<String> captures) implements Shape {}

    /**
     * A child a node must have, after the one before it.
     *
     * @param field the field it fills, or empty for any
     * @param adjacent whether no other named child may stand between
     */
    record Element(String field, Shape shape, boolean adjacent) {}
}
