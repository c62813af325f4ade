package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.PythonShapes.Parameter;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of what calls hand to functions and methods of the same file. */
final class PythonArguments {

    private static final Set<String> USABLE = Set.of("staticmethod", "classmethod");
    private static final NodeTypes NOT_BY_PLACE =
            NodeTypes.of("keyword_argument", "dictionary_splat", "list_splat");

    private PythonArguments() {}

    /** What may be wrong with the arguments of a call. */
    enum Fault {
        MISSING,
        TOO_MANY,
        UNKNOWN_NAME,
        TWICE,
        MISSING_NAME
    }

    static Map<String, Check> checks() {
        return Map.of(
                "python-argument-missing", check(Fault.MISSING),
                "python-argument-too-many", check(Fault.TOO_MANY),
                "python-argument-unknown", check(Fault.UNKNOWN_NAME),
                "python-argument-twice", check(Fault.TWICE),
                "python-argument-name-missing", check(Fault.MISSING_NAME),
                "python-arguments-swapped", Check.on(PythonArguments::swapped, "call"));
    }

    private static Check check(Fault fault) {
        return Check.on(
                (call, file, report) -> {
                    Optional<Passed> passed = passed(call, file);
                    if (passed.isPresent() && passed.get().faults().contains(fault)) {
                        SyntaxNode function = passed.get().target().function();
                        report.mark(call)
                                .because(
                                        function.child("parameters").orElse(function),
                                        "these parameters are declared");
                    }
                },
                "call");
    }

    /**
     * What a call calls.
     *
     * @param bound whether the first parameter is filled by the object
     */
    record Target(SyntaxNode function, boolean bound) {}

    /** What a call hands to a function of the file, and what is wrong with that. */
    record Passed(Target target, Set<Fault> faults) {}

    private static Optional<Passed> passed(SyntaxNode call, File file) {
        return file.outline()
                .passed()
                .computeIfAbsent(call, c -> target(c, file).map(t -> new Passed(t, faults(c, t))));
    }

    private static Optional<Target> target(SyntaxNode call, File file) {
        SyntaxNode callee = call.child("function").orElse(call);
        if (callee.is("identifier")) {
            Optional<SyntaxNode> function =
                    file.scopes()
                            .resolve(callee)
                            .filter(s -> s.is(Symbol.Kind.FUNCTION) && s.writes().size() == 1)
                            .map(s -> s.writes().get(0).parent());
            if (function.isPresent()) {
                return plain(function.get())
                        ? Optional.of(new Target(function.get(), false))
                        : Optional.empty();
            }
            return file.outline()
                    .type(callee.text())
                    .filter(type -> PythonShapes.decorators(type).isEmpty())
                    .filter(type ->
                            !type.child("superclasses")
                                    .map(s -> s.text().contains("="))
                                    .orElse(false))
                    .flatMap(type -> method(type, "__init__", file))
                    .map(init -> new Target(init, true));
        }
        Optional<SyntaxNode> receiver = PythonShapes.receiver(call);
        if (receiver.isEmpty()) {
            return Optional.empty();
        }
        Optional<SyntaxNode> type = Optional.empty();
        if (receiver.get().hasText("self")) {
            type =
                    PythonShapes.function(call)
                            .filter(f -> f.is("function_definition"))
                            .flatMap(PythonShapes::classOf);
        } else {
            Type known = file.types().of(receiver.get());
            if (known.is(Type.Kind.INSTANCE)) {
                type = file.outline().type(known.name());
            }
        }
        return type.flatMap(t -> method(t, PythonShapes.method(call), file))
                .map(m -> new Target(m, !PythonShapes.decorators(m).contains("staticmethod")));
    }

    private static boolean plain(SyntaxNode function) {
        return PythonShapes.decorators(function).isEmpty()
                && function.child("parameters").filter(p -> !p.broken()).isPresent();
    }

