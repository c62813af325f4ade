package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of the attributes and methods of Python objects. */
final class PythonMembers {

    private static final String CLASS = "class_definition";
    private static final String DEFINITION = "function_definition";
    private static final Set<String> STARTERS =
            Set.of("__init__", "__new__", "__post_init__", "setUp", "asyncSetUp", "setup_method");

    private static final NodeTypes ATTRIBUTES_AND_CALLS = NodeTypes.of("attribute", "call");
    private static final NodeTypes NAMES_AND_TEXTS = NodeTypes.of("identifier", "string_content");
    private static final NodeTypes MEMBERS =
            NodeTypes.of("function_definition", "assignment", "attribute");
    private static final NodeTypes RESULTS = NodeTypes.of("return_statement", "yield");
    private static final NodeTypes SEVERAL =
            NodeTypes.of("pattern_list", "tuple_pattern", "list_pattern");
    private static final NodeTypes GIVES_VALUES =
            NodeTypes.of("assignment", "for_statement", "with_item", "as_pattern_target");

    private PythonMembers() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-late-attribute", Check.on(PythonMembers::late, CLASS)),
                Map.entry("python-early-attribute", Check.on(PythonMembers::early, CLASS)),
                Map.entry("python-method-hidden", Check.on(PythonMembers::hidden, CLASS)),
                Map.entry("python-private-unused", Check.on(PythonMembers::privateUnused, CLASS)),
                Map.entry("python-names-differ-by-case", Check.on(PythonMembers::byCase, CLASS)),
                Map.entry(
                        "python-iterator-without-next",
                        Check.on(PythonMembers::withoutNext, DEFINITION)));
    }

    /** The name behind the dot where it is read or set on the object's own name; or empty. */
    private static String own(SyntaxNode attribute) {
        boolean self =
                attribute.is("attribute")
                        && attribute.child("object").map(o -> o.hasText("self")).orElse(false);
        return self ? attribute.child("attribute").map(SyntaxNode::text).orElse("") : "";
    }

    private static boolean isTarget(SyntaxNode node) {
        SyntaxNode above = node.parent();
        SyntaxNode at = node;
        while (above != null && above.is(SEVERAL)) {
            at = above;
            above = above.parent();
        }
        return above != null
                && above.is(GIVES_VALUES)
                && (at.field().equals("left") || above.is("as_pattern_target"));
    }

    /** The names a class body gives values to, its methods included. */
    private static Set<String> inBody(SyntaxNode type) {
        Set<String> names = new HashSet<>(PythonOutline.methods(type).keySet());
        SyntaxNode body = type.child("body").orElse(type);
        for (SyntaxNode node : body.findOutside(PythonShapes.DEFINITIONS, "assignment")) {
            node.child("left").ifPresent(left -> names.add(left.text()));
        }
        return names;
    }

    private static void late(SyntaxNode type, File file, Report report) {
        List<SyntaxNode> family = file.outline().family(type);
        boolean mixin = PythonShapes.name(type).toLowerCase(Locale.ROOT).endsWith("mixin");
        if (family == null || mixin || !PythonShapes.decorators(type).isEmpty()) {
            return;
        }
        Set<String> started = started(family, file);
        Set<String> known = new HashSet<>();
        for (SyntaxNode each : family) {
            known.addAll(inBody(each));
            PythonOutline.methods(each)
                    .forEach((name, method) -> {
                        if (started.contains(name)) {
                            for (SyntaxNode node : method.find(ATTRIBUTES_AND_CALLS)) {
                                known.add(set(node));
                            }
                        }
                    });
        }
        PythonOutline.methods(type)
                .forEach((name, method) -> {
                    boolean other =
                            PythonShapes.decorators(method).stream()
                                    .anyMatch(d ->
                                            d.endsWith(".setter")
                                                    || d.contains("static")
                                                    || d.contains("classmethod"));
                    if (started.contains(name) || other) {
                        return;
                    }
                    for (SyntaxNode node : method.find(ATTRIBUTES_AND_CALLS)) {
                        String attribute = set(node);
                        if (!attribute.isEmpty()
                                && !attribute.startsWith("__")
                                && known.add(attribute)) {
                            report.mark(node);
                        }
                    }
                });
    }

    /** The attribute of its object this node gives a value to, or the empty string. */
    private static String set(SyntaxNode node) {
        if (node.is("call") && PythonShapes.callee(node).equals("setattr")) {
            List<SyntaxNode> given = PythonShapes.arguments(node);
            return given.size() == 3 && given.get(0).hasText("self")
                    ? PythonShapes.literal(given.get(1)).orElse("")
                    : "";
        }
        return isTarget(node) ? own(node) : "";
    }

    /** The methods that run when an object is made, directly or through others. */
    private static Set<String> started(List<SyntaxNode> family, File file) {
        Set<String> started = new HashSet<>(STARTERS);
        int before;
        do {
            before = started.size();
            file.deadline().check();
            for (SyntaxNode each : family) {
                Map<String, SyntaxNode> methods = PythonOutline.methods(each);
                for (String name : List.copyOf(started)) {
                    SyntaxNode method = methods.get(name);
                    if (method != null) {
                        for (SyntaxNode node : method.find("attribute")) {
                            String own = own(node);
                            if (methods.containsKey(own)) {
                                started.add(own);
                            }
                        }
                    }
                }
            }
        } while (started.size() > before);
        return started;
    }

    private static void early(SyntaxNode type, File file, Report report) {
        List<SyntaxNode> family = file.outline().family(type);
        SyntaxNode init = PythonOutline.methods(type).get("__init__");
        if (family == null || init == null) {
            return;
        }
        Set<String> known = new HashSet<>();
        Map<String, SyntaxNode> written = new HashMap<>();
        for (SyntaxNode each : family) {
            known.addAll(inBody(each));
            PythonOutline.methods(each)
                    .values()
                    .forEach(method -> {
                        for (SyntaxNode node : method.find("attribute")) {
                            String own = isTarget(node) ? own(node) : "";
                            if (!own.isEmpty()) {
                                if (method == init) {
                                    written.putIfAbsent(own, node);
                                } else {
                                    known.add(own);
                                }
                            }
                        }
                    });
        }
        for (SyntaxNode node : init.findOutside(PythonShapes.FUNCTIONS, "attribute")) {
            String own = own(node);
            SyntaxNode first = written.get(own);
            boolean before =
                    first != null
                            && !known.contains(own)
                            && !isTarget(node)
                            && first.ancestor("assignment")
                                    .map(a -> a.start() > node.end())
                                    .orElse(false);
            if (before
                    && first != null
                    && first.ancestor("for_statement", "while_statement").isEmpty()) {
                report.mark(node).because(first, "here it gets its first value");
                return;
            }
        }
    }

    private static void hidden(SyntaxNode type, File file, Report report) {
        Map<String, SyntaxNode> methods = PythonOutline.methods(type);
        Map<String, SyntaxNode> set = new HashMap<>();
        List<SyntaxNode> family = file.outline().family(type);
        for (SyntaxNode each : family == null ? List.of(type) : family) {
            PythonOutline.methods(each)
                    .forEach((name, method) -> {
                        if (name.equals("__init__")) {
                            for (SyntaxNode node :
                                    method.findOutside(PythonShapes.CLASSES, "attribute")) {
                                if (isTarget(node) && methods.containsKey(own(node))) {
                                    set.putIfAbsent(own(node), node);
                                }
                            }
                        }
                    });
        }
        set.forEach((name, where) -> {
            SyntaxNode method = methods.get(name);
            if (method != null && PythonShapes.decorators(method).isEmpty()) {
                report.mark(method.child("name").orElse(method))
                        .because(where, "this value takes the place of the method");
            }
        });
    }

    private static void privateUnused(SyntaxNode type, File file, Report report) {
        Map<String, SyntaxNode> open = new HashMap<>(PythonOutline.methods(type));
        open.keySet().removeIf(name -> !name.startsWith("__") || name.endsWith("__"));
        open.values()
                .removeIf(method ->
                        !Set.of("staticmethod", "classmethod")
                                .containsAll(PythonShapes.decorators(method)));
        if (open.isEmpty() || !PythonShapes.decorators(type).isEmpty()) {
            return;
        }
        for (SyntaxNode node : type.find(NAMES_AND_TEXTS)) {
            if (!isOwnName(node)) {
                open.remove(node.text());
            }
        }
        open.values().forEach(method -> report.mark(method.child("name").orElse(method)));
    }

    private static boolean isOwnName(SyntaxNode node) {
        SyntaxNode above = node.parent();
        return above != null && above.is(DEFINITION) && node.field().equals("name");
    }

    private static void byCase(SyntaxNode type, File file, Report report) {
        List<SyntaxNode> names = new ArrayList<>();
        SyntaxNode body = type.child("body").orElse(type);
        for (SyntaxNode node : body.findOutside(PythonShapes.CLASSES, MEMBERS)) {
            boolean method =
                    node.is(DEFINITION)
                            && PythonShapes.classOf(node).filter(type::equals).isPresent();
            boolean field =
                    node.is("assignment")
                            && PythonShapes.scope(node).filter(type::equals).isPresent();
            if (method) {
                node.child("name").ifPresent(names::add);
            } else if (field) {
                node.child("left").filter(l -> l.is("identifier")).ifPresent(names::add);
            } else if (isTarget(node) && !own(node).isEmpty()) {
                node.child("attribute").ifPresent(names::add);
            }
        }
        Map<String, SyntaxNode> seen = new HashMap<>();
        for (SyntaxNode name : names) {
            SyntaxNode before = seen.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name);
            if (before != null
                    && !before.hasText(name.text())
                    && !constant(name)
                    && !constant(before)) {
                report.mark(name).because(before, "this name differs only in capital letters");
            }
        }
    }

    private static boolean constant(SyntaxNode name) {
        SyntaxNode above = name.parent();
        return isUpper(name.text()) && above != null && above.is("assignment");
    }

    private static boolean isUpper(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static void withoutNext(SyntaxNode method, File file, Report report) {
        if (!PythonShapes.name(method).equals("__iter__")) {
            return;
        }
        Optional<SyntaxNode> type = PythonShapes.classOf(method);
        if (type.isEmpty()) {
            return;
        }
        List<SyntaxNode> family = file.outline().family(type.get());
        boolean next =
                family == null
                        || family.stream().anyMatch(each -> inBody(each).contains("__next__"));
        for (SyntaxNode node : method.findOutside(PythonShapes.FUNCTIONS, RESULTS)) {
            if (node.is("yield")) {
                return;
            }
            if (node.namedChildren().size() == 1) {
                SyntaxNode value = PythonShapes.bare(node.namedChildren().get(0));
                boolean wrong =
                        value.hasText("self")
                                ? !next
                                : !Set.of("", "generator")
                                        .contains(PythonLiterals.type(value, file));
                if (wrong) {
                    report.mark(method.child("name").orElse(method));
                    return;
                }
            }
        }
    }
}
