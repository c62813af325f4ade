package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small slips in JavaScript and TypeScript that make a program do something else. */
final class ScriptSlips {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final Set<String> EQUALITIES = Set.of("==", "!=", "===", "!==");
    private static final Set<String> CONDITIONED =
            Set.of("if_statement", "while_statement", "ternary_expression");

    private ScriptSlips() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-reversed-operator", ScriptSlips::reversed, "assignment_expression"),
                Script.check(
                        "script-negated-comparison", ScriptSlips::negated, "binary_expression"),
                Script.check(
                        "script-return-line-break", ScriptSlips::lineBreak, "return_statement"),
                Script.check("script-class-called", ScriptSlips::classCalled, "call_expression"),
                Script.check(
                        "script-push-result", ScriptSlips::pushResult, "assignment_expression"),
                Script.check("script-promise-as-value", ScriptSlips::promise, "call_expression"),
                Script.check("script-called-too-early", ScriptSlips::early, "call_expression"),
                Script.check("script-lost-cause", ScriptSlips::lostCause, "throw_statement"),
                Script.check(
                        "script-unsafe-chain",
                        ScriptSlips::unsafeChain,
                        "parenthesized_expression"),
                Script.check(
                        "script-function-name", ScriptSlips::functionName, "function_expression"));
    }

    /** {@code x =+ 1}: the sign belongs to the number, not to the assignment. */
    private static void reversed(SyntaxNode assignment, File file, Report report) {
        SyntaxNode sign = assignment.childOfType("=").orElse(null);
        SyntaxNode right = assignment.child("right").orElse(null);
        if (sign == null
                || !(right != null && right.is("unary_expression"))
                || right.start() != sign.end()) {
            return;
        }
        SyntaxNode value = right.child("argument").orElse(right);
        boolean apart = value.start() > right.start() + 1;
        if (apart && Set.of("+", "-", "!").contains(operator(right))) {
            report.mark(sign.start(), right.start() + 1);
        }
    }

    /** {@code !a === b}: only the left side is negated. */
    private static void negated(SyntaxNode comparison, File file, Report report) {
        SyntaxNode left = comparison.child("left").orElse(null);
        SyntaxNode right = part(comparison, "right");
        boolean found =
                EQUALITIES.contains(operator(comparison))
                        && (left != null && left.is("unary_expression"))
                        && operator(left).equals("!")
                        && right != null
                        && !right.is("true", "false", "unary_expression", "identifier")
                        && !isA(part(left, "argument"), "unary_expression");
        if (found && (right != null && right.is("number", "string", "null", "undefined"))) {
            report.mark(comparison);
        }
    }

    /** A return at the end of a line whose value stands on the next one. */
    private static void lineBreak(SyntaxNode statement, File file, Report report) {
        SyntaxNode owner = statement.parent();
        if (!statement.namedChildren().isEmpty() || has(statement, ";") || owner == null) {
            return;
        }
        List<SyntaxNode> siblings = owner.namedChildren();
        int next = siblings.indexOf(statement) + 1;
        SyntaxNode after = next < siblings.size() ? siblings.get(next) : null;
        if ((after != null && after.is("expression_statement"))) {
            report.mark(statement).because(after, "never reached");
        }
    }

    private static void classCalled(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = part(call, "function");
        Symbol symbol =
                (callee != null && callee.is("identifier")) ? Script.symbol(callee, file) : null;
        boolean known =
                symbol != null
                        && symbol.is(Symbol.Kind.CLASS)
                        && isA(symbol.definitions().getFirst().parent(), "class_declaration");
        if (known) {
            report.mark(call);
        }
    }

    /** {@code list = list.push(x)}: push gives the new length. */
    private static void pushResult(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = part(assignment, "left");
        SyntaxNode call = part(assignment, "right");
        SyntaxNode callee =
                (call != null && call.is("call_expression")) ? part(call, "function") : null;
        String method = Script.property(callee);
        SyntaxNode object = part(callee, "object");
        boolean found =
                left != null
                        && object != null
                        && method != null
                        && Set.of("push", "unshift", "forEach").contains(method)
                        && Script.same(left, object);
        if (found) {
            report.mark(assignment);
        }
    }

    /** A call of an async function of this file whose promise is taken for its result. */
    private static void promise(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = part(call, "function");
        SyntaxNode above = Script.outer(call);
        if (!(callee != null && callee.is("identifier"))
                || above == null
                || !file.asyncNames().contains(callee.text())) {
            return;
        }
        SyntaxNode place = Script.wrapped(call);
        boolean condition = CONDITIONED.contains(above.type()) && place.field().equals("condition");
        boolean operand =
                above.is("binary_expression") && !Set.of("??", "||").contains(operator(above));
        boolean negated = above.is("unary_expression") && operator(above).equals("!");
        boolean text = above.is("template_substitution");
        boolean member =
                above.is("member_expression")
                        && place.field().equals("object")
                        && !Set.of("then", "catch", "finally")
                                .contains(String.valueOf(Script.property(above)));
        if (condition || operand || negated || text || member) {
            report.mark(call);
        }
    }

    /** {@code setTimeout(f(), 100)}: the function is called at once. */
    private static void early(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        if (given.isEmpty()) {
            return;
        }
        SyntaxNode callee = part(call, "function");
        String name = Script.globalName(callee, file);
        boolean timer = "setTimeout".equals(name) || "setInterval".equals(name);
        boolean listens = "addEventListener".equals(Script.property(callee)) && given.size() > 1;
        if (!timer && !listens) {
            return;
        }
        SyntaxNode first = Script.bare(given.get(listens ? 1 : 0));
        SyntaxNode inner =
                (first != null && first.is("call_expression")) ? part(first, "function") : null;
        Symbol symbol =
                (inner != null && inner.is("identifier")) ? Script.symbol(inner, file) : null;
        SyntaxNode made = symbol == null ? null : symbol.definitions().getFirst().parent();
        if ((made != null && made.is("function_declaration")) && !givesValue(made)) {
            report.mark(first);
        }
    }

    private static boolean givesValue(SyntaxNode function) {
        for (SyntaxNode node : function.findOutside(Script.FUNCTIONS, "return_statement")) {
            if (!node.namedChildren().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A new error thrown in a catch that says nothing of the one caught. */
    private static void lostCause(SyntaxNode statement, File file, Report report) {
        SyntaxNode handler = statement.ancestor("catch_clause").orElse(null);
        SyntaxNode function = Script.function(statement);
        List<SyntaxNode> inner = statement.namedChildren();
        SyntaxNode caught = part(handler, "parameter");
        if (handler == null
                || (function != null && handler.contains(function))
                || inner.isEmpty()
                || !(caught != null && caught.is("identifier"))) {
            return;
        }
        SyntaxNode made = Script.bare(inner.getFirst());
        SyntaxNode callee =
                made.is("new_expression", "call_expression") ? Script.callee(made) : null;
        String name = callee == null ? null : Script.globalName(callee, file);
        if (name == null || !name.endsWith("Error") || !ScriptGlobals.BUILT_IN.contains(name)) {
            return;
        }
        int place = name.equals("AggregateError") ? 2 : 1;
        List<SyntaxNode> given = Script.arguments(made);
        boolean spread = given.stream().anyMatch(one -> one.is("spread_element"));
        SyntaxNode options = given.size() > place ? Script.bare(given.get(place)) : null;
        if (!spread
                && (options == null || (options.is("object") && !names(options, caught, file)))) {
            report.mark(statement);
        }
    }

    /** Whether options say that the caught error is the cause. */
    private static boolean names(SyntaxNode options, SyntaxNode caught, File file) {
        SyntaxNode cause = null;
        for (SyntaxNode member : options.namedChildren()) {
            if (member.is("spread_element")) {
                return true;
            }
            if ("cause".equals(Script.key(member))) {
                cause = member.is("pair") ? part(member, "value") : member;
            }
        }
        return cause != null
                && cause.is("identifier", "shorthand_property_identifier")
                && Script.symbol(cause, file) == Script.symbol(caught, file);
    }

    /** An optional chain in parentheses, used where undefined fails. */
    private static void unsafeChain(SyntaxNode parentheses, File file, Report report) {
        SyntaxNode above = parentheses.parent();
        if (above == null
                || above.is("parenthesized_expression")
                || above.childOfType("optional_chain").isPresent()) {
            return;
        }
        String field = parentheses.field();
        boolean needs =
                switch (above.type()) {
                    case "member_expression", "subscript_expression" -> field.equals("object");
                    case "call_expression" -> field.equals("function");
                    case "new_expression" -> field.equals("constructor");
                    case "binary_expression" ->
                            Set.of("in", "instanceof").contains(operator(above))
                                    && field.equals("right");
                    case "for_in_statement" -> has(above, "of") && field.equals("right");
                    case "class_heritage" -> true;
                    default -> false;
                };
        if (needs && mayBeMissing(Script.bare(parentheses), 0)) {
            report.mark(parentheses);
        }
    }

    private static boolean mayBeMissing(@Nullable SyntaxNode node, int depth) {
        if (node == null || depth > 20) {
            return false;
        }
        return switch (node.type()) {
            case "member_expression", "subscript_expression", "call_expression" ->
                    node.childOfType("optional_chain").isPresent()
                            || mayBeMissing(
                                    node.child(node.is("call_expression") ? "function" : "object")
                                            .orElse(null),
                                    depth + 1);
            case "binary_expression" ->
                    operator(node).equals("&&")
                            ? mayBeMissing(part(node, "left"), depth + 1)
                                    || mayBeMissing(part(node, "right"), depth + 1)
                            : Set.of("||", "??").contains(operator(node))
                                    && mayBeMissing(part(node, "right"), depth + 1);
            case "ternary_expression" ->
                    mayBeMissing(part(node, "consequence"), depth + 1)
                            || mayBeMissing(part(node, "alternative"), depth + 1);
            case "sequence_expression" ->
                    mayBeMissing(Script.bare(node.namedChildren().getLast()), depth + 1);
            case "await_expression" ->
                    mayBeMissing(Script.bare(node.namedChildren().getFirst()), depth + 1);
            default -> false;
        };
    }

    /** A function with a name other than that of the variable or field that holds it. */
    private static void functionName(SyntaxNode function, File file, Report report) {
        SyntaxNode name = function.child("name").orElse(null);
        SyntaxNode above = function.parent();
        if (name == null || above == null) {
            return;
        }
        SyntaxNode target =
                switch (above.type()) {
                    case "variable_declarator" -> part(above, "name");
                    case "assignment_expression" -> part(above, "left");
                    case "augmented_assignment_expression" ->
                            Set.of("||=", "&&=", "??=").contains(operator(above))
                                    ? part(above, "left")
                                    : null;
                    default -> null;
                };
        String held =
                above.is("pair", "field_definition")
                        ? Script.key(above)
                        : (target != null && target.is("identifier"))
                                ? target.text()
                                : Script.property(target);
        boolean module = target != null && target.hasText("module.exports");
        if (held != null && NAME.matcher(held).matches() && !module && !name.hasText(held)) {
            report.mark(above);
        }
    }
}
