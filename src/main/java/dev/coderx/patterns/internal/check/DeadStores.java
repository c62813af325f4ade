package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Kind;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Analyses of values that are given and never looked at. */
final class DeadStores {

    private static final String[] FUNCTIONS = {
        "function_definition",
        "function_declaration",
        "function_expression",
        "arrow_function",
        "method_definition",
        "method_declaration",
        "constructor_declaration",
        "lambda_expression",
        "generator_function_declaration"
    };

    private DeadStores() {}

    static Map<String, Check> checks() {
        return Map.of(
                "dead-store", Check.on(DeadStores::deadStore, FUNCTIONS),
                "ignored-parameter", Check.on(DeadStores::ignoredParameter, FUNCTIONS),
                "parameter-changed", Check.on(DeadStores::parameterChanged, "module", "program"));
    }

    private static void deadStore(SyntaxNode function, File file, Report report) {
        file.values(function)
                .ifPresent(values -> {
                    for (Use use : values.deadWrites()) {
                        Symbol symbol = file.scopes().resolve(use.node()).orElse(null);
                        if (symbol != null
                                && counts(symbol, use, function.is("function_definition"))) {
                            report.mark(use.node());
                        }
                    }
                });
    }

    private static boolean counts(Symbol symbol, Use use, boolean python) {
        if (!symbol.is(Kind.VARIABLE, Kind.PARAMETER)
                || !symbol.isRead()
                || symbol.name().startsWith("_")) {
            return false;
        }
        SyntaxNode above = use.node().parent();
        if (above == null || (use.reads() && isLastOfAll(use))) {
            return false;
        }
        boolean assigned =
                above.is(
                        "assignment",
                        "augmented_assignment",
                        "assignment_expression",
                        "augmented_assignment_expression",
                        "variable_declarator",
                        "update_expression");
        Optional<SyntaxNode> value = Bindings.value(use.node());
        return assigned && !(python && value.filter(DeadStores::isStart).isPresent());
    }

    /** Whether a step of a counter comes after all that reads it, which does no harm. */
    private static boolean isLastOfAll(Use use) {
        SyntaxNode above = use.node().parent();
        SyntaxNode outer = above == null ? null : above.parent();
        return outer == null || !outer.is("expression_statement", "return_statement");
    }

    /** Whether a value only marks that the real one comes later, as 0, "" and null do. */
    private static boolean isStart(SyntaxNode value) {
        boolean empty =
                value.is("list", "dictionary", "array", "object", "tuple")
                        && value.namedChildren().isEmpty();
        return empty
                || value.is("none", "null", "null_literal", "undefined", "true", "false")
                || value.hasText("0")
                || value.hasText("0.0")
                || value.hasText("1")
                || value.hasText("-1")
                || value.hasText("\"\"")
                || value.hasText("''");
    }

    private static void ignoredParameter(SyntaxNode function, File file, Report report) {
        file.values(function)
                .ifPresent(values -> {
                    file.scopes()
                            .opened(function)
                            .ifPresent(scope -> {
                                for (Symbol symbol : scope.symbols()) {
                                    SyntaxNode first = firstWrite(symbol);
                                    boolean ignored =
                                            symbol.kind() == Kind.PARAMETER
                                                    && first != null
                                                    && !symbol.isCaptured()
                                                    && Reads.isUsed(symbol)
                                                    && !values.isLiveAtEntry(symbol);
                                    if (ignored && first != null) {
                                        report.mark(first)
                                                .because(
                                                        symbol.definitions().getFirst(),
                                                        "The value comes in here.");
                                    }
                                }
                            });
                });
    }

    private static @Nullable SyntaxNode firstWrite(Symbol symbol) {
        for (Use use : symbol.uses()) {
            SyntaxNode above = use.node().parent();
            if (use.writes() && !use.reads() && above != null && isSet(use.node(), above)) {
                return use.node();
            }
        }
        return null;
    }

    private static boolean isSet(SyntaxNode node, SyntaxNode above) {
        return above.is("assignment", "assignment_expression") && node.field().equals("left");
    }

    private static void parameterChanged(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.kind() != Kind.PARAMETER) {
                continue;
            }
            for (Use use : symbol.uses()) {
                SyntaxNode above = use.node().parent();
                boolean own = symbol.definitions().getFirst() == use.node();
                if (use.writes() && !own && above != null) {
                    report.mark(use.node());
                }
            }
        }
    }
}
