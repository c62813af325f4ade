package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.Set;

/** Which names code gives values to. */
final class Names {

    private static final NodeTypes ASSIGNING =
            NodeTypes.of(
                    "assignment",
                    "augmented_assignment",
                    "assignment_expression",
                    "augmented_assignment_expression",
                    "for_statement",
                    "for_in_clause",
                    "for_in_statement",
                    "variable_declarator",
                    "formal_parameter",
                    "enhanced_for_statement",
                    "named_expression",
                    "default_parameter",
                    "typed_default_parameter",
                    "update_expression",
                    "parameters",
                    "formal_parameters",
                    "as_pattern_target",
                    "delete_statement");

    private Names() {}

    /** The names assigned, declared, counted up or taken as parameters in here. */
    static Set<String> assigned(SyntaxNode scope) {
        var names = new HashSet<String>();
        for (SyntaxNode node : scope.find(ASSIGNING)) {
            switch (node.type()) {
                case "assignment",
                        "augmented_assignment",
                        "assignment_expression",
                        "augmented_assignment_expression",
                        "for_statement",
                        "for_in_clause",
                        "for_in_statement" ->
                        node.child("left").ifPresent(left -> identifiers(left, names));
                case "variable_declarator",
                        "formal_parameter",
                        "enhanced_for_statement",
                        "named_expression",
                        "default_parameter",
                        "typed_default_parameter" ->
                        node.child("name").ifPresent(name -> identifiers(name, names));
                case "update_expression",
                        "parameters",
                        "formal_parameters",
                        "as_pattern_target",
                        "delete_statement" ->
                        identifiers(node, names);
                default -> {}
            }
        }
        return names;
    }

    private static void identifiers(SyntaxNode node, Set<String> names) {
        for (SyntaxNode inner : node.find("identifier")) {
            names.add(inner.text());
        }
    }
}
