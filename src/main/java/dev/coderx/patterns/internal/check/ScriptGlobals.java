package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.callee;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses of what JavaScript itself provides. */
final class ScriptGlobals {

    /** The classes that every JavaScript program has. */
    static final Set<String> BUILT_IN =
            Set.of(
                    "Object",
                    "Array",
                    "Function",
                    "Boolean",
                    "String",
                    "Number",
                    "Date",
                    "RegExp",
                    "Error",
                    "Map",
                    "Set",
                    "WeakMap",
                    "WeakSet",
                    "WeakRef",
                    "Promise",
                    "Proxy",
                    "Symbol",
                    "BigInt",
                    "ArrayBuffer",
                    "DataView",
                    "FinalizationRegistry",
                    "AggregateError",
                    "TypeError",
                    "RangeError",
                    "SyntaxError",
                    "ReferenceError",
                    "EvalError",
                    "URIError",
                    "Int8Array",
                    "Int16Array",
                    "Int32Array",
                    "Uint8Array",
                    "Float32Array",
                    "Float64Array");

    private static final Set<String> NAMESPACES =
            Set.of("Math", "JSON", "Reflect", "Atomics", "Intl", "Temporal");
    private static final String[] OWN_THIS = {
        "function_declaration",
        "function_expression",
        "method_definition",
        "class_static_block",
        "field_definition",
        "public_field_definition"
    };
    private static final Set<String> CALLABLE =
            Set.of(
                    "Array",
                    "Boolean",
                    "Date",
                    "Error",
                    "Function",
                    "Number",
                    "Object",
                    "RegExp",
                    "String",
                    "Symbol",
                    "BigInt");

