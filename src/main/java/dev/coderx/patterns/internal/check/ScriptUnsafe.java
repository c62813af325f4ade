package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.callee;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text run as code, and dialogs. */
final class ScriptUnsafe {

    private static final Set<String> GLOBAL_OBJECTS =
            Set.of("window", "global", "self", "globalThis");
    private static final Set<String> TAKING_CODE =
            Set.of("setTimeout", "setInterval", "execScript");
    private static final Set<String> DIALOGS = Set.of("alert", "confirm", "prompt");
    private static final NodeTypes OWN_THIS =
            NodeTypes.of(
                    "function_declaration",
                    "function_expression",
                    "method_definition",
                    "class_static_block",
                    "field_definition",
                    "public_field_definition");

    private ScriptUnsafe() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-eval",
                        ScriptUnsafe::eval,
                        "identifier",
                        "member_expression",
                        "subscript_expression",
                        "call_expression",
                        "new_expression"),
                Script.check("script-code-as-text", ScriptUnsafe::codeAsText, "call_expression"),
                Script.check("script-dialog", ScriptUnsafe::dialog, "call_expression"));
    }

    private static @Nullable String through(@Nullable SyntaxNode callee, File file) {
        SyntaxNode at = callee;
        for (int i = 0; i < 5 && at != null; i++) {
            if ((at != null && at.is("sequence_expression"))) {
                at = Script.bare(at.namedChildren().getLast());
            }
            SyntaxNode object = part(at, "object");
            String name = Script.property(object);
            boolean again =
                    object != null
                            && name != null
                            && GLOBAL_OBJECTS.contains(name)
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
            if (node.hasText("eval")
                    && !(isA(node.parent(), "member_expression") && node.field().equals("property"))
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
        if (!"eval".equals(Script.property(node))) {
            return;
        }
        boolean own = isA(part(node, "object"), "this") && !isInOwnThis(node);
        if (own || "eval".equals(through(node, file))) {
            report.mark(node);
        }
    }

    private static boolean isInOwnThis(SyntaxNode node) {
        SyntaxNode at = node.parent();
        while (at != null && !at.is(OWN_THIS)) {
            at = at.parent();
        }
        return at != null;
    }

    private static void codeAsText(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        String name =
                given.isEmpty() || !call.is("call_expression") ? null : through(callee(call), file);
        if (name != null
                && TAKING_CODE.contains(name)
                && isText(Script.bare(given.getFirst()), file, 0)) {
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
        if (name != null && call.is("call_expression") && DIALOGS.contains(name)) {
            report.mark(call);
        }
    }
}
