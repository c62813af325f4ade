package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Kind;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Analyses of how JavaScript declares its names and gives them new values. */
final class ScriptDeclarations {

    private static final String[] PLACES = {
        "statement_block", "for_statement", "for_in_statement", "switch_body", "program"
    };

    private static final NodeTypes DECLARATORS =
            NodeTypes.of(
                    "array_pattern",
                    "object_pattern",
                    "pair_pattern",
                    "rest_pattern",
                    "assignment_pattern",
                    "object_assignment_pattern",
                    "variable_declarator");

    private ScriptDeclarations() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                entry("use-before-definition", ScriptDeclarations::early),
                entry("prefer-const", ScriptDeclarations::constant),
                entry("redeclared", ScriptDeclarations::redeclared),
                entry("var-out-of-block", ScriptDeclarations::outOfBlock),
                entry("never-assigned", ScriptDeclarations::neverAssigned));
    }

    private static Map.Entry<String, Check> entry(String name, Check.Visit visit) {
        return Map.entry(name, Check.on(visit, "program"));
    }

    /** The keyword that declares a variable, or an empty text for what is declared otherwise. */
    static String keyword(SyntaxNode definition) {
        SyntaxNode at = definition.parent();
        while (at != null && at.is(DECLARATORS)) {
            at = at.parent();
        }
        if (at == null
                || !at.is("lexical_declaration", "variable_declaration", "for_in_statement")) {
            return "";
        }
        for (SyntaxNode child : at.children()) {
            if (child.is("var", "let", "const")) {
                return child.type();
            }
        }
        return "";
    }

    private static void early(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (!symbol.is(Kind.VARIABLE, Kind.CLASS, Kind.LOOP_VARIABLE)
                    || symbol.definitions().getFirst().is("type_identifier")) {
                continue;
            }
            SyntaxNode definition = symbol.definitions().getFirst();
            SyntaxNode declarator = definition.ancestor("variable_declarator").orElse(definition);
            for (Use use : symbol.uses()) {
                boolean sameRun = use.scope().function() == symbol.scope().function();
                boolean before = use.node().start() < definition.start();
                boolean within =
                        !symbol.is(Kind.CLASS)
                                && use.node().start() > definition.start()
                                && use.node().start() < declarator.end()
                                && !keyword(definition).equals("var");
                if (sameRun && (before || within)) {
                    report.mark(use.node()).because(definition, "It begins to exist here.");
                }
            }
        }
    }

    private static void constant(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.definitions().size() != 1
                    || !symbol.is(Kind.VARIABLE, Kind.LOOP_VARIABLE)
                    || !keyword(symbol.definitions().getFirst()).equals("let")) {
                continue;
            }
            List<Use> writes = symbol.uses().stream().filter(Use::writes).toList();
            if (writes.size() != 1 || writes.getFirst().reads()) {
                continue;
            }
            Use write = writes.getFirst();
            SyntaxNode definition = symbol.definitions().getFirst();
            if (write.node() == definition
                    ? isWholeConst(definition, file)
                    : isFirst(symbol, write)) {
                report.mark(write.node());
            }
        }
    }

    /** Whether the head of a loop with a counter could not become constant as a whole. */
    private static boolean isWholeConst(SyntaxNode definition, File file) {
        SyntaxNode list = definition.ancestor("lexical_declaration").orElse(null);
        SyntaxNode above = list == null ? null : list.parent();
        if (list == null || above == null || !above.is("for_statement")) {
            return true;
        }
        return list.namedChildren().stream()
                .allMatch(declarator ->
                        file.scopes()
                                .resolve(declarator.child("name").orElse(null))
                                .filter(s -> s.writes().size() == 1)
                                .isPresent());
    }

    /** Whether a declared variable gets its one value at once, in a statement of its own. */
    private static boolean isFirst(Symbol symbol, Use write) {
        SyntaxNode assignment = write.node().parent();
        SyntaxNode statement = assignment == null ? null : assignment.parent();
        return assignment != null
                && statement != null
                && assignment.is("assignment_expression")
                && statement.is("expression_statement")
                && write.scope() == symbol.scope()
                && symbol.reads().stream().allMatch(read -> read.start() > write.node().start());
    }

    private static void redeclared(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (!symbol.is(Kind.VARIABLE, Kind.PARAMETER, Kind.FUNCTION, Kind.LOOP_VARIABLE)) {
                continue;
            }
            List<SyntaxNode> definitions = symbol.definitions();
            for (int i = 1; i < definitions.size(); i++) {
                SyntaxNode definition = definitions.get(i);
                SyntaxNode above = definition.parent();
                boolean again =
                        keyword(definition).equals("var")
                                || (above != null && above.is("function_declaration"));
                if (again) {
                    report.mark(definition)
                            .because(definitions.getFirst(), "The name is declared here first.");
                }
            }
        }
    }

    private static void outOfBlock(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            List<SyntaxNode> definitions = symbol.definitions();
            boolean hoisted =
                    symbol.is(Kind.VARIABLE, Kind.LOOP_VARIABLE)
                            && keyword(definitions.getFirst()).equals("var")
                            && definitions.stream().allMatch(d -> keyword(d).equals("var"));
            if (!hoisted) {
                continue;
            }
            List<SyntaxNode> places = new ArrayList<>();
            for (SyntaxNode definition : definitions) {
                definition.ancestor(PLACES).ifPresent(places::add);
            }
            for (Use use : symbol.uses()) {
                SyntaxNode node = use.node();
                boolean inside =
                        places.stream()
                                .anyMatch(p -> p.start() <= node.start() && node.end() <= p.end());
                if (!inside) {
                    report.mark(node)
                            .because(definitions.getFirst(), "It is declared in this block.");
                }
            }
        }
    }

    private static void neverAssigned(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            boolean bare =
                    symbol.kind() == Kind.VARIABLE
                            && symbol.definitions().size() == 1
                            && symbol.isRead()
                            && symbol.writes().isEmpty();
            if (!bare) {
                continue;
            }
            SyntaxNode definition = symbol.definitions().getFirst();
            String keyword = keyword(definition);
            boolean open =
                    symbol.scope().kind() == Scope.Kind.MODULE
                            && definition.ancestor("export_statement").isPresent();
            if ((keyword.equals("let") || keyword.equals("var"))
                    && definition.ancestor("ambient_declaration").isEmpty()
                    && !open) {
                report.mark(definition);
            }
        }
    }
}
