package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Kind;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of names that are hidden by, or reach into, an inner scope. */
final class OuterNames {

    private static final NodeTypes FUNCTIONS =
            NodeTypes.of(
                    "function_declaration",
                    "function_expression",
                    "arrow_function",
                    "method_definition",
                    "generator_function_declaration");
    private static final NodeTypes SIGNATURES =
            NodeTypes.of(
                    "function_signature",
                    "method_signature",
                    "abstract_method_signature",
                    "function_type",
                    "constructor_type",
                    "call_signature");
    private static final NodeTypes READ_NAMES =
            NodeTypes.of("identifier", "shorthand_property_identifier");

    private OuterNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "shadowed-name",
                Check.on(OuterNames::shadowed, "program"),
                "shadowed-field",
                Check.on(OuterNames::field, "program"),
                "late-bound-name",
                Check.on(OuterNames::lateBound, "function_definition", "lambda"),
                "function-in-loop",
                Check.on(
                        OuterNames::inLoop,
                        "function_declaration",
                        "function_expression",
                        "arrow_function",
                        "generator_function"));
    }

    private static void shadowed(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            SyntaxNode inner = symbol.definitions().getFirst();
            boolean candidate =
                    !symbol.is(Kind.FIELD, Kind.METHOD, Kind.TYPE_PARAMETER, Kind.IMPORT)
                            && !isSignature(symbol.scope());
            Symbol outer = candidate ? outer(symbol) : null;
            if (outer == null || isNamedAfter(outer, inner)) {
                continue;
            }
            SyntaxNode first = outer.definitions().getFirst();
            boolean known = first.start() < inner.start() || outer.is(Kind.FUNCTION);
            if (known) {
                report.mark(inner).because(first, "The outer name is this one.");
            }
        }
    }

    private static @Nullable Symbol outer(Symbol symbol) {
        Scope scope = symbol.scope().parent().orElse(null);
        while (scope != null) {
            Symbol found = scope.symbol(symbol.name()).orElse(null);
            if (found != null && !found.is(Kind.TYPE_PARAMETER)) {
                return found;
            }
            scope = scope.parent().orElse(null);
        }
        return null;
    }

    private static boolean isSignature(Scope scope) {
        return scope.node().is(SIGNATURES);
    }

    /** Whether the inner name stands in the very value that the outer one gets. */
    private static boolean isNamedAfter(Symbol outer, SyntaxNode inner) {
        SyntaxNode at = inner.parent();
        if (at == null || !at.is("function_expression", "class") || !inner.field().equals("name")) {
            return false;
        }
        SyntaxNode above = at.parent();
        while (above != null
                && above.is(
                        "ternary_expression", "binary_expression", "parenthesized_expression")) {
            above = above.parent();
        }
        return above != null && above == outer.definitions().getFirst().parent();
    }

    private static void field(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            boolean local = symbol.is(Kind.VARIABLE, Kind.LOOP_VARIABLE);
            Scope scope = symbol.scope();
            while (local && scope.kind() != Scope.Kind.CLASS && scope.parent().isPresent()) {
                scope = scope.parent().get();
            }
            boolean hidden =
                    local
                            && scope.kind() == Scope.Kind.CLASS
                            && scope.symbol(symbol.name())
                                    .filter(s -> s.kind() == Kind.FIELD)
                                    .isPresent()
                            && !isStatic(symbol.scope().function().node());
            if (hidden) {
                report.mark(symbol.definitions().getFirst())
                        .because(
                                scope.symbol(symbol.name()).get().definitions().getFirst(),
                                "The field of the same name.");
            }
        }
    }

    private static boolean isStatic(SyntaxNode method) {
        return method.is("static_initializer")
                || method.childOfType("modifiers")
                        .filter(m -> m.childOfType("static").isPresent())
                        .isPresent();
    }

    /** A function made in a loop that reads the loop's variable when the loop is long over. */
    private static void lateBound(SyntaxNode function, File file, Report report) {
        SyntaxNode loop =
                function.ancestor(
                                "for_statement",
                                "while_statement",
                                "list_comprehension",
                                "set_comprehension",
                                "dictionary_comprehension",
                                "generator_expression",
                                "function_definition",
                                "class_definition")
                        .orElse(null);
        Scope scope = file.scopes().opened(function).orElse(null);
        if (loop == null || scope == null || loop.is("function_definition", "class_definition")) {
            return;
        }
        if (isCalledAtOnce(function)) {
            return;
        }
        Set<Symbol> said = new HashSet<>();
        for (SyntaxNode node : function.find("identifier")) {
            Symbol symbol = file.scopes().resolve(node).orElse(null);
            if (symbol == null) {
                continue;
            }
            boolean outer =
                    !symbol.scope().isIn(scope)
                            && file.scopes().at(node).isIn(scope)
                            && symbol.scope().kind() != Scope.Kind.MODULE
                            && symbol.is(Kind.VARIABLE, Kind.LOOP_VARIABLE);
            if (outer && setIn(loop, symbol) && said.add(symbol)) {
                report.mark(node)
                        .because(symbol.definitions().getFirst(), "The loop changes it here.");
            }
        }
    }

    private static boolean setIn(SyntaxNode loop, Symbol symbol) {
        return symbol.writes().stream().anyMatch(loop::contains);
    }

    private static boolean isCalledAtOnce(SyntaxNode function) {
        SyntaxNode at = function.parent();
        while (at != null
                && at.is("parenthesized_expression", "argument_list", "keyword_argument")) {
            at = at.parent();
        }
        return at != null && at.is("call", "return_statement");
    }

    private static void inLoop(SyntaxNode function, File file, Report report) {
        SyntaxNode top = null;
        SyntaxNode nearest = null;
        SyntaxNode at = function;
        for (SyntaxNode above = at.parent(); above != null; above = above.parent()) {
            if (above.is(FUNCTIONS)) {
                break;
            }
            boolean once =
                    (above.is("for_statement") && at.field().equals("initializer"))
                            || (above.is("for_in_statement") && at.field().equals("right"));
            if (above.is(Script.LOOPS) && !once) {
                top = above;
                nearest = nearest == null ? above : nearest;
            }
            at = above;
        }
        Scope scope = file.scopes().opened(function).orElse(null);
        if (top == null || nearest == null || scope == null || isInvoked(function)) {
            return;
        }
        for (SyntaxNode node : function.find(READ_NAMES)) {
            Symbol symbol = file.scopes().resolve(node).orElse(null);
            if (symbol != null && !symbol.scope().isIn(scope) && isUnsafe(symbol, nearest, top)) {
                report.mark(function).because(node, "This may have another value by then.");
                return;
            }
        }
    }

    private static boolean isInvoked(SyntaxNode function) {
        SyntaxNode above = function.parent();
        SyntaxNode call = above == null ? null : above.parent();
        return above != null
                && call != null
                && above.is("parenthesized_expression")
                && call.is("call_expression")
                && above.field().equals("function")
                && function.childOfType("async").isEmpty()
                && !function.is("generator_function");
    }

    /** Whether the value may change between the making of the function and its call. */
    private static boolean isUnsafe(Symbol symbol, SyntaxNode nearest, SyntaxNode top) {
        SyntaxNode definition = symbol.definitions().getFirst();
        String keyword = ScriptDeclarations.keyword(definition);
        boolean fresh = keyword.equals("let") && nearest.contains(definition);
        if (keyword.equals("const") || fresh || symbol.is(Kind.IMPORT, Kind.CLASS)) {
            return false;
        }
        List<Use> writes = symbol.uses().stream().filter(Use::writes).toList();
        for (Use write : writes) {
            boolean before =
                    write.scope().function() == symbol.scope().function()
                            && write.node().start() < top.start();
            boolean hoisted =
                    symbol.is(Kind.FUNCTION, Kind.PARAMETER) && write.node() == definition;
            if (!before && !hoisted) {
                return true;
            }
        }
        return false;
    }
}
