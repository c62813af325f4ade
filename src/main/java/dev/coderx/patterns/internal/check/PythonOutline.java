package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scopes;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes and functions of one file by name, as far as a name stands for one thing only: a name
 * that is given another value anywhere in the file is left out.
 */
final class PythonOutline {

    private final Map<String, SyntaxNode> definitions = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> imported = new HashSet<>();
    private final Map<SyntaxNode, Optional<PythonArguments.Passed>> passed = new HashMap<>();

    static PythonOutline of(Scopes scopes) {
        var outline = new PythonOutline();
        Set<String> twice = new HashSet<>();
        for (Symbol symbol : scopes.symbols()) {
            if (symbol.is(Symbol.Kind.FIELD, Symbol.Kind.METHOD)) {
                continue;
            }
            String name = symbol.name();
            if (symbol.is(Symbol.Kind.IMPORT)) {
                outline.imported.add(name);
            }
            SyntaxNode definition = definition(symbol);
            if (definition == null) {
                outline.others.add(name);
            } else if (outline.definitions.put(name, definition) != null) {
                twice.add(name);
            }
        }
        for (Symbol symbol : scopes.module().symbols()) {
            SyntaxNode known = outline.definitions.get(symbol.name());
            if (known != null
                    && !symbol.definitions().contains(known.child("name").orElse(known))) {
                twice.add(symbol.name());
            }
        }
        outline.definitions.keySet().removeAll(twice);
        return outline;
    }

    /** The class or function a name stands for; null where it is another thing, or many. */
    private static @Nullable SyntaxNode definition(Symbol symbol) {
        if (!symbol.is(Symbol.Kind.FUNCTION, Symbol.Kind.CLASS)
                || symbol.definitions().isEmpty()
                || symbol.writes().size() != 1) {
            return null;
        }
        SyntaxNode definition = symbol.definitions().get(0).parent();
        return definition != null && definition.is(PythonShapes.DEFINITIONS) ? definition : null;
    }

    /** What the calls hand to functions of the file, as far as they were asked for. */
    Map<SyntaxNode, Optional<PythonArguments.Passed>> passed() {
        return passed;
    }

    /** The class of this name. */
    Optional<SyntaxNode> type(String name) {
        return Optional.ofNullable(definitions.get(name))
                .filter(node -> node.is("class_definition"));
    }

    /** The function of this name. */
    Optional<SyntaxNode> function(String name) {
        return Optional.ofNullable(definitions.get(name))
                .filter(node -> node.is("function_definition"));
    }

    /** Whether the name stands for something of this file, so that it is no built-in one. */
    boolean defines(String name) {
        return definitions.containsKey(name) || others.contains(name);
    }

    /** Whether the name comes from another file. */
    boolean imported(String name) {
        return imported.contains(name);
    }

    /**
     * Whether objects of a class can do none of these: its whole family is of this file and none
     * has a method of these names that is not switched off.
     */
    boolean lacks(String typeName, String... methods) {
        Optional<SyntaxNode> type = type(typeName);
        List<SyntaxNode> family = type.map(this::family).orElse(null);
        if (family == null || type.filter(t -> PythonShapes.decorators(t).isEmpty()).isEmpty()) {
            return false;
        }
        for (SyntaxNode each : family) {
            Set<String> own = methods(each).keySet();
            for (String method : methods) {
                if (own.contains(method)) {
                    return false;
                }
            }
            for (SyntaxNode statement :
                    each.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
                SyntaxNode set = PythonShapes.expression(statement);
                boolean given =
                        set.is("assignment")
                                && List.of(methods)
                                        .contains(
                                                set.child("left").map(SyntaxNode::text).orElse(""))
                                && set.child("right").filter(r -> r.is("none")).isEmpty();
                if (given || own.contains("__getattr__")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a class is made from: the texts of its bases, named arguments left out. */
    static List<SyntaxNode> bases(SyntaxNode type) {
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode base :
                type.child("superclasses").map(SyntaxNode::namedChildren).orElse(List.of())) {
            if (!base.is("keyword_argument")) {
                result.add(base);
            }
        }
        return result;
    }

    /**
     * All classes of this file that a class inherits from, nearest first, itself included; null
     * where one of them is not of this file and is not object.
     */
    @Nullable List<SyntaxNode> family(SyntaxNode type) {
        var result = new ArrayList<SyntaxNode>();
        var todo = new ArrayDeque<SyntaxNode>(List.of(type));
        while (!todo.isEmpty()) {
            SyntaxNode next = todo.removeFirst();
            if (result.contains(next)) {
                continue;
            }
            result.add(next);
            if (!PythonShapes.decorators(next).isEmpty() && next != type) {
                return null;
            }
            List<SyntaxNode> bases = bases(next);
            for (SyntaxNode base : bases) {
                Optional<SyntaxNode> known = type(base.text());
                if (known.isPresent()) {
                    todo.addLast(known.get());
                } else if (!base.hasText("object") || defines("object")) {
                    return null;
                }
            }
            if (next.child("superclasses")
                    .filter(list -> bases.size() != list.namedChildren().size())
                    .isPresent()) {
                return null;
            }
        }
        return result;
    }

    /** The methods a class defines itself, by name; the last of a name counts. */
    static Map<String, SyntaxNode> methods(SyntaxNode type) {
        var result = new HashMap<String, SyntaxNode>();
        for (SyntaxNode node :
                type.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
            SyntaxNode inner = node.child("definition").orElse(node);
            if (inner.is("function_definition")) {
                result.put(PythonShapes.name(inner), inner);
            }
        }
        return result;
    }
}