    private static Optional<SyntaxNode> method(SyntaxNode type, String name, File file) {
        List<SyntaxNode> family = file.outline().family(type);
        if (family == null) {
            return Optional.empty();
        }
        for (SyntaxNode each : family) {
            SyntaxNode method = PythonOutline.methods(each).get(name);
            if (method != null) {
                return USABLE.containsAll(PythonShapes.decorators(method))
                                && method.child("parameters").filter(p -> !p.broken()).isPresent()
                                && only(each, name, file)
                        ? Optional.of(method)
                        : Optional.empty();
            }
            if (name.equals("__init__") && PythonOutline.methods(each).containsKey("__new__")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the class gives the name no other meaning. */
    private static boolean only(SyntaxNode type, String name, File file) {
        return file.scopes()
                .opened(type)
                .flatMap(scope -> scope.member(name))
                .filter(member -> member.writes().size() == 1)
                .isPresent();
    }

    private static Set<Fault> faults(SyntaxNode call, Target target) {
        List<Parameter> parameters = PythonShapes.parameters(target.function());
        if (target.bound()) {
            if (parameters.isEmpty() || !parameters.get(0).positional()) {
                return Set.of();
            }
            parameters = parameters.subList(1, parameters.size());
        }
        List<Parameter> places = new ArrayList<>();
        boolean anyMore = false;
        boolean anyName = false;
        for (Parameter parameter : parameters) {
            if (parameter.positional()) {
                places.add(parameter);
            }
            anyMore |= parameter.kind().equals("*");
            anyName |= parameter.kind().equals("**");
        }
        boolean stars = false;
        boolean names = false;
        int given = 0;
        for (SyntaxNode argument : PythonShapes.arguments(call)) {
            stars |= argument.is("list_splat");
            names |= argument.is("dictionary_splat");
            given += argument.is(NOT_BY_PLACE) ? 0 : 1;
        }
        Set<String> before = placeOnly(target.function());
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Set<String> filled = new HashSet<>();
        for (int i = 0; i < Math.min(given, places.size()); i++) {
            filled.add(places.get(i).name());
        }
        for (SyntaxNode argument : PythonShapes.arguments(call)) {
            if (!argument.is("keyword_argument")) {
                continue;
            }
            String name = PythonShapes.name(argument);
            boolean known = !before.contains(name) && canBeNamed(name, parameters);
            if (!known && !anyName) {
                faults.add(Fault.UNKNOWN_NAME);
            } else if (known && !filled.add(name)) {
                faults.add(Fault.TWICE);
            }
        }
        if (given > places.size() && !anyMore) {
            faults.add(Fault.TOO_MANY);
        }
        if (!stars && !names && lacks("", places, filled)) {
            faults.add(Fault.MISSING);
        }
        if (!names && lacks("k", parameters, filled)) {
            faults.add(Fault.MISSING_NAME);
        }
        return faults;
    }

    private static boolean canBeNamed(String name, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name) && !parameter.kind().startsWith("*")) {
                return true;
            }
        }
        return false;
    }

    /** Whether some parameter of this kind gets no value. */
    private static boolean lacks(String kind, List<Parameter> parameters, Set<String> filled) {
        for (Parameter parameter : parameters) {
            if (parameter.kind().equals(kind) && !filled.contains(parameter.name())) {
                return true;
            }
        }
        return false;
    }

    /** The parameters before a slash, which cannot be named. */
    private static Set<String> placeOnly(SyntaxNode function) {
        Set<String> names = new HashSet<>();
        List<SyntaxNode> nodes =
                function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of());
        for (SyntaxNode node : nodes) {
            if (node.is("positional_separator")) {
                return names;
            }
            names.add(node.child("name").map(SyntaxNode::text).orElse(node.text()));
        }
        return Set.of();
    }

    private static void swapped(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (given.size() < 2 || !given.stream().allMatch(a -> a.is("identifier"))) {
            return;
        }
        Optional<Target> target = passed(call, file).map(Passed::target);
        if (target.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        PythonShapes.parameters(target.get().function()).stream()
                .filter(Parameter::positional)
                .forEach(p -> names.add(p.name()));
        if (target.get().bound() && !names.isEmpty()) {
            names.remove(0);
        }
        if (given.size() > names.size()) {
            return;
        }
        List<String> passed = given.stream().map(SyntaxNode::text).toList();
        boolean known =
                new HashSet<>(names.subList(0, passed.size())).equals(new HashSet<>(passed));
        if (known && !passed.equals(names.subList(0, passed.size()))) {
            report.mark(call)
                    .because(
                            target.get().function().child("parameters").orElse(call),
                            "the order declared");
        }
    }
}
