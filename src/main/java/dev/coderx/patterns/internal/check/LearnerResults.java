package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of what Python's functions give back and what becomes of it. */
final class LearnerResults {

    private static final Pattern CALLED_QUESTION =
            Pattern.compile("(is|has|are|can|get|find|count|compute|calculate|sum|max|min)_.*");

    private static final Set<String> IN_PLACE =
            Set.of("sort", "reverse", "append", "extend", "remove");

    /** Names of functions that are meant to show something. */
    private static final Pattern SPEAKING =
            Pattern.compile(
                    "(?i)(print|show|display|write|draw|log).*"
                            + "|(.*_)?(print|show|display|main|test|write|draw|menu)(_.*)?");

    private static final NodeTypes RESULTS = NodeTypes.of("return_statement", "yield");
    private static final NodeTypes RESULTS_AND_CALLS = RESULTS.and("function_definition", "call");
    private static final NodeTypes BELOW_A_FUNCTION = NodeTypes.of("lambda", "class_definition");
    private static final NodeTypes NOT_A_RESULT =
            NodeTypes.of("string", "concatenated_string", "keyword_argument", "list_splat");
    private static final NodeTypes COMPARED =
            NodeTypes.of("comparison_operator", "binary_operator", "subscript", "for_statement");

    private LearnerResults() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-return-value-ignored",
                Check.on(LearnerResults::ignored, "expression_statement"),
                "python-recursive-result-lost",
                Check.on(LearnerResults::recursiveLost, "expression_statement"),
                "python-result-not-stored",
                Check.on(LearnerResults::notStored, "module"),
                "python-local-outside",
                Check.on(LearnerResults::localOutside, "module"),
                "python-procedure-value",
                Check.on(LearnerResults::procedureValue, "call"),
                "python-print-for-return",
                Check.on(LearnerResults::printForReturn, "function_definition"),
                "python-in-place-value",
                Check.on(LearnerResults::inPlaceValue, "call"),
                "python-result-kept-inside",
                Check.on(LearnerResults::keptInside, "function_definition"),
                "python-printed-not-returned",
                Check.on(LearnerResults::printedOnly, "assignment"));
    }

    private static void ignored(SyntaxNode statement, File file, Report report) {
        SyntaxNode call = LearnerCode.expression(statement);
        SyntaxNode called = call == null ? null : LearnerCode.calledFunction(call, file);
        if (call != null
                && called != null
                && !called.contains(call)
                && Effects.returnsValue(called)
                && Effects.isPure(called, file)) {
            called.child("name")
                    .ifPresent(name ->
                            report.mark(call).because(name, "This function gives a value back."));
        }
    }

    private static void recursiveLost(SyntaxNode statement, File file, Report report) {
        SyntaxNode expression = LearnerCode.expression(statement);
        if (expression == null || !expression.is("call", "binary_operator")) {
            return;
        }
        SyntaxNode function = LearnerCode.function(statement);
        if (function == null) {
            return;
        }
        for (SyntaxNode node : expression.findOutside(PythonShapes.LAMBDAS, "call")) {
            boolean self = LearnerCode.calledFunction(node, file) == function;
            if (self
                    && Effects.returnsValue(function)
                    && (expression.is("binary_operator")
                            || (node == expression && Effects.isPure(function, file)))) {
                report.mark(expression);
                return;
            }
        }
    }

    /** A name nothing defines, after a call of which the result is thrown away. */
    private static void notStored(SyntaxNode module, File file, Report report) {
        if (module.childOfType("import_from_statement")
                .filter(i -> i.childOfType("wildcard_import").isPresent())
                .isPresent()) {
            return;
        }
        List<SyntaxNode> unknown = unknown(file);
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, List<Symbol>> locals = locals(file);
        Map<SyntaxNode, Optional<SyntaxNode>> drops = new HashMap<>();
        for (SyntaxNode name : unknown) {
            if (isLocalElsewhere(name, locals, file)) {
                continue;
            }
            SyntaxNode statement = LearnerCode.statement(name);
            SyntaxNode block = statement.parent();
            Optional<SyntaxNode> lost =
                    block == null
                            ? Optional.empty()
                            : drops.computeIfAbsent(block, b -> firstDrop(b, file));
            if (lost.isPresent() && lost.get().start() < statement.start()) {
                report.mark(name).because(lost.get(), "The value of this call is not kept.");
            }
        }
    }

    /** Where the file reads names that neither it nor Python defines. */
    private static List<SyntaxNode> unknown(File file) {
        var result = new ArrayList<SyntaxNode>();
        for (Symbol.Use use : file.scopes().unresolved()) {
            if (use.reads() && !Builtins.has(use.node().text())) {
                result.add(use.node());
            }
        }
        return result;
    }

    private static Optional<SyntaxNode> firstDrop(SyntaxNode block, File file) {
        return block.namedChildren().stream().filter(s -> dropsValue(s, file)).findFirst();
    }

    private static boolean dropsValue(SyntaxNode statement, File file) {
        SyntaxNode expression = LearnerCode.expression(statement);
        if (expression == null) {
            return false;
        }
        if (expression.is("subscript", "binary_operator")) {
            return true;
        }
        SyntaxNode called = LearnerCode.calledFunction(expression, file);
        return (called != null && Effects.returnsValue(called))
                || Builtins.isPure(LearnerCode.callee(expression));
    }

    /** A name that lives only in a function, read where the function's names are gone. */
    private static void localOutside(SyntaxNode module, File file, Report report) {
        List<SyntaxNode> names =
                file.scopes().unresolved().stream()
                        .filter(Symbol.Use::reads)
                        .map(Symbol.Use::node)
                        .filter(name -> !isCalled(name))
                        .filter(name -> !Builtins.has(name.text()) || isShown(name))
                        .toList();
        Map<String, List<Symbol>> locals = names.isEmpty() ? Map.of() : locals(file);
        for (SyntaxNode name : names) {
            if (isLocalElsewhere(name, locals, file)) {
                report.mark(name);
            }
        }
    }

    private static boolean isCalled(SyntaxNode name) {
        SyntaxNode above = name.parent();
        return above != null && above.is("call") && name.field().equals("function");
    }

    private static boolean isShown(SyntaxNode name) {
        SyntaxNode above = name.parent();
        return above != null
                && (above.is("return_statement", "binary_operator")
                        || (above.is("argument_list")
                                && above.parent() != null
                                && LearnerCode.callee(above.parent()).equals("print")));
    }

    /** The variables of functions, by name. */
    private static Map<String, List<Symbol>> locals(File file) {
        var locals = new HashMap<String, List<Symbol>>();
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.is(Symbol.Kind.VARIABLE, Symbol.Kind.LOOP_VARIABLE)
                    && symbol.scope().kind() == Scope.Kind.FUNCTION
                    && symbol.scope().node().is("function_definition")) {
                locals.computeIfAbsent(symbol.name(), _ -> new ArrayList<>()).add(symbol);
            }
        }
        return locals;
    }

    private static boolean isLocalElsewhere(
            SyntaxNode name, Map<String, List<Symbol>> locals, File file) {
        Scope here = file.scopes().at(name);
        file.deadline().check();
        for (Symbol symbol : locals.getOrDefault(name.text(), List.of())) {
            if (symbol.scope().node().start() < name.start() && !here.isIn(symbol.scope())) {
                return true;
            }
        }
        return false;
    }

    private static void procedureValue(SyntaxNode call, File file, Report report) {
        SyntaxNode above = call.parent();
        boolean wanted =
                above != null
                        && ((above.is("assignment", "augmented_assignment")
                                        && call.field().equals("right"))
                                || above.is("binary_operator", "comparison_operator")
                                || (above.is("argument_list")
                                        && above.parent() != null
                                        && LearnerCode.callee(above.parent()).equals("print")));
        SyntaxNode called = wanted ? LearnerCode.calledFunction(call, file) : null;
        if (called == null || isStub(called)) {
            return;
        }
        for (SyntaxNode node : called.findOutside(PythonShapes.FUNCTIONS, RESULTS)) {
            if (node.is("yield") || !node.namedChildren().isEmpty()) {
                return;
            }
        }
        called.child("name")
                .ifPresent(name ->
                        report.mark(call).because(name, "No return in here gives a value."));
    }

    private static boolean isStub(SyntaxNode function) {
        for (SyntaxNode statement : LearnerCode.body(function)) {
            SyntaxNode expression = LearnerCode.expression(statement);
            boolean text = expression != null && expression.is("string", "ellipsis");
            if (!text && !statement.is("pass_statement", "raise_statement")) {
                return false;
            }
        }
        return true;
    }

    private static void printForReturn(SyntaxNode function, File file, Report report) {
        String name = function.child("name").map(SyntaxNode::text).orElse("");
        boolean takes =
                function.child("parameters")
                        .map(p -> p.namedChildren().stream().anyMatch(n -> !n.hasText("self")))
                        .orElse(false);
        if (!takes) {
            return;
        }
        SyntaxNode printed = null;
        for (SyntaxNode node : function.findOutside(BELOW_A_FUNCTION, RESULTS_AND_CALLS)) {
            boolean value = node.is("return_statement") && !node.namedChildren().isEmpty();
            if (value || node.is("yield") || (node != function && node.is("function_definition"))) {
                return;
            }
            String callee = LearnerCode.callee(node);
            if (callee.equals("print")) {
                List<SyntaxNode> given = LearnerCode.arguments(node);
                boolean labelled = given.size() == 2 && given.get(0).is("string");
                List<SyntaxNode> parts = labelled ? given.subList(1, 2) : given;
                boolean one =
                        promises(name)
                                || (parts.size() == 1
                                        && !parts.get(0).is(NOT_A_RESULT)
                                        && !parts.get(0).text().contains("\"")
                                        && !parts.get(0).text().contains("format"));
                if (!one) {
                    return;
                }
                printed = node;
            }
            if (callee.equals("input")) {
                return;
            }
        }
        if (printed != null && !SPEAKING.matcher(name).matches()) {
            report.mark(printed);
        }
    }

    /** Whether the name of a function says that it answers something. */
    private static boolean promises(String name) {
        return CALLED_QUESTION.matcher(name).matches();
    }

    private static void inPlaceValue(SyntaxNode call, File file, Report report) {
        String method = PythonShapes.method(call);
        SyntaxNode above = call.parent();
        if (above == null || !IN_PLACE.contains(method) || definesMethod(method, file)) {
            return;
        }
        String object = PythonShapes.receiver(call).map(SyntaxNode::text).orElse("");
        boolean assigned =
                above.is("assignment", "augmented_assignment") && call.field().equals("right");
        boolean other =
                assigned
                        && (above.is("augmented_assignment")
                                || !above.child("left").map(l -> l.hasText(object)).orElse(true));
        boolean compared = above.is(COMPARED) && !call.field().equals("body");
        boolean given =
                above.is("return_statement", "attribute")
                        || (above.is("argument_list")
                                && above.parent() != null
                                && (!LearnerCode.callee(above.parent()).isEmpty()
                                        || PythonShapes.method(above.parent()).equals("append")));
        Type type = PythonShapes.receiver(call).map(r -> file.types().of(r)).orElse(Type.UNKNOWN);
        boolean list = !type.isKnown() || type.is(Type.Kind.LIST);
        boolean same = assigned && !other && type.is(Type.Kind.LIST) && isDotted(object);
        if (list && !object.startsWith("self") && (other || compared || given || same)) {
            report.mark(call);
        }
    }

    /** A function that ends by giving a value to a name of its own. */
    private static void keptInside(SyntaxNode function, File file, Report report) {
        List<SyntaxNode> statements = LearnerCode.body(function);
        SyntaxNode last = statements.isEmpty() ? function : statements.getLast();
        SyntaxNode set = LearnerCode.expression(last);
        Symbol symbol =
                set == null || !set.is("assignment")
                        ? null
                        : set.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (set == null
                || symbol == null
                || !LearnerCode.isLocal(symbol)
                || set.child("right").isEmpty()
                || Effects.returnsValue(function)) {
            return;
        }
        for (SyntaxNode read : symbol.reads()) {
            if (read.start() > set.start() && !LearnerCode.within(read, set)) {
                return;
            }
        }
        report.mark(set);
    }

    /** A second result that is only printed, while another one is returned. */
    private static void printedOnly(SyntaxNode assignment, File file, Report report) {
        Symbol symbol = assignment.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (symbol == null
                || LearnerCode.origin(symbol).parent() != assignment
                || !LearnerCode.isLocal(symbol)) {
            return;
        }
        SyntaxNode function = LearnerCode.function(assignment);
        if (function == null) {
            return;
        }
        SyntaxNode printed = null;
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode statement = LearnerCode.statement(read);
            SyntaxNode call = LearnerCode.expression(statement);
            boolean shown = call != null && LearnerCode.callee(call).equals("print");
            boolean top = statement.parent() != null && statement.parent().parent() == function;
            boolean own = LearnerCode.isTarget(read);
            if (!own && !(shown && top)) {
                return;
            }
            printed = shown ? statement : printed;
        }
        if (printed != null
                && LearnerCode.next(printed) != null
                && Effects.returnsValue(function)) {
            report.mark(printed).because(assignment, "This value is not given back.");
        }
    }

    private static boolean isDotted(String object) {
        return object.contains(".");
    }

    private static boolean definesMethod(String method, File file) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.name().equals(method)
                    && symbol.is(Symbol.Kind.FUNCTION, Symbol.Kind.METHOD)) {
                return true;
            }
        }
        return false;
    }
}
