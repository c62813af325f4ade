package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.PythonShapes.Parameter;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of methods that replace one of a parent class in Python. */
final class PythonOverrides {

    private PythonOverrides() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "python-override-parameters",
                        Check.on(PythonOverrides::parameters, DEFINITION)),
                Map.entry("python-override-kind", Check.on(PythonOverrides::kind, DEFINITION)),
                Map.entry(
                        "python-override-renamed", Check.on(PythonOverrides::renamed, DEFINITION)),
                Map.entry(
                        "python-useless-override", Check.on(PythonOverrides::useless, DEFINITION)));
    }

    private static final String DEFINITION = "function_definition";

    private static final Pattern IGNORED = Pattern.compile("^(_|dummy|unused|ignored)");

    /** The method of the same name in the nearest class above. */
    private static Optional<SyntaxNode> overridden(SyntaxNode method, File file) {
        Optional<SyntaxNode> type =
                PythonShapes.classOf(method)
                        .filter(t -> t.child("superclasses").isPresent())
                        .filter(t -> PythonInheritance.type(t, file));
        String name = PythonShapes.name(method);
        return type.flatMap(t ->
                PythonInheritance.known(t, file).stream()
                        .skip(1)
                        .map(above -> PythonOutline.methods(above).get(name))
                        .filter(java.util.Objects::nonNull)
                        .findFirst());
    }

    private static boolean comparable(SyntaxNode method, SyntaxNode above) {
        return !PythonShapes.name(method).startsWith("__") && plain(method) && plain(above);
    }

    private static boolean plain(SyntaxNode method) {
        return PythonShapes.decorators(method).stream()
                .allMatch(d ->
                        d.equals("staticmethod")
                                || d.equals("classmethod")
                                || d.contains("abstract"));
    }

    /** The parameters a caller fills. */
    private static List<Parameter> filled(SyntaxNode method) {
        List<Parameter> all = PythonShapes.parameters(method);
        boolean whole =
                PythonShapes.decorators(method).contains("staticmethod")
                        || all.isEmpty()
                        || !all.get(0).positional();
        return whole ? all : all.subList(1, all.size());
    }

    private static void parameters(SyntaxNode method, File file, Report report) {
        Optional<SyntaxNode> above = overridden(method, file).filter(a -> comparable(method, a));
        if (above.isPresent() && differs(method, above.get())) {
            report.mark(PythonInheritance.named(method))
                    .because(PythonInheritance.named(above.get()), "the method it replaces");
        }
    }

    private static boolean differs(SyntaxNode method, SyntaxNode above) {
        List<Parameter> ours = filled(method);
        List<Parameter> theirs = filled(above);
        boolean oursAny = ours.stream().anyMatch(p -> p.kind().equals("*"));
        boolean theirsAny = theirs.stream().anyMatch(p -> p.kind().equals("*"));
        boolean oursNamed = ours.stream().anyMatch(p -> p.kind().equals("**"));
        long most = ours.stream().filter(Parameter::positional).count();
        long needed = ours.stream().filter(p -> p.kind().isEmpty()).count();
        long wanted = theirs.stream().filter(Parameter::positional).count();
        boolean theirsNamed = theirs.stream().anyMatch(p -> p.kind().equals("**"));
        if ((theirsAny && !oursAny) || (theirsNamed && !oursNamed)) {
            return true;
        }
        if (!oursAny && most < wanted) {
            return true;
        }
        if (!theirsAny && needed > wanted) {
            return true;
        }
        Set<String> taken = new HashSet<>();
        ours.forEach(p -> taken.add(p.name()));
        boolean lost =
                !oursNamed
                        && theirs.stream()
                                .anyMatch(
                                        p -> p.kind().startsWith("k") && !taken.contains(p.name()));
        Set<String> known = new HashSet<>();
        theirs.forEach(p -> known.add(p.name()));
        boolean added =
                ours.stream().anyMatch(p -> p.kind().equals("k") && !known.contains(p.name()));
        return lost || added;
    }

    private static void renamed(SyntaxNode method, File file, Report report) {
        Optional<SyntaxNode> above = overridden(method, file).filter(a -> comparable(method, a));
        if (above.isEmpty() || differs(method, above.get())) {
            return;
        }
        List<Parameter> ours =
                PythonShapes.parameters(method).stream().filter(Parameter::positional).toList();
        List<Parameter> theirs =
                PythonShapes.parameters(above.get()).stream()
                        .filter(Parameter::positional)
                        .toList();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!ours.get(i).name().equals(theirs.get(i).name())
                    && !IGNORED.matcher(ours.get(i).name()).find()
                    && !IGNORED.matcher(theirs.get(i).name()).find()) {
                report.mark(PythonInheritance.named(method))
                        .because(PythonInheritance.named(above.get()), "the method it replaces");
                return;
            }
        }
    }

    private static void kind(SyntaxNode method, File file, Report report) {
        Optional<SyntaxNode> above = overridden(method, file);
        if (above.isEmpty()) {
            return;
        }
        boolean async =
                method.childOfType("async").isPresent()
                        != above.get().childOfType("async").isPresent();
        boolean property = isProperty(method) != isProperty(above.get());
        if (async || property) {
            report.mark(PythonInheritance.named(method))
                    .because(PythonInheritance.named(above.get()), "the method it replaces");
        }
    }

    private static boolean isProperty(SyntaxNode method) {
        return PythonShapes.decorators(method).stream()
                .anyMatch(d ->
                        d.contains("property")
                                || d.endsWith(".setter")
                                || d.endsWith(".deleter")
                                || d.endsWith(".getter"));
    }

    private static void useless(SyntaxNode method, File file, Report report) {
        List<SyntaxNode> body = PythonShapes.statements(method.child("body").orElse(null));
        if (PythonShapes.classOf(method).isEmpty()
                || body.size() != 1
                || !PythonShapes.decorators(method).isEmpty()) {
            return;
        }
        SyntaxNode only = body.get(0);
        SyntaxNode call =
                only.is("return_statement") && only.namedChildren().size() == 1
                        ? only.namedChildren().get(0)
                        : PythonShapes.expression(only);
        String name = PythonShapes.name(method);
        Optional<SyntaxNode> parent = PythonShapes.receiver(call);
        List<String> given =
                parent.map(PythonShapes::arguments).orElse(List.of()).stream()
                        .map(SyntaxNode::text)
                        .toList();
        boolean plain =
                given.isEmpty()
                        || given.equals(
                                List.of(
                                        PythonShapes.classOf(method)
                                                .map(PythonShapes::name)
                                                .orElse(""),
                                        "self"));
        if (!PythonShapes.method(call).equals(name)
                || !parent.map(PythonShapes::callee).orElse("").equals("super")
                || !plain) {
            return;
        }
        List<String> passed =
                PythonShapes.arguments(call).stream().map(a -> a.text().replace(" ", "")).toList();
        List<String> taken =
                PythonShapes.parameters(method).stream()
                        .skip(1)
                        .map(p ->
                                switch (p.kind()) {
                                    case "*", "**" -> p.kind() + p.name();
                                    case "k" -> p.name() + "=" + p.name();
                                    case "k=" -> p.name() + "=" + p.name();
                                    default -> p.name();
                                })
                        .toList();
        Optional<SyntaxNode> above = overridden(method, file);
        boolean same = above.isEmpty() || signature(method).equals(signature(above.get()));
        if (passed.equals(taken) && same && !name.equals("__init_subclass__")) {
            report.mark(PythonInheritance.named(method));
        }
    }

    /** How a method is declared, the names of its parameters left out. */
    private static String signature(SyntaxNode method) {
        var result = new StringBuilder();
        for (Parameter parameter : PythonShapes.parameters(method)) {
            SyntaxNode node = parameter.node();
            result.append(parameter.kind())
                    .append(node.child("value").map(SyntaxNode::text).orElse(""))
                    .append(node.child("type").map(SyntaxNode::text).orElse(""))
                    .append(',');
        }
        return result + method.child("return_type").map(SyntaxNode::text).orElse("");
    }
}
