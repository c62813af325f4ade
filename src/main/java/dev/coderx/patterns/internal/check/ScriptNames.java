package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of JavaScript and TypeScript that get a value they must not get, or a bad name. */
final class ScriptNames {

    private static final Set<String> RESTRICTED =
            Set.of("undefined", "NaN", "Infinity", "arguments", "eval", "globalThis");
    private static final Set<String> OBJECT_CHANGERS =
            Set.of("assign", "defineProperty", "defineProperties", "freeze", "setPrototypeOf");
    private static final Set<String> REFLECT_CHANGERS =
            Set.of("defineProperty", "deleteProperty", "set", "setPrototypeOf");
    private static final Set<String> SIMPLE_ASSIGNMENTS = Set.of("=", "&&=", "||=", "??=");
    private static final Set<String> FUNCTIONS_AND_NAMESPACES =
            Set.of("Math", "JSON", "Reflect", "isNaN", "parseInt", "parseFloat");
    private static final NodeTypes OTHER_DECLARATIONS =
            NodeTypes.of(
                    "statement_block", "formal_parameters", "class_body", "variable_declaration");
    private static final NodeTypes PLAIN_INDEXES =
            NodeTypes.of("identifier", "string", "number", "template_string");
    private static final int MANY = 60;

    private ScriptNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-constant-changed",
                Check.on(
                        (root, file, report) -> changed(file, report, ScriptNames::isConstant),
                        "program"),
                "script-import-changed",
                Check.on(ScriptNames::importChanged, "program"),
                "script-function-changed",
                Check.on(
                        (root, file, report) ->
                                changed(
                                        file,
                                        report,
                                        symbol ->
                                                symbol.is(Symbol.Kind.FUNCTION)
                                                        && !isA(
                                                                symbol.definitions()
                                                                        .getFirst()
                                                                        .parent(),
                                                                "method_definition")),
                        "program"),
                "script-class-changed",
                Check.on(
                        (root, file, report) ->
                                changed(file, report, symbol -> symbol.is(Symbol.Kind.CLASS)),
                        "program"),
                "script-error-changed",
                Check.on(
                        (root, file, report) ->
                                changed(file, report, symbol -> symbol.is(Symbol.Kind.EXCEPTION)),
                        "program"),
                "script-builtin-changed",
                Check.on(ScriptNames::builtinChanged, "program"),
                "script-restricted-name",
                Check.on(ScriptNames::restricted, "program"),
                "script-self-assignment",
                Check.on(
                        ScriptNames::selfAssignment,
                        "assignment_expression",
                        "augmented_assignment_expression"));
    }

    /** Says which symbols may not get another value. */
    @FunctionalInterface
    private interface Fixed {
        boolean is(Symbol symbol);
    }

    private static void changed(File file, Report report, Fixed fixed) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (!symbol.definitions().isEmpty() && fixed.is(symbol)) {
                file.deadline().check();
                for (SyntaxNode write : symbol.writes()) {
                    if (!symbol.definitions().contains(write)) {
                        report.mark(write).because(symbol.definitions().getFirst(), "made here");
                    }
                }
            }
        }
    }

    private static boolean isConstant(Symbol symbol) {
        if (!symbol.is(Symbol.Kind.VARIABLE, Symbol.Kind.LOOP_VARIABLE)) {
            return false;
        }
        SyntaxNode at = symbol.definitions().getFirst();
        while (at != null
                && !at.is("lexical_declaration", "for_in_statement", "using_declaration")) {
            if (at.is(OTHER_DECLARATIONS)) {
                return false;
            }
            at = at.parent();
        }
        return at != null
                && (at.is("using_declaration")
                        || Script.has(at, "const")
                        || Script.has(at, "using"));
    }

    private static void importChanged(SyntaxNode root, File file, Report report) {
        changed(file, report, symbol -> symbol.is(Symbol.Kind.IMPORT));
        for (Symbol symbol : file.scopes().symbols()) {
            boolean whole =
                    symbol.is(Symbol.Kind.IMPORT)
                            && isA(symbol.definitions().getFirst().parent(), "namespace_import");
            if (!whole) {
                continue;
            }
            for (SyntaxNode read : symbol.reads()) {
                SyntaxNode place = Script.wrapped(read);
                SyntaxNode above = place.parent();
                boolean member =
                        (above != null && above.is("member_expression", "subscript_expression"))
                                && place.field().equals("object");
                SyntaxNode around = above == null ? null : Script.outer(above);
                boolean deleted =
                        around != null
                                && around.is("unary_expression")
                                && operator(around).equals("delete");
                boolean written = member && above != null && (deleted || Script.isWritten(above));
                if (written || isChangedByCall(place, file)) {
                    report.mark(read);
                }
            }
        }
    }

    private static boolean isChangedByCall(SyntaxNode argument, File file) {
        SyntaxNode list = argument.parent();
        SyntaxNode call = (list != null && list.is("arguments")) ? list.parent() : null;
        SyntaxNode callee =
                (call != null && call.is("call_expression")) ? Script.callee(call) : null;
        String method = Script.property(callee);
        if (callee == null
                || method == null
                || call == null
                || Script.arguments(call).getFirst() != argument) {
            return false;
        }
        return Script.isGlobal(part(callee, "object"), "Object", file)
                ? OBJECT_CHANGERS.contains(method)
                : Script.isGlobal(part(callee, "object"), "Reflect", file)
                        && REFLECT_CHANGERS.contains(method);
    }

    private static void builtinChanged(SyntaxNode root, File file, Report report) {
        for (Symbol.Use use : file.scopes().unresolved()) {
            if (!use.writes()) {
                continue;
            }
            String name = use.node().text();
            if (ScriptGlobals.BUILT_IN.contains(name)
                    || RESTRICTED.contains(name)
                    || FUNCTIONS_AND_NAMESPACES.contains(name)) {
                report.mark(use.node());
            }
        }
    }

    private static void restricted(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (RESTRICTED.contains(symbol.name())
                    && !(symbol.name().equals("undefined") && symbol.writes().isEmpty())
                    && !symbol.is(Symbol.Kind.FIELD, Symbol.Kind.METHOD)) {
                symbol.definitions().forEach(report::mark);
            }
        }
    }

    private static void selfAssignment(SyntaxNode assignment, File file, Report report) {
        if (!SIMPLE_ASSIGNMENTS.contains(operator(assignment))) {
            return;
        }
        SyntaxNode left = part(assignment, "left");
        SyntaxNode right = part(assignment, "right");
        if (left != null && right != null) {
            compare(left, right, report, 0);
        }
    }

    private static void compare(SyntaxNode target, SyntaxNode value, Report report, int depth) {
        SyntaxNode left = Script.bare(target);
        SyntaxNode right = Script.bare(value);
        if (depth > 10) {
            return;
        }
        if (left.is("array_pattern") && right.is("array")) {
            Map<Integer, SyntaxNode> targets = elements(left);
            Map<Integer, SyntaxNode> values = elements(right);
            for (int i = 0; i < MANY; i++) {
                SyntaxNode one = targets.get(i);
                SyntaxNode two = values.get(i);
                if (two != null && two.is("spread_element")) {
                    if (one != null && one.is("rest_pattern") && !values.containsKey(i + 1)) {
                        compare(
                                one.namedChildren().getFirst(),
                                two.namedChildren().getFirst(),
                                report,
                                depth + 1);
                    }
                    return;
                }
                if (one != null && two != null && !one.is("rest_pattern")) {
                    compare(one, two, report, depth + 1);
                }
            }
        } else if (left.is("object_pattern") && right.is("object")) {
            compareObjects(left, right, report, depth);
        } else if (isPlace(left) && Script.same(left, right)) {
            report.mark(right);
        }
    }

    private static void compareObjects(
            SyntaxNode left, SyntaxNode right, Report report, int depth) {
        var values = new HashMap<String, SyntaxNode>();
        for (SyntaxNode member : right.namedChildren()) {
            if (member.is("spread_element")) {
                values.clear();
                continue;
            }
            String key = Script.key(member);
            SyntaxNode value = member.is("pair") ? part(member, "value") : member;
            if (key != null && value != null && !member.is("method_definition")) {
                values.put(key, value);
            }
        }
        for (SyntaxNode member : left.namedChildren()) {
            String key = Script.key(member);
            SyntaxNode value = key == null ? null : values.get(key);
            SyntaxNode target = member.is("pair_pattern") ? part(member, "value") : member;
            if (value == null || target == null) {
                continue;
            }
            if (target.is("shorthand_property_identifier_pattern")
                    || value.is("shorthand_property_identifier")) {
                if (target.is("shorthand_property_identifier_pattern", "identifier")
                        && target.text().equals(value.text())) {
                    report.mark(value);
                }
            } else {
                compare(target, value, report, depth + 1);
            }
        }
    }

    private static Map<Integer, SyntaxNode> elements(SyntaxNode list) {
        var elements = new HashMap<Integer, SyntaxNode>();
        int at = 0;
        for (SyntaxNode child : list.children()) {
            if (child.type().equals(",")) {
                at++;
            } else if (child.named() && !child.isComment()) {
                elements.put(at, child);
            }
        }
        return elements;
    }

    private static boolean isPlace(@Nullable SyntaxNode node) {
        SyntaxNode at = node;
        for (int i = 0; i < 30 && at != null; i++) {
            if (at.is("identifier", "this", "super")) {
                return true;
            }
            if (!at.is("member_expression", "subscript_expression")) {
                return false;
            }
            SyntaxNode index = part(at, "index");
            if (index != null && !index.is(PLAIN_INDEXES)) {
                return false;
            }
            at = part(at, "object");
        }
        return false;
    }
}
