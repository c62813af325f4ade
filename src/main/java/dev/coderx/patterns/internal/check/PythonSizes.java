package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.PythonShapes.Parameter;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of how large Python functions and classes are, and how things are named. */
final class PythonSizes {

    private static final Pattern MAKES_A_TYPE =
            Pattern.compile("(?s).*(namedtuple|NewType|TypeVar|TypeAlias|Enum).*");

    private static final int MOST_PARAMETERS = 5;
    private static final int MOST_RETURNS = 6;
    private static final int MOST_BRANCHES = 12;
    private static final int MOST_LOCALS = 15;
    private static final int MOST_STATEMENTS = 50;
    private static final int MOST_METHODS = 20;
    private static final int MOST_ATTRIBUTES = 7;

    private static final Pattern CONSTANT = Pattern.compile("_*[A-Z][A-Z0-9_]*");
    private static final Pattern PASCAL = Pattern.compile("_*\\p{Lu}[\\p{L}0-9]*");
    private static final Set<String> PLACEHOLDERS =
            Set.of("foo", "bar", "baz", "toto", "tutu", "tata");
    private static final String FUNCTION = "function_definition";
    private static final String CLASS = "class_definition";
    private static final NodeTypes BRANCHES =
            NodeTypes.of(
                    "if_statement",
                    "elif_clause",
                    "else_clause",
                    "for_statement",
                    "while_statement",
                    "except_clause",
                    "case_clause",
                    "finally_clause");
    private static final NodeTypes BLOCKS_AND_CLAUSES =
            NodeTypes.of("block", "elif_clause", "else_clause", "except_clause", "finally_clause");