    private ScriptGlobals() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                on("script-namespace-call", ScriptGlobals::namespaceCall),
                on("script-wrapper-object", ScriptGlobals::wrapper),
                on("script-array-constructor", ScriptGlobals::arrayConstructor),
                on("script-object-constructor", ScriptGlobals::objectConstructor),
                on("script-no-constructor", ScriptGlobals::notConstructor),
                on("script-symbol-description", ScriptGlobals::symbol),
                on("script-code-as-text", ScriptGlobals::codeAsText),
                on("script-dialog", ScriptGlobals::dialog),
                on("script-radix", ScriptGlobals::radix),
                on("script-regex-constructor", ScriptGlobals::regexConstructor),
                on("script-object-spread", ScriptGlobals::objectSpread),
                on("script-own-property", ScriptGlobals::ownProperty),
                on("script-class-name", ScriptGlobals::className),
                Map.entry(
                        "script-eval",
                        Check.on(
                                ScriptGlobals::eval,
                                "identifier",
                                "member_expression",
                                "subscript_expression",
                                "call_expression",
                                "new_expression")),
                Map.entry(
                        "script-extended-builtin",
                        Check.on(
                                ScriptGlobals::extended,
                                "assignment_expression",
                                "call_expression")));
    }

    private static Map.Entry<String, Check> on(String name, Check.Visit visit) {
        return Map.entry(name, Check.on(visit, "call_expression", "new_expression"));
    }

    private static void namespaceCall(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        SyntaxNode held = isA(callee, "identifier") ? Script.value(callee, file) : null;
        boolean wrong =
                isNamespace(callee, file)
                        || isNamespace(held, file)
                        || isNamespace(part(held, "consequence"), file)
                        || isNamespace(part(held, "alternative"), file);
        if (wrong) {
            report.mark(call);
        }
    }

    private static boolean isNamespace(@Nullable SyntaxNode node, File file) {
        String name = Script.globalName(node, file);
        return name != null && NAMESPACES.contains(name);
    }

    private static void wrapper(SyntaxNode call, File file, Report report) {
        String name = Script.globalName(callee(call), file);
        if (call.is("new_expression")
                && name != null
                && Set.of("String", "Number", "Boolean").contains(name)
                && isA(callee(call), "identifier")) {
            report.mark(call);
        }
    }

    private static void arrayConstructor(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        boolean size = given.size() == 1 && !given.getFirst().is("spread_element");
        SyntaxNode callee = callee(call);
        if (!size
                && isA(callee, "identifier")
                && Script.isGlobal(callee, "Array", file)
                && call.childOfType("type_arguments").isEmpty()) {
            report.mark(call);
        }
    }

    private static void objectConstructor(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if (isA(callee, "identifier")
                && Script.isGlobal(callee, "Object", file)
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void notConstructor(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if (call.is("new_expression")
                && isA(callee, "identifier")
                && (Script.isGlobal(callee, "Symbol", file)
                        || Script.isGlobal(callee, "BigInt", file))) {
            report.mark(call);
        }
    }

    private static void symbol(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if (call.is("call_expression")
                && isA(callee, "identifier")
                && Script.isGlobal(callee, "Symbol", file)
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static @Nullable String through(@Nullable SyntaxNode callee, File file) {
        SyntaxNode at = callee;
        for (int i = 0; i < 5 && at != null; i++) {
            if (isA(at, "sequence_expression")) {
                at = Script.bare(at.namedChildren().getLast());
            }
            SyntaxNode object = part(at, "object");
            String name = Script.property(object);
            boolean again =
                    object != null
                            && name != null
                            && Set.of("window", "global", "self", "globalThis").contains(name)
                            && name.equals(Script.globalName(object, file));
            if (!again) {
                break;
            }
            return Script.property(at);
        }
        return Script.globalName(at, file);
    }

    private static void eval(SyntaxNode node, File file, Report report) {
        if (node.is("identifier")) {
            boolean member =
                    isA(node.parent(), "member_expression") && node.field().equals("property");
            if (node.hasText("eval")
                    && !member
                    && Script.isGlobal(node, file)
                    && !Script.isWritten(node)) {
                report.mark(node);
            }
            return;
        }
        if (node.is("call_expression", "new_expression")) {
            if (Script.isGlobal(callee(node), "Function", file)) {
                report.mark(node);
            }
            return;
        }
        boolean own = isA(part(node, "object"), "this") && node.ancestor(OWN_THIS).isEmpty();
        if ("eval".equals(Script.property(node)) && (own || "eval".equals(through(node, file)))) {
            report.mark(node);
        }
    }

    private static void codeAsText(SyntaxNode call, File file, Report report) {
        String name = call.is("call_expression") ? through(callee(call), file) : null;
        List<SyntaxNode> given = Script.arguments(call);
        if (name == null
                || given.isEmpty()
                || !Set.of("setTimeout", "setInterval", "execScript").contains(name)) {
            return;
        }
        if (isText(Script.bare(given.getFirst()), file, 0)) {
            report.mark(call);
        }
    }

    /** Whether an expression surely gives a text. */
    private static boolean isText(@Nullable SyntaxNode node, File file, int depth) {
        if (node == null || depth > 20) {
            return false;
        }
        return switch (node.type()) {
            case "string", "template_string" -> true;
            case "binary_expression" ->
                    Script.operator(node).equals("+")
                            && (isText(part(node, "left"), file, depth + 1)
                                    || isText(part(node, "right"), file, depth + 1));
            case "call_expression" -> Script.isGlobal(callee(node), "String", file);
            case "identifier" -> isText(Script.value(node, file), file, depth + 5);
            default -> false;
        };
    }

    private static void dialog(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        String name = Script.globalName(callee, file);
        if (name == null && isA(part(callee, "object"), "this") && Script.function(call) == null) {
            name = Script.property(callee);
        }
        if (name != null
                && call.is("call_expression")
                && Set.of("alert", "confirm", "prompt").contains(name)) {
            report.mark(call);
        }
    }

    private static void radix(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        boolean parses =
                call.is("call_expression")
                        && (isA(callee, "identifier")
                                ? Script.isGlobal(callee, "parseInt", file)
                                : callee != null
                                        && Script.isCallOf(call, "Number", "parseInt", file));
        if (!parses) {
            return;
        }
        List<SyntaxNode> given = Script.arguments(call);
        boolean spread = given.stream().limit(2).anyMatch(one -> one.is("spread_element"));
        boolean wrong = !spread && (given.size() < 2 || isNoRadix(Script.bare(given.get(1))));
        if (wrong) {
            report.mark(call);
        }
    }

    private static boolean isNoRadix(SyntaxNode node) {
        if (node.is("true", "false", "null", "undefined", "string")) {
            return true;
        }
        double sign = 1;
        SyntaxNode at = node;
        if (at.is("unary_expression")) {
            sign = Script.operator(at).equals("-") ? -1 : 1;
            if (!Set.of("-", "+").contains(Script.operator(at))) {
                return false;
            }
            at = part(at, "argument");
        }
        if (!isA(at, "number")) {
            return false;
        }
        Double value = Numerals.value(at.text());
        return value == null || value * sign < 2 || value * sign > 36 || value != Math.rint(value);
    }

    private static void regexConstructor(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        boolean fixed =
                !given.isEmpty()
                        && given.size() < 3
                        && given.stream().allMatch(one -> isFixedText(Script.bare(one), file));
        if (fixed && Script.isGlobal(callee(call), "RegExp", file)) {
            report.mark(call);
        }
    }

    private static boolean isFixedText(SyntaxNode node, File file) {
        if (Script.literal(node) != null) {
            return true;
        }
        SyntaxNode template = part(node, "arguments");
        return isA(template, "template_string")
                && Script.literal(template) != null
                && Script.isCallOf(node, "String", "raw", file);
    }

    private static void objectSpread(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        if (given.isEmpty()
                || !Script.bare(given.getFirst()).is("object")
                || !Script.isCallOf(call, "Object", "assign", file)) {
            return;
        }
        for (SyntaxNode one : given) {
            SyntaxNode argument = Script.bare(one);
            boolean accessors =
                    argument.is("object")
                            && argument.namedChildren().stream()
                                    .anyMatch(m -> Script.has(m, "get") || Script.has(m, "set"));
            if (accessors || argument.is("spread_element")) {
                return;
            }
        }
        report.mark(call);
    }

    /** {@code Object.prototype.hasOwnProperty.call(…)} and its kin. */
    private static void ownProperty(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        SyntaxNode method = part(callee, "object");
        SyntaxNode holder = part(method, "object");
        if (holder == null
                || !"call".equals(Script.property(callee))
                || !"hasOwnProperty".equals(Script.property(method))) {
            return;
        }
        boolean plain =
                (holder.is("object") && holder.namedChildren().isEmpty())
                        || Script.isGlobal(holder, "Object", file)
                        || ("prototype".equals(Script.property(holder))
                                && Script.isGlobal(part(holder, "object"), "Object", file));
        if (plain) {
            report.mark(call);
        }
    }

    private static void className(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        String name = isA(callee, "identifier") ? callee.text() : Script.property(callee);
        if (callee == null || name == null || name.isEmpty()) {
            return;
        }
        int first = name.codePointAt(0);
        boolean wrong =
                call.is("new_expression")
                        ? Character.isLowerCase(first)
                        : Character.isUpperCase(first)
                                && !CALLABLE.contains(name)
                                && !callee.text().equals("Date.UTC")
                                && callee.is(
                                        "identifier", "member_expression", "subscript_expression");
        if (wrong) {
            report.mark(isA(callee, "identifier") ? callee : last(callee));
        }
    }

    private static SyntaxNode last(SyntaxNode member) {
        return member.child("property").or(() -> member.child("index")).orElse(member);
    }

    private static void extended(SyntaxNode node, File file, Report report) {
        SyntaxNode target;
        if (node.is("assignment_expression")) {
            target = part(part(node, "left"), "object");
        } else {
            List<SyntaxNode> given = Script.arguments(node);
            boolean defines =
                    !given.isEmpty()
                            && (Script.isCallOf(node, "Object", "defineProperty", file)
                                    || Script.isCallOf(node, "Object", "defineProperties", file));
            target = defines ? Script.bare(given.getFirst()) : null;
        }
        SyntaxNode owner = part(target, "object");
        if (isA(owner, "identifier")
                && "prototype".equals(Script.property(target))
                && BUILT_IN.contains(owner.text())
                && Script.isGlobal(owner, file)) {
            report.mark(node);
        }
    }
}
