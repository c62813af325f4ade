package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Getters and setters of JavaScript and TypeScript. */
final class ScriptAccessors {

    private ScriptAccessors() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-getter-return",
                        ScriptAccessors::getterReturn,
                        "method_definition",
                        "pair"),
                Script.check(
                        "script-setter-return", ScriptAccessors::setterReturn, "return_statement"),
                Script.check(
                        "script-setter-alone",
                        ScriptAccessors::setterAlone,
                        "class_body",
                        "object"),
                Script.check(
                        "script-split-accessors", ScriptAccessors::split, "class_body", "object"));
    }

    private static void getterReturn(SyntaxNode member, File file, Report report) {
        SyntaxNode function = member;
        boolean getter = member.is("method_definition") && has(member, "get");
        if (!getter) {
            boolean described = "get".equals(Script.key(member)) && isDescribed(member, file);
            function = member.is("pair") ? part(member, "value") : member;
            if (!described
                    || !(function != null
                            && function.is(
                                    "method_definition",
                                    "function_expression",
                                    "arrow_function"))) {
                return;
            }
        }
        SyntaxNode body = function == null ? null : function.child("body").orElse(null);
        if (function == null || !(body != null && body.is("statement_block"))) {
            return;
        }
        boolean bare = false;
        for (SyntaxNode node : body.findOutside(Script.FUNCTIONS, "return_statement")) {
            if (node.namedChildren().isEmpty()) {
                report.mark(node);
                bare = true;
            }
        }
        if (!bare && !file.flow().stops(body)) {
            SyntaxNode name = getter ? member.child("name").orElse(member) : member;
            report.mark(getter ? line(member, name) : member.start(), name.end());
        }
    }

    private static int line(SyntaxNode member, SyntaxNode name) {
        SyntaxNode keyword = member.childOfType("get").orElse(name);
        return keyword.start();
    }

    /** Whether an object describes a property for one of the functions that define them. */
    private static boolean isDescribed(SyntaxNode member, File file) {
        SyntaxNode object = member.parent();
        SyntaxNode list = object == null ? null : object.parent();
        if ((list != null && list.is("pair"))) {
            SyntaxNode outer = list.parent();
            list = outer == null ? null : outer.parent();
            object = outer;
            SyntaxNode call = list == null ? null : list.parent();
            return list != null
                    && call != null
                    && list.is("arguments")
                    && Script.arguments(call).indexOf(object) == 1
                    && (Script.isCallOf(call, "Object", "defineProperties", file)
                            || Script.isCallOf(call, "Object", "create", file));
        }
        SyntaxNode call = list == null ? null : list.parent();
        return list != null
                && call != null
                && list.is("arguments")
                && Script.arguments(call).indexOf(object) == 2
                && (Script.isCallOf(call, "Object", "defineProperty", file)
                        || Script.isCallOf(call, "Reflect", "defineProperty", file));
    }

    private static void setterReturn(SyntaxNode statement, File file, Report report) {
        SyntaxNode function = Script.function(statement);
        if (statement.namedChildren().isEmpty() || function == null) {
            return;
        }
        SyntaxNode member = function.is("method_definition") ? function : function.parent();
        boolean setter =
                (function.is("method_definition") && has(function, "set"))
                        || (member != null
                                && member.is("pair", "method_definition")
                                && "set".equals(Script.key(member))
                                && isDescribed(member, file));
        if (setter) {
            report.mark(statement);
        }
    }

    private static String name(SyntaxNode member) {
        String key = Script.key(member);
        return has(member, "static")
                + (key == null
                        ? "[" + member.child("name").map(SyntaxNode::text).orElse("")
                        : " " + key);
    }

    private static void setterAlone(SyntaxNode body, File file, Report report) {
        var getters = new HashSet<String>();
        for (SyntaxNode member : body.namedChildren()) {
            if (member.is("method_definition") && has(member, "get")) {
                getters.add(name(member));
            }
        }
        for (SyntaxNode member : body.namedChildren()) {
            boolean setter = member.is("method_definition") && has(member, "set");
            if (setter && !getters.contains(name(member))) {
                report.mark(member);
            }
            boolean described = "set".equals(Script.key(member)) && isDescribed(member, file);
            if (described
                    && body.namedChildren().stream()
                            .noneMatch(one -> "get".equals(Script.key(one)))) {
                report.mark(body);
            }
        }
    }

    private static void split(SyntaxNode body, File file, Report report) {
        var places = new HashMap<String, Integer>();
        List<SyntaxNode> members = body.namedChildren();
        for (int i = 0; i < members.size(); i++) {
            SyntaxNode member = members.get(i);
            String kind = member.is("method_definition") ? ScriptClasses.kind(member) : "value";
            if (kind.equals("value")) {
                continue;
            }
            String name = name(member);
            String other = kind.equals("get") ? "set" : "get";
            Integer at = places.get(other + name);
            if (at != null && i - at > 1 && isPair(name, members)) {
                report.mark(member);
            }
            places.put(kind + name, i);
        }
    }

    /** Whether exactly two methods have the name. */
    private static boolean isPair(String name, List<SyntaxNode> members) {
        return members.stream()
                        .filter(one -> one.is("method_definition"))
                        .filter(one -> name(one).equals(name))
                        .count()
                == 2;
    }
}
