package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Optional;

/** Where the values of names come from. */
public final class Bindings {

    private Bindings() {}

    /**
     * The expression whose value an identifier gets as a whole where it is written: the right side
     * of an assignment or declaration. Empty for parts of a pattern, loop variables, parameters and
     * for what changes the old value, as {@code +=} does.
     */
    public static Optional<SyntaxNode> value(SyntaxNode identifier) {
        SyntaxNode above = identifier.parent();
        if (above == null) {
            return Optional.empty();
        }
        String field = identifier.field();
        Optional<SyntaxNode> value =
                switch (above.type()) {
                    case "assignment" -> field.equals("left") ? above.child("right") : none();
                    case "assignment_expression" ->
                            field.equals("left") && above.childOfType("=").isPresent()
                                    ? above.child("right")
                                    : none();
                    case "variable_declarator",
                            "named_expression",
                            "resource",
                            "public_field_definition" ->
                            field.equals("name") ? above.child("value") : none();
                    case "field_definition" ->
                            field.equals("property") ? above.child("value") : none();
                    case "attribute", "field_access", "member_expression" ->
                            field.equals("object") ? none() : value(above, field);
                    default -> none();
                };
        while (value.isPresent() && value.get().is("assignment", "assignment_expression")) {
            value = value.get().child("right");
        }
        return value;
    }

    /** The value given to a member, of which the identifier is the name. */
    private static Optional<SyntaxNode> value(SyntaxNode access, String field) {
        SyntaxNode above = access.parent();
        if (above == null) {
            return none();
        }
        boolean assigned =
                !field.isEmpty()
                        && access.field().equals("left")
                        && above.is("assignment", "assignment_expression")
                        && above.childOfType("=").isPresent();
        return assigned ? above.child("right") : none();
    }

    private static Optional<SyntaxNode> none() {
        return Optional.empty();
    }
}
