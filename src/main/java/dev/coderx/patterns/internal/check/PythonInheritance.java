package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of what Python classes take from others. */
final class PythonInheritance {

    private static final String CLASS = "class_definition";
    private static final String DEFINITION = "function_definition";
    private static final Set<String> CLOSED = Set.of("bool", "range", "slice", "memoryview");

    private PythonInheritance() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-object-base", Check.on(PythonInheritance::objectBase, CLASS)),
                Map.entry(
                        "python-duplicate-base", Check.on(PythonInheritance::duplicateBase, CLASS)),
                Map.entry("python-base-order", Check.on(PythonInheritance::baseOrder, CLASS)),
                Map.entry("python-base-no-class", Check.on(PythonInheritance::baseNoClass, CLASS)),
                Map.entry(
                        "python-abstract-made", Check.on(PythonInheritance::abstractMade, "call")),
                Map.entry("python-abstract-left", Check.on(PythonInheritance::abstractLeft, CLASS)),
                Map.entry(
                        "python-super-forgotten",
                        Check.on(PythonInheritance::superForgotten, DEFINITION)),
                Map.entry("python-foreign-init", Check.on(PythonInheritance::foreignInit, "call")),
                Map.entry(
                        "python-super-arguments",
                        Check.on(PythonInheritance::superArguments, "call")),
                Map.entry("python-super-wrong", Check.on(PythonInheritance::superWrong, "call")));
    }

    static SyntaxNode named(SyntaxNode definition) {
        return definition.child("name").orElse(definition);
    }

    private static void objectBase(SyntaxNode type, File file, Report report) {
        if (!file.outline().defines("object")
                && PythonOutline.bases(type).stream().anyMatch(base -> base.hasText("object"))) {
            report.mark(named(type));
        }
    }

    private static void duplicateBase(SyntaxNode type, File file, Report report) {
        Set<String> seen = new HashSet<>();
        if (!PythonOutline.bases(type).stream().map(SyntaxNode::text).allMatch(seen::add)) {
            report.mark(named(type));
        }
    }

    private static void baseOrder(SyntaxNode type, File file, Report report) {
        List<SyntaxNode> bases = PythonOutline.bases(type);
        for (int i = 0; i < bases.size(); i++) {
            for (int j = i + 1; j < bases.size(); j++) {
                String first = bases.get(i).text();
                boolean general =
                        first.equals("object")
                                ? !file.outline().defines("object")
                                : above(bases.get(j).text(), file).contains(first);
                if (general && !bases.get(j).hasText(first)) {
                    report.mark(named(type));
                    return;
                }
            }
        }
    }

    /** The names of all classes above one of this file, as far as they are known. */
    private static Set<String> above(String name, File file) {
        var result = new LinkedHashSet<String>();
        var todo = new java.util.ArrayDeque<String>(List.of(name));
        while (!todo.isEmpty()) {
            Optional<SyntaxNode> type = file.outline().type(todo.removeFirst());
            for (SyntaxNode base : type.map(PythonOutline::bases).orElse(List.of())) {
                if (result.add(base.text())) {
                    todo.addLast(base.text());
                }
            }
        }
        return result;
    }

    private static void baseNoClass(SyntaxNode type, File file, Report report) {
        for (SyntaxNode base : PythonOutline.bases(type)) {
            boolean wrong =
                    PythonShapes.isLiteral(base)
                            || base.is("list", "dictionary", "set")
                            || (CLOSED.contains(base.text())
                                    && !file.outline().defines(base.text()))
                            || file.outline().function(base.text()).isPresent();
            if (wrong) {
                report.mark(named(type));
                return;
            }
        }
    }

    private static boolean isAbstract(SyntaxNode method) {
        return PythonShapes.decorators(method).stream().anyMatch(d -> d.contains("abstract"));
    }

    private static boolean raisesNotImplemented(SyntaxNode method) {
        List<SyntaxNode> body = PythonShapes.statements(method.child("body").orElse(null));
        return body.size() == 1
                && body.get(0).is("raise_statement")
                && body.get(0).text().contains("NotImplementedError");
    }

    /** Whether objects of a class with abstract methods cannot be made. */
    private static boolean guarded(SyntaxNode type, File file) {
        String own = PythonShapes.name(type);
        return isAbstractBase(own, file)
                || above(own, file).stream().anyMatch(name -> isAbstractBase(name, file));
    }

    private static boolean isAbstractBase(String name, File file) {
        return name.equals("ABC")
                || name.equals("abc.ABC")
                || file.outline()
                        .type(name)
                        .flatMap(t -> t.child("superclasses"))
                        .map(bases -> bases.text().contains("ABCMeta"))
                        .orElse(false);
    }

    /** The methods somebody still has to write, for a class of this file. */
    private static Set<String> open(SyntaxNode type, File file, boolean errorsToo) {
        Set<String> written = new HashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (SyntaxNode each : known(type, file)) {
            PythonOutline.methods(each)
                    .forEach((name, method) -> {
                        boolean left =
                                isAbstract(method) || (errorsToo && raisesNotImplemented(method));
                        if (left && !written.contains(name)) {
                            open.add(name);
                        }
                        written.add(name);
                    });
            for (SyntaxNode statement :
                    each.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
                PythonShapes.expression(statement)
                        .child("left")
                        .ifPresent(l -> written.add(l.text()));
            }
        }
        return open;
    }

    /** A class and all classes of this file above it, nearest first. */
    static List<SyntaxNode> known(SyntaxNode type, File file) {
        var result = new java.util.ArrayList<SyntaxNode>(List.of(type));
        above(PythonShapes.name(type), file)
                .forEach(name -> file.outline().type(name).ifPresent(result::add));
        return result;
    }

    private static void abstractMade(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> type = file.outline().type(PythonShapes.callee(call));
        if (type.isPresent()
                && guarded(type.get(), file)
                && !open(type.get(), file, false).isEmpty()) {
            report.mark(call).because(named(type.get()), "this class still has abstract methods");
        }
    }

    private static void abstractLeft(SyntaxNode type, File file, Report report) {
        boolean own =
                PythonOutline.methods(type).values().stream()
                        .anyMatch(m -> isAbstract(m) || raisesNotImplemented(m));
        boolean direct =
                type.child("superclasses").map(s -> s.text().contains("ABC")).orElse(false);
        if (PythonOutline.bases(type).isEmpty() || own || direct || !type(type, file)) {
            return;
        }
        if (!open(type, file, true).isEmpty()) {
            report.mark(named(type));
        }
    }

    static boolean type(SyntaxNode type, File file) {
        return file.outline().type(PythonShapes.name(type)).filter(type::equals).isPresent();
    }

    private static void superForgotten(SyntaxNode method, File file, Report report) {
        if (!PythonShapes.name(method).equals("__init__")) {
            return;
        }
        Optional<SyntaxNode> type = PythonShapes.classOf(method);
        if (type.isEmpty()
                || method.find("identifier").stream().anyMatch(node -> node.hasText("super"))) {
            return;
        }
        Set<String> called = new HashSet<>();
        for (SyntaxNode node : method.find("attribute")) {
            if (node.text().endsWith(".__init__")) {
                called.add(node.child("object").map(SyntaxNode::text).orElse(""));
            }
        }
        for (SyntaxNode base : PythonOutline.bases(type.get())) {
            Set<String> line = above(base.text(), file);
            line.add(base.text());
            boolean hasOne =
                    line.stream()
                            .flatMap(name -> file.outline().type(name).stream())
                            .map(each -> PythonOutline.methods(each).get("__init__"))
                            .anyMatch(init -> init != null && !isAbstract(init) && !onlyPass(init));
            if (hasOne
                    && PythonShapes.decorators(method).isEmpty()
                    && called.stream().noneMatch(line::contains)) {
                report.mark(named(method));
                return;
            }
        }
    }

    private static boolean onlyPass(SyntaxNode method) {
        return PythonShapes.statements(method.child("body").orElse(null)).stream()
                .allMatch(statement -> statement.is("pass_statement"));
    }

    private static void foreignInit(SyntaxNode call, File file, Report report) {
        String callee = PythonShapes.callee(call);
        if (!callee.endsWith(".__init__")) {
            return;
        }
        Optional<SyntaxNode> type = PythonShapes.function(call).flatMap(PythonShapes::classOf);
        if (type.isEmpty() || !type(type.get(), file)) {
            return;
        }
        String other = callee.substring(0, callee.length() - ".__init__".length());
        boolean own = other.equals(PythonShapes.name(type.get()));
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (file.outline().type(other).isPresent()
                && !own
                && !given.isEmpty()
                && given.get(0).hasText("self")
                && !above(PythonShapes.name(type.get()), file).contains(other)) {
            report.mark(call);
        }
    }

    private static void superArguments(SyntaxNode call, File file, Report report) {
        if (!PythonShapes.callee(call).equals("super")) {
            return;
        }
        Optional<SyntaxNode> type = PythonShapes.function(call).flatMap(PythonShapes::classOf);
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (type.isPresent()
                && given.size() == 2
                && given.get(0).hasText(PythonShapes.name(type.get()))
                && given.get(1).hasText("self")) {
            report.mark(call).edit(call, "super()");
        }
    }

    private static void superWrong(SyntaxNode call, File file, Report report) {
        if (!PythonShapes.callee(call).equals("super")) {
            return;
        }
        Optional<SyntaxNode> type = PythonShapes.function(call).flatMap(PythonShapes::classOf);
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (type.isEmpty() || given.isEmpty()) {
            return;
        }
        SyntaxNode first = given.get(0);
        boolean own =
                first.text().endsWith(".__class__") || PythonShapes.callee(first).equals("type");
        boolean foreign =
                file.outline().type(first.text()).isPresent()
                        && !first.hasText(PythonShapes.name(type.get()))
                        && type(type.get(), file)
                        && !above(PythonShapes.name(type.get()), file).contains(first.text());
        if ((own || foreign) && given.size() == 2 && given.get(1).is("identifier")) {
            report.mark(call);
        }
    }
}
