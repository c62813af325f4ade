package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of the names that programs choose. */
final class PythonNaming {

    private static final Pattern WITHOUT_VOWELS =
            Pattern.compile("[b-df-hj-np-tv-xz]{2,}(_[b-df-hj-np-tv-xz]{2,})*");

    private static final Set<String> USUAL =
            Set.of("i", "j", "k", "n", "x", "y", "z", "_", "a", "b", "c", "A", "B");
    private static final Set<String> USUAL_SHORT =
            Set.of(
                    "lst", "str", "num", "cnt", "tmp", "ptr", "src", "dst", "ctx", "cls", "fmt",
                    "msg", "btn", "txt", "nxt", "prv", "pwd", "db", "fn", "gcd", "lcm", "lhs",
                    "rhs", "rgb", "html", "css", "xml", "http", "dfs", "bfs", "sqrt", "np", "pd",
                    "plt", "ch", "st", "nd", "rd", "mn", "mx", "bst", "ll", "tk", "ms", "nth",
                    "kwds", "nums", "str1", "str2", "dp", "sql", "nbr", "chr", "vs");
    private static final int MANY = 4;

    private static final NodeTypes PLAIN_VALUES =
            NodeTypes.of("true", "false", "integer", "string", "none");

    private PythonNaming() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-one-letter-names",
                Check.on(PythonNaming::oneLetter, "function_definition"),
                "python-clipped-names",
                Check.on(PythonNaming::clipped, "module"),
                "python-constructor-returns",
                Check.on(PythonNaming::constructorReturns, "return_statement"),
                "python-unread-attribute",
                Check.on(PythonNaming::unreadAttribute, "class_definition"));
    }

    /** A function with a name of one letter, or with nothing but such names in it. */
    private static void oneLetter(SyntaxNode function, File file, Report report) {
        SyntaxNode name = function.child("name").orElse(function);
        if (name.end() - name.start() == 1
                && !name.hasText("_")
                && LearnerCode.function(function) == null) {
            report.mark(name);
            return;
        }
        Scope scope = file.scopes().opened(function).orElse(null);
        int letters = 0;
        int meant = 0;
        for (Symbol symbol : scope == null ? List.<Symbol>of() : scope.symbols()) {
            boolean variable =
                    symbol.is(
                            Symbol.Kind.VARIABLE, Symbol.Kind.PARAMETER, Symbol.Kind.LOOP_VARIABLE);
            if (!variable || symbol.name().equals("self")) {
                continue;
            }
            if (symbol.name().length() > 1) {
                return;
            }
            letters++;
            meant += USUAL.contains(symbol.name()) ? 0 : 1;
        }
        if (letters >= MANY && meant >= MANY - 1) {
            report.mark(name);
        }
    }

    /** Several names from which the vowels were left out. */
    private static void clipped(SyntaxNode module, File file, Report report) {
        List<SyntaxNode> found = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        for (Symbol symbol : file.scopes().symbols()) {
            boolean variable =
                    symbol.is(
                            Symbol.Kind.VARIABLE, Symbol.Kind.PARAMETER, Symbol.Kind.LOOP_VARIABLE);
            String name = symbol.name();
            if (variable
                    && name.length() > 1
                    && WITHOUT_VOWELS.matcher(name).matches()
                    && !USUAL_SHORT.contains(name)
                    && !Builtins.has(name)
                    && seen.add(name)) {
                found.add(LearnerCode.origin(symbol));
            }
        }
        if (found.size() > 1) {
            report.mark(found.get(0)).because(found.get(1), "Here is another one.");
        }
    }

    private static void constructorReturns(SyntaxNode statement, File file, Report report) {
        SyntaxNode function = LearnerCode.function(statement);
        boolean constructor =
                function != null
                        && function.child("name").filter(n -> n.hasText("__init__")).isPresent()
                        && file.scopes().at(function).kind() == Scope.Kind.CLASS;
        boolean value =
                !statement.namedChildren().isEmpty()
                        && !statement.namedChildren().get(0).is("none");
        if (constructor && value) {
            report.mark(statement);
        }
    }

    /** A field that the constructor sets to a plain value and that nothing reads. */
    private static void unreadAttribute(SyntaxNode type, File file, Report report) {
        Scope scope = file.scopes().opened(type).orElse(null);
        boolean inherits = type.child("superclasses").isPresent();
        for (Symbol member : scope == null || inherits ? List.<Symbol>of() : scope.members()) {
            if (member.is(Symbol.Kind.METHOD, Symbol.Kind.FUNCTION) || member.isRead()) {
                continue;
            }
            if (file.scopes().mentions(member.name()) || member.writes().size() != 1) {
                continue;
            }
            SyntaxNode write = member.writes().get(0);
            boolean constructor =
                    write.ancestor("function_definition")
                            .flatMap(f -> f.child("name"))
                            .filter(n -> n.hasText("__init__"))
                            .isPresent();
            boolean plain = Bindings.value(write).filter(v -> v.is(PLAIN_VALUES)).isPresent();
            if (constructor && plain) {
                report.mark(LearnerCode.statement(write));
            }
        }
    }
}
