package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.callee;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
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

    private static final Set<String> WRAPPERS = Set.of("String", "Number", "Boolean");
    private static final NodeTypes NO_NUMBERS =
            NodeTypes.of("true", "false", "null", "undefined", "string");

    private ScriptGlobals() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-namespace-call",
                        ScriptGlobals::namespaceCall,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-wrapper-object",
                        ScriptGlobals::wrapper,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-array-constructor",
                        ScriptGlobals::arrayConstructor,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-object-constructor",
                        ScriptGlobals::objectConstructor,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-no-constructor",
                        ScriptGlobals::notConstructor,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-symbol-description",
                        ScriptGlobals::symbol,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-radix", ScriptGlobals::radix, "call_expression", "new_expression"),
                Script.check(
                        "script-regex-constructor",
                        ScriptGlobals::regexConstructor,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-object-spread",
                        ScriptGlobals::objectSpread,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-own-property",
                        ScriptGlobals::ownProperty,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-class-name",
                        ScriptGlobals::className,
                        "call_expression",
                        "new_expression"),
                Script.check(
                        "script-extended-builtin",
                        ScriptGlobals::extended,
                        "assignment_expression",
                        "call_expression"));
    }

    private static void namespaceCall(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        SyntaxNode held =
                (callee != null && callee.is("identifier")) ? Script.value(callee, file) : null;
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
        SyntaxNode callee = call.is("new_expression") ? callee(call) : null;
        if (callee != null
                && callee.is("identifier")
                && WRAPPERS.contains(callee.text())
                && Script.isGlobal(callee, file)) {
            report.mark(call);
        }
    }

    private static void arrayConstructor(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        boolean size = given.size() == 1 && !given.getFirst().is("spread_element");
        SyntaxNode callee = callee(call);
        if (!size
                && (callee != null && callee.is("identifier"))
                && Script.isGlobal(callee, "Array", file)
                && call.childOfType("type_arguments").isEmpty()) {
            report.mark(call);
        }
    }

    private static void objectConstructor(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if ((callee != null && callee.is("identifier"))
                && Script.isGlobal(callee, "Object", file)
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void notConstructor(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if (call.is("new_expression")
                && (callee != null && callee.is("identifier"))
                && (Script.isGlobal(callee, "Symbol", file)
                        || Script.isGlobal(callee, "BigInt", file))) {
            report.mark(call);
        }
    }

    private static void symbol(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        if (call.is("call_expression")
                && (callee != null && callee.is("identifier"))
                && Script.isGlobal(callee, "Symbol", file)
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void radix(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = callee(call);
        boolean parses =
                call.is("call_expression")
                        && ((callee != null && callee.is("identifier"))
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
        if (node.is(NO_NUMBERS)) {
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
        if (!(at != null && at.is("number"))) {
            return false;
        }
        Double value = Numerals.value(at.text());
        return value == null || value * sign < 2 || value * sign > 36 || value != Math.rint(value);
    }

    private static void regexConstructor(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        if (!given.isEmpty()
                && given.size() < 3
                && Script.isGlobal(callee(call), "RegExp", file)
                && given.stream().allMatch(one -> isFixedText(Script.bare(one), file))) {
            report.mark(call);
        }
    }

    private static boolean isFixedText(SyntaxNode node, File file) {
        if (Script.literal(node) != null) {
            return true;
        }
        SyntaxNode template = part(node, "arguments");
        return (template != null && template.is("template_string"))
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
        String name =
                (callee != null && callee.is("identifier"))
                        ? callee.text()
                        : Script.property(callee);
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
            report.mark(callee.is("identifier") ? callee : last(callee));
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
        if ((owner != null && owner.is("identifier"))
                && "prototype".equals(Script.property(target))
                && BUILT_IN.contains(owner.text())
                && Script.isGlobal(owner, file)) {
            report.mark(node);
        }
    }
}
