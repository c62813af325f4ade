package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scopes;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Kind;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of Python names that have no value where they are read. */
final class UndefinedNames {

    private static final Set<String> GIVEN =
            Set.of("__module__", "__qualname__", "__class__", "reveal_type", "WindowsError");
    private static final Pattern CATCHES_UNKNOWN_NAMES =
            Pattern.compile("(?s)except\\s*(:|[^:]*NameError|[^:]*\\bException\\b).*");

    private UndefinedNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "undefined-name",
                Check.on(UndefinedNames::undefined, "module"),
                "used-before-assignment",
                Check.on(UndefinedNames::early, "module", "function_definition"),
                "maybe-unassigned",
                Check.on(
                        (node, file, report) -> maybe(node, file, report, false),
                        "module",
                        "function_definition"),
                "unassigned-after-error",
                Check.on(
                        (node, file, report) -> maybe(node, file, report, true),
                        "module",
                        "function_definition"));
    }

    private static void undefined(SyntaxNode root, File file, Report report) {
        Scopes scopes = file.scopes();
        if (hasUnknownNames(root, scopes)) {
            return;
        }
        for (Use use : scopes.unresolved()) {
            String name = use.node().text();
            boolean known = Builtins.has(name) || name.equals("_") || GIVEN.contains(name);
            if (!known && !isAllowed(use.node())) {
                report.mark(use.node());
            }
        }
    }

    /** Whether names may come into the file in ways that are not written there. */
    private static boolean hasUnknownNames(SyntaxNode root, Scopes scopes) {
        for (Use use : scopes.unresolved()) {
            if (use.node().hasText("exec") || use.node().hasText("globals")) {
                return true;
            }
        }
        return !root.find("wildcard_import").isEmpty();
    }

    /** Whether the code itself reckons with the name's not being there. */
    private static boolean isAllowed(SyntaxNode node) {
        for (SyntaxNode at = node; at != null; at = at.parent()) {
            SyntaxNode above = at.parent();
            if (above != null
                    && above.is("try_statement")
                    && at.field().equals("body")
                    && above.children().stream()
                            .anyMatch(c ->
                                    c.is("except_clause")
                                            && CATCHES_UNKNOWN_NAMES.matcher(c.text()).matches())) {
                return true;
            }
            if (at.is("type", "print_statement", "exec_statement")) {
                return !at.is("type");
            }
        }
        return false;
    }

    private static void early(SyntaxNode function, File file, Report report) {
        file.values(function)
                .ifPresent(values -> {
                    for (Use use : values.neverAssigned()) {
                        Optional<Symbol> symbol = file.scopes().resolve(use.node());
                        if (symbol.filter(s -> isPlain(s, use)).isPresent()) {
                            report.mark(use.node())
                                    .because(
                                            symbol.get().definitions().getFirst(),
                                            "The name gets its first value here.");
                        }
                    }
                });
    }

    /** Whether only the order of the statements decides about the name's value. */
    private static boolean isPlain(Symbol symbol, Use use) {
        return symbol.is(Kind.VARIABLE, Kind.LOOP_VARIABLE, Kind.FUNCTION, Kind.CLASS, Kind.IMPORT)
                && !isDeleted(use.node())
                && !isOnlyChanged(symbol)
                && use.node().ancestor("type").isEmpty()
                && symbol.writes().stream().anyMatch(w -> !isDeleted(w));
    }

    private static boolean isOnlyChanged(Symbol symbol) {
        return symbol.definitions().stream()
                .map(SyntaxNode::parent)
                .allMatch(above -> above != null && above.is("augmented_assignment"));
    }

    private static boolean isDeleted(SyntaxNode node) {
        SyntaxNode above = node.parent();
        return above != null && above.is("delete_statement");
    }

    private static void maybe(SyntaxNode function, File file, Report report, boolean error) {
        file.values(function)
                .ifPresent(values -> {
                    List<Use> unassigned = values.maybeUnassigned();
                    if (unassigned.isEmpty()) {
                        return;
                    }
                    var never = new HashSet<Use>(values.neverAssigned());
                    var said = new HashSet<Symbol>();
                    for (Use use : unassigned) {
                        Optional<Symbol> found = file.scopes().resolve(use.node());
                        boolean fits =
                                !never.contains(use)
                                        && found.filter(s -> isPlain(s, use)).isPresent()
                                        && isByError(found.get(), use) == error
                                        && (error || !isSearch(found.get(), use));
                        if (fits && said.add(found.get())) {
                            report.mark(use.node())
                                    .because(
                                            found.get().definitions().getFirst(),
                                            "It gets a value here, but not on every path.");
                        }
                    }
                });
    }

    /** Whether a loop looks for the value, so that only the data decide whether it is found. */
    private static boolean isSearch(Symbol symbol, Use use) {
        for (SyntaxNode write : symbol.writes()) {
            boolean looks =
                    write.ancestor("for_statement", "while_statement")
                            .filter(loop -> !loop.contains(use.node()))
                            .isPresent();
            if (looks) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes an exception to come here without the value. */
    private static boolean isByError(Symbol symbol, Use use) {
        List<SyntaxNode> before =
                symbol.writes().stream().filter(w -> w.start() < use.node().start()).toList();
        for (SyntaxNode write : before) {
            SyntaxNode at = write;
            boolean tried = false;
            while (at != null && at != symbol.scope().node()) {
                SyntaxNode above = at.parent();
                tried |=
                        above != null
                                && above.is("try_statement")
                                && !at.is("finally_clause")
                                && !at.contains(use.node());
                at = above;
            }
            if (tried) {
                return true;
            }
        }
        return false;
    }
}