    private PythonSizes() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-many-parameters", Check.on(PythonSizes::parameters, FUNCTION)),
                Map.entry("python-many-returns", Check.on(PythonSizes::returns, FUNCTION)),
                Map.entry("python-many-branches", Check.on(PythonSizes::branches, FUNCTION)),
                Map.entry("python-many-locals", Check.on(PythonSizes::locals, FUNCTION)),
                Map.entry("python-long-function", Check.on(PythonSizes::statements, FUNCTION)),
                Map.entry("python-many-methods", Check.on(PythonSizes::methods, CLASS)),
                Map.entry("python-many-attributes", Check.on(PythonSizes::attributes, CLASS)),
                Map.entry("python-class-name", Check.on(PythonSizes::className, CLASS)),
                Map.entry("python-function-name", Check.on(PythonSizes::functionName, FUNCTION)),
                Map.entry("python-variable-name", Check.on(PythonSizes::variableName, FUNCTION)),
                Map.entry(
                        "python-placeholder-name",
                        Check.on(PythonSizes::placeholder, FUNCTION, CLASS, "assignment")));
    }

    private static SyntaxNode named(SyntaxNode definition) {
        return definition.child("name").orElse(definition);
    }

    private static void parameters(SyntaxNode function, File file, Report report) {
        List<Parameter> parameters = PythonShapes.parameters(function);
        if (parameters.size() <= MOST_PARAMETERS) {
            return;
        }
        long count =
                parameters.stream()
                        .filter(p -> !p.kind().startsWith("*") && !p.name().startsWith("_"))
                        .count();
        if (count > MOST_PARAMETERS) {
            report.mark(named(function));
        }
    }

    private static void returns(SyntaxNode function, File file, Report report) {
        int count = function.findOutside(PythonShapes.INNER_SCOPES, "return_statement").size();
        if (count > MOST_RETURNS) {
            report.mark(named(function));
        }
    }

    private static void branches(SyntaxNode function, File file, Report report) {
        int count = 0;
        for (SyntaxNode node : function.findOutside(PythonShapes.INNER_SCOPES, BRANCHES)) {
            if (!holdsJustAnIf(node)) {
                count += node.is("finally_clause") ? 2 : 1;
            }
        }
        if (count > MOST_BRANCHES) {
            report.mark(named(function));
        }
    }

    /** Whether this is an else that is but one more elif. */
    private static boolean holdsJustAnIf(SyntaxNode clause) {
        if (!clause.is("else_clause")) {
            return false;
        }
        List<SyntaxNode> body =
                clause.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        return body.size() == 1 && body.get(0).is("if_statement");
    }

    private static void locals(SyntaxNode function, File file, Report report) {
        Collection<Symbol> symbols =
                file.scopes().opened(function).map(scope -> scope.symbols()).orElse(List.of());
        if (symbols.size() > MOST_LOCALS
                && symbols.stream().filter(s -> !s.name().startsWith("_")).count() > MOST_LOCALS) {
            report.mark(named(function));
        }
    }

    private static void statements(SyntaxNode function, File file, Report report) {
        SyntaxNode above = function.parent();
        int count = above != null && above.is("block") ? 1 : 0;
        for (SyntaxNode node : function.findOutside(PythonShapes.DEFINITIONS, BLOCKS_AND_CLAUSES)) {
            count += node.is("block") ? node.namedChildren().size() : 1;
        }
        if (count > MOST_STATEMENTS) {
            report.mark(named(function));
        }
    }

    private static void methods(SyntaxNode type, File file, Report report) {
        long open =
                PythonOutline.methods(type).keySet().stream()
                        .filter(name -> !name.startsWith("_"))
                        .count();
        if (open > MOST_METHODS) {
            report.mark(named(type));
        }
    }

    private static void attributes(SyntaxNode type, File file, Report report) {
        Set<String> names = new HashSet<>();
        for (SyntaxNode method : PythonOutline.methods(type).values()) {
            for (SyntaxNode node : method.find("attribute")) {
                if (node.field().equals("left") && node.text().startsWith("self.")) {
                    names.add(node.text());
                }
            }
        }
        if (names.size() > MOST_ATTRIBUTES) {
            report.mark(named(type));
        }
    }

    private static void className(SyntaxNode type, File file, Report report) {
        if (!PASCAL.matcher(PythonShapes.name(type)).matches()) {
            report.mark(named(type));
        }
    }

    private static void functionName(SyntaxNode function, File file, Report report) {
        if (isSnakeCase(PythonShapes.name(function))) {
            return;
        }
        boolean given =
                PythonShapes.decorators(function).stream()
                                .anyMatch(d ->
                                        d.contains("override")
                                                || d.endsWith(".setter")
                                                || d.endsWith("property"))
                        || PythonShapes.classOf(function)
                                .filter(t -> !PythonOutline.bases(t).isEmpty())
                                .isPresent();
        if (!given) {
            report.mark(named(function));
        }
    }

    private static void variableName(SyntaxNode function, File file, Report report) {
        Collection<Symbol> symbols =
                file.scopes().opened(function).map(scope -> scope.symbols()).orElse(List.of());
        for (Symbol symbol : symbols) {
            boolean variable =
                    symbol.is(
                            Symbol.Kind.VARIABLE, Symbol.Kind.PARAMETER, Symbol.Kind.LOOP_VARIABLE);
            if (variable
                    && symbol.name().length() != 1
                    && !isSnakeCase(symbol.name())
                    && !symbol.definitions().isEmpty()
                    && !(CONSTANT.matcher(symbol.name()).matches()
                            && symbol.is(Symbol.Kind.VARIABLE)
                            && symbol.writes().size() == 1)
                    && !isAlias(symbol)) {
                report.mark(symbol.definitions().get(0));
            }
        }
    }

    /** Whether a name has small letters, digits and underscores only, and no digit at first. */
    private static boolean isSnakeCase(String name) {
        boolean begun = false;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int sign = name.codePointAt(i);
            boolean small = Character.getType(sign) == Character.LOWERCASE_LETTER;
            boolean digit = sign >= '0' && sign <= '9';
            if (!small && sign != '_' && !(digit && begun)) {
                return false;
            }
            begun |= small;
        }
        return !name.isEmpty();
    }

    /** Whether the name stands for a type. */
    private static boolean isAlias(Symbol symbol) {
        SyntaxNode above = symbol.definitions().get(0).parent();
        return above != null
                && PASCAL.matcher(symbol.name()).matches()
                && MAKES_A_TYPE.matcher(above.text()).matches();
    }

    private static void placeholder(SyntaxNode node, File file, Report report) {
        SyntaxNode name = node.child("name").or(() -> node.child("left")).orElse(node);
        if (!name.is("identifier") || !PLACEHOLDERS.contains(name.text())) {
            return;
        }
        boolean method = node.is(FUNCTION) && PythonShapes.classOf(node).isPresent();
        if (!method) {
            report.mark(name);
        }
    }
}
