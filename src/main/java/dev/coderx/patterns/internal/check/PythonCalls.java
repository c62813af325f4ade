package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Analyses of how Python's functions are called, or not. */
final class PythonCalls {

    private static final Pattern GENERIC_TYPE =
            Pattern.compile("\\w+\\[(int|str|float|bool|list|dict|tuple|[A-Z]).*");

    private static final Set<String> LIST_METHODS =
            Set.of("append", "extend", "insert", "remove", "pop", "sort", "reverse", "clear");
    private static final Set<String> TEXT_METHODS =
            Set.of("upper", "lower", "strip", "split", "replace", "join", "isdigit", "isalpha");
    private static final Set<String> MODULE_FUNCTIONS =
            Set.of(
                    "re.sub",
                    "re.findall",
                    "re.search",
                    "re.match",
                    "re.split",
                    "math.sqrt",
                    "math.floor",
                    "math.ceil",
                    "math.pow",
                    "math.factorial",
                    "math.gcd",
                    "random.random",
                    "random.randint",
                    "random.choice",
                    "random.shuffle");
    private static final Set<String> GENERIC =
            Set.of("list", "dict", "set", "tuple", "type", "frozenset");

    private static final Set<String> CONVERSIONS = Set.of("int", "float", "str", "bool", "list");
    private static final Set<String> ITERABLES =
            Set.of("range", "zip", "enumerate", "reversed", "map", "filter");
    private static final String COMPILED = "re.compile(";
    private static final Set<String> IN_PLACE = Set.of("sort", "reverse");
    private static final Set<String> TAKES_VALUES =
            Set.of("range", "len", "int", "sum", "max", "min", "str", "abs");
    private static final NodeTypes LITERALS =
            NodeTypes.of("integer", "float", "string", "true", "false");

    private PythonCalls() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-function-not-called",
                Check.on(PythonCalls::notCalled, "identifier", "attribute"),
                "python-call-brackets",
                Check.on(PythonCalls::brackets, "subscript"),
                "python-pop-value",
                Check.on(PythonCalls::popValue, "call"),
                "python-useless-conversion",
                Check.on(PythonCalls::uselessConversion, "call"),
                "python-round-trip-conversion",
                Check.on(PythonCalls::roundTrip, "assignment"),
                "python-stored-once",
                Check.on(PythonCalls::storedOnce, "assignment"));
    }

    /** A function where its result must be meant. */
    private static void notCalled(SyntaxNode name, File file, Report report) {
        SyntaxNode above = name.parent();
        if (above == null || name.field().equals("function") || name.field().equals("name")) {
            return;
        }
        boolean alone = above.is("expression_statement") && above.namedChildren().size() == 1;
        boolean compared = above.is("comparison_operator");
        boolean plainOperand =
                above.is("binary_operator")
                        || (above.is("augmented_assignment") && name.field().equals("right"));
        boolean stored = above.is("assignment") && name.field().equals("right");
        boolean returned = above.is("return_statement");
        if (!(alone || plainOperand || compared || stored || returned)) {
            return;
        }
        if (name.is("attribute")) {
            String method = name.child("attribute").map(SyntaxNode::text).orElse("");
            boolean known = LIST_METHODS.contains(method) || TEXT_METHODS.contains(method);
            boolean sorted = returned && IN_PLACE.contains(method);
            if (sorted
                    || (alone && known)
                    || (!stored
                            && MODULE_FUNCTIONS.contains(name.text())
                            && !(compared && comparesFunctions(above)))) {
                report.mark(name);
            }
            return;
        }
        if (!isFunction(name, file) || (compared && comparesFunctions(above))) {
            return;
        }
        boolean operand = plainOperand || compared;
        if (alone || operand || (stored && isUsedAsValue(above, file))) {
            report.mark(name);
        } else if (returned) {
            Symbol symbol = LearnerCode.symbol(name, file);
            if (symbol != null && isLambda(symbol)) {
                report.mark(name);
            }
        }
    }

    private static boolean comparesFunctions(SyntaxNode comparison) {
        return comparison.childOfType("is").isPresent()
                || comparison.childOfType("is not").isPresent()
                || comparison.childOfType("in").isPresent()
                || comparison.childOfType("not in").isPresent()
                || comparison.text().contains("type(")
                || comparison.text().contains("__class__")
                || comparison.namedChildren().stream()
                        .allMatch(n -> n.is("identifier", "attribute", "subscript"));
    }

    private static boolean isFunction(SyntaxNode name, File file) {
        Symbol symbol = LearnerCode.symbol(name, file);
        if (symbol == null) {
            return Builtins.isFunction(name.text())
                    && file.scopes().lookup(name.text(), name).isEmpty();
        }
        return symbol.kind() == Symbol.Kind.FUNCTION
                ? symbol.writes().size() == 1
                : isLambda(symbol);
    }

    private static boolean isLambda(Symbol symbol) {
        List<SyntaxNode> writes = symbol.writes();
        // without parameters there is nothing left to give to it later
        return writes.size() == 1
                && Bindings.value(writes.get(0))
                        .filter(v -> v.is("lambda") && v.child("parameters").isEmpty())
                        .isPresent()
                && LearnerCode.isLocal(symbol);
    }

    /** Whether a name is only ever read as a plain value, never called or handed on. */
    private static boolean isUsedAsValue(SyntaxNode assignment, File file) {
        Symbol symbol = assignment.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (symbol == null || !LearnerCode.isLocal(symbol) || !symbol.isRead()) {
            return false;
        }
        boolean value = false;
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode above = read.parent();
            SyntaxNode outer = above;
            while (outer != null && outer.is("parenthesized_expression")) {
                outer = outer.parent();
            }
            if (outer == null || read.field().equals("function")) {
                return false;
            }
            boolean counted =
                    outer.is("argument_list")
                            && outer.parent() != null
                            && TAKES_VALUES.contains(LearnerCode.callee(outer.parent()));
            value |=
                    counted
                            || outer.is("binary_operator", "subscript", "comparison_operator")
                            || outer.is("unary_operator", "for_statement");
        }
        return value;
    }

    private static void brackets(SyntaxNode subscript, File file, Report report) {
        SyntaxNode value = subscript.child("value").orElse(subscript);
        if (LearnerCode.isTarget(subscript)) {
            return;
        }
        boolean called;
        if (value.is("attribute")) {
            String method = value.child("attribute").map(SyntaxNode::text).orElse("");
            called =
                    MODULE_FUNCTIONS.contains(value.text())
                            || LIST_METHODS.contains(method)
                            || TEXT_METHODS.contains(method);
        } else if (value.is("identifier")) {
            Symbol symbol = LearnerCode.symbol(value, file);
            boolean builtin =
                    symbol == null
                            && Builtins.isFunction(value.text())
                            && file.scopes().lookup(value.text(), value).isEmpty();
            boolean type = GENERIC.contains(value.text()) && isTypeText(subscript);
            called =
                    (builtin && !type)
                            || (symbol != null
                                    && symbol.kind() == Symbol.Kind.FUNCTION
                                    && symbol.writes().size() == 1);
        } else {
            return;
        }
        if (called && subscript.ancestor("type").isEmpty()) {
            report.mark(subscript);
        }
    }

    /** Whether what stands in the brackets looks like types, as in {@code list[int]}. */
    private static boolean isTypeText(SyntaxNode subscript) {
        return subscript.ancestor("function_definition").isEmpty()
                || GENERIC_TYPE.matcher(subscript.text()).matches();
    }

    private static void popValue(SyntaxNode call, File file, Report report) {
        if (!PythonShapes.method(call).equals("pop")) {
            return;
        }
        List<SyntaxNode> given = LearnerCode.arguments(call);
        SyntaxNode object = PythonShapes.receiver(call).orElse(call);
        if (given.size() != 1) {
            return;
        }
        Type type = file.types().of(object);
        if (type.is(Type.Kind.DICT, Type.Kind.SET)) {
            return;
        }
        SyntaxNode argument = given.get(0);
        boolean list = type.is(Type.Kind.LIST);
        boolean element = isElement(argument, object, file);
        boolean text =
                list && (argument.is("string") || file.types().of(argument).is(Type.Kind.STRING));
        if (element || text) {
            report.mark(call).because(argument, "pop asks for a place, this is a value.");
        }
    }

    private static boolean isElement(SyntaxNode argument, SyntaxNode object, File file) {
        SyntaxNode value = argument;
        if (LearnerCode.callsWithOne(value, "int")) {
            value = LearnerCode.arguments(value).get(0);
        }
        Symbol symbol = LearnerCode.symbol(value, file);
        SyntaxNode definition = null;
        if (symbol != null && symbol.writes().size() == 1) {
            SyntaxNode write = symbol.writes().get(0);
            definition = Bindings.value(write).orElse(null);
            SyntaxNode above = write.parent();
            boolean loop = above != null && above.is("for_statement");
            SyntaxNode over = loop && above != null ? above.child("right").orElse(above) : write;
            if (loop && over.is("identifier")) {
                boolean same = over.hasText(object.text()) || isListOf(object, over, file);
                Type listed = file.types().of(over);
                return same || listed.is(Type.Kind.STRING);
            }
        }
        SyntaxNode taken = definition == null ? value : definition;
        return taken.is("subscript")
                && taken.child("value").map(v -> v.hasText(object.text())).orElse(false)
                && taken.childOfType("slice").isEmpty();
    }

    /** Whether the list was made of the elements of this. */
    private static boolean isListOf(SyntaxNode list, SyntaxNode elements, File file) {
        Symbol symbol = LearnerCode.symbol(list, file);
        return symbol != null
                && symbol.writes().size() == 1
                && Bindings.value(symbol.writes().get(0))
                        .filter(v -> LearnerCode.callsWithOne(v, "list"))
                        .filter(v -> LearnerCode.arguments(v).get(0).hasText(elements.text()))
                        .isPresent();
    }

    /** A conversion of a value to the type it surely has. */
    private static void uselessConversion(SyntaxNode call, File file, Report report) {
        String name = LearnerCode.callee(call);
        if (!CONVERSIONS.contains(name)) {
            return;
        }
        List<SyntaxNode> given = LearnerCode.arguments(call);
        if (given.size() != 1 || given.get(0).is("keyword_argument", "list_splat")) {
            return;
        }
        SyntaxNode value = PythonShapes.bare(given.get(0));
        Type type = file.types().of(value);
        boolean literal = value.is(LITERALS);
        boolean same =
                switch (name) {
                    case "int" -> type.is(Type.Kind.INT);
                    case "float" -> type.is(Type.Kind.FLOAT) || (literal && type.isNumber());
                    case "str" -> type.is(Type.Kind.STRING);
                    case "bool" -> type.is(Type.Kind.BOOL);
                    case "list" ->
                            type.is(Type.Kind.LIST)
                                    && !value.is("identifier", "attribute", "subscript");
                    default -> false;
                };
        if (same && file.scopes().resolve(call.child("function").orElse(call)).isEmpty()) {
            report.mark(call).edit(call, given.get(0).text());
        }
    }

    /** A number kept as text, of which each use makes a number again. */
    private static void roundTrip(SyntaxNode assignment, File file, Report report) {
        SyntaxNode right = assignment.child("right").orElse(assignment);
        if (!LearnerCode.callsWithOne(right, "str")) {
            return;
        }
        Symbol symbol = assignment.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (symbol == null || !symbol.isRead()) {
            return;
        }
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode above = read.parent();
            boolean back =
                    above != null
                            && above.is("argument_list")
                            && above.parent() != null
                            && Set.of("int", "float").contains(LearnerCode.callee(above.parent()));
            if (!back) {
                return;
            }
        }
        report.mark(right);
    }

    /** A range or the like with a name of its own, for one use in the next statement. */
    private static void storedOnce(SyntaxNode assignment, File file, Report report) {
        SyntaxNode right = assignment.child("right").orElse(assignment);
        boolean compiled =
                right.end() - right.start() >= COMPILED.length()
                        && file.tree().source().startsWith(COMPILED, right.start());
        if (!compiled && !ITERABLES.contains(LearnerCode.callee(right))) {
            return;
        }
        SyntaxNode next = LearnerCode.next(LearnerCode.statement(assignment));
        Symbol symbol = assignment.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (next == null
                || symbol == null
                || symbol.writes().size() != 1
                || symbol.reads().size() != 1
                || !LearnerCode.isLocal(symbol)) {
            return;
        }
        SyntaxNode read = symbol.reads().get(0);
        if (uses(next, read)) {
            report.mark(assignment).because(read, "It is used only here.");
        }
    }

    private static boolean uses(@Nullable SyntaxNode next, SyntaxNode read) {
        if (next == null || !LearnerCode.within(read, next)) {
            return false;
        }
        SyntaxNode above = read.parent();
        boolean iterated =
                next.is("for_statement") && next.child("right").filter(r -> r == read).isPresent();
        boolean given =
                above != null && above.is("argument_list", "attribute") && !next.is("if_statement");
        return iterated || given;
    }
}
