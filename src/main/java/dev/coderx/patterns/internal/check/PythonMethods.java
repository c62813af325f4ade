package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.PythonShapes.Parameter;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Analyses of how Python methods are written down: their first parameter, their number, their name.
 */
final class PythonMethods {

    private static final Pattern FROM_BRACKET = Pattern.compile("[(].*");
    private static final Pattern OUTER_LINES = Pattern.compile("^_+|_+$");

    private static final Set<String> CLASS_METHODS =
            Set.of("__new__", "__init_subclass__", "__class_getitem__");
    private static final Set<String> CLASS_NAMES = Set.of("cls", "mcs", "mcls", "metacls", "klass");
    private static final Set<String> KEEPS_OBJECT =
            Set.of(
                    "abstractmethod",
                    "abstractproperty",
                    "property",
                    "override",
                    "setter",
                    "deleter",
                    "final");
    private static final String DEFINITION = "function_definition";

    private static final NodeTypes INNER_CODE = PythonShapes.DEFINITIONS.and("block");

    private PythonMethods() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-self-missing", Check.on(PythonMethods::selfMissing, DEFINITION)),
                Map.entry("python-self-in-star", Check.on(PythonMethods::selfInStar, DEFINITION)),
                Map.entry(
                        "python-method-without-self",
                        Check.on(PythonMethods::withoutSelf, DEFINITION)),
                Map.entry(
                        "python-class-method-first",
                        Check.on(PythonMethods::classFirst, DEFINITION)),
                Map.entry(
                        "python-metaclass-first",
                        Check.on(
                                (node, file, report) -> metaFirst(node, report, false),
                                DEFINITION)),
                Map.entry(
                        "python-metaclass-class-method",
                        Check.on(
                                (node, file, report) -> metaFirst(node, report, true), DEFINITION)),
                Map.entry("python-static-self", Check.on(PythonMethods::staticSelf, DEFINITION)),
                Map.entry("python-special-signature", Check.on(PythonMethods::special, DEFINITION)),
                Map.entry(
                        "python-property-parameters",
                        Check.on(PythonMethods::property, DEFINITION)),
                Map.entry(
                        "python-misspelt-special", Check.on(PythonMethods::misspelt, DEFINITION)));
    }

    /** The class of a method that gets the object as its first argument. */
    private static Optional<SyntaxNode> ofObject(SyntaxNode function) {
        Optional<SyntaxNode> type = PythonShapes.classOf(function);
        if (type.isEmpty()
                || CLASS_METHODS.contains(PythonShapes.name(function))
                || isMeta(type.get())) {
            return Optional.empty();
        }
        for (String decorator : PythonShapes.decorators(function)) {
            String name = FROM_BRACKET.matcher(decorator).replaceAll("");
            if (!KEEPS_OBJECT.contains(name.substring(name.lastIndexOf('.') + 1))) {
                return Optional.empty();
            }
        }
        return mentioned(type.get(), function) ? Optional.empty() : type;
    }

    private static boolean isMeta(SyntaxNode type) {
        for (SyntaxNode base : PythonOutline.bases(type)) {
            String name = base.text();
            if (name.startsWith("type")
                    || name.endsWith("Meta")
                    || name.endsWith("Interface")
                    || name.endsWith("Protocol")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMethod(SyntaxNode function) {
        return PythonShapes.classOf(function).isPresent();
    }

    /** Whether the body of the class uses or replaces the function by its name. */
    private static boolean mentioned(SyntaxNode type, SyntaxNode function) {
        String name = PythonShapes.name(function);
        SyntaxNode body = type.child("body").orElse(type);
        for (SyntaxNode node : body.findOutside(INNER_CODE, "identifier")) {
            if (node.hasText(name) && !node.field().equals("name")) {
                return true;
            }
        }
        return false;
    }

    private static boolean plainFamily(SyntaxNode type, File file) {
        return PythonShapes.decorators(type).isEmpty()
                && (file.outline().family(type) != null
                        || PythonOutline.bases(type).stream()
                                .allMatch(base -> PythonErrors.builtin(base.text())));
    }

    private static void selfMissing(SyntaxNode function, File file, Report report) {
        if (!isMethod(function)) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        if (parameters.isEmpty() || !parameters.get(0).positional()) {
            return;
        }
        String first = parameters.get(0).name();
        if (first.equals("self") || first.startsWith("_") || first.endsWith("self")) {
            return;
        }
        Optional<SyntaxNode> type = ofObject(function);
        boolean asClass = CLASS_NAMES.contains(first);
        if (type.isPresent()
                && (!asClass
                        || (PythonShapes.decorators(function).isEmpty()
                                && plainFamily(type.get(), file)))) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static void selfInStar(SyntaxNode function, File file, Report report) {
        if (!isMethod(function)) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        boolean starsOnly =
                !parameters.isEmpty()
                        && parameters.stream().allMatch(p -> p.kind().startsWith("*"));
        if (starsOnly && ofObject(function).isPresent()) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static void withoutSelf(SyntaxNode function, File file, Report report) {
        if (!isMethod(function)) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        boolean none =
                function.child("parameters").filter(list -> !list.broken()).isPresent()
                        && parameters.stream().allMatch(p -> p.kind().startsWith("k"));
        if (!none) {
            return;
        }
        boolean ofClass =
                CLASS_METHODS.contains(PythonShapes.name(function))
                        || PythonShapes.decorators(function).stream()
                                .anyMatch(d -> d.endsWith("classmethod"));
        if (ofClass || ofObject(function).isPresent()) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static boolean madeClassMethod(SyntaxNode function, SyntaxNode type) {
        if (PythonShapes.decorators(function).contains("classmethod")
                || CLASS_METHODS.contains(PythonShapes.name(function))) {
            return true;
        }
        String name = PythonShapes.name(function);
        String made = name + "=classmethod(" + name + ")";
        for (SyntaxNode statement :
                type.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
            if (statement.is("expression_statement")
                    && statement.text().replace(" ", "").equals(made)) {
                return true;
            }
        }
        return false;
    }

    private static void classFirst(SyntaxNode function, File file, Report report) {
        Optional<SyntaxNode> type = PythonShapes.classOf(function);
        if (type.isEmpty() || !madeClassMethod(function, type.get()) || isMeta(type.get())) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        if (parameters.isEmpty() || !parameters.get(0).positional()) {
            return;
        }
        String first = parameters.get(0).name();
        if (!CLASS_NAMES.contains(first) && !first.startsWith("_")) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static void metaFirst(SyntaxNode function, Report report, boolean ofClass) {
        Optional<SyntaxNode> type =
                PythonShapes.classOf(function)
                        .filter(t ->
                                PythonOutline.bases(t).stream()
                                        .anyMatch(base -> base.hasText("type")));
        List<Parameter> parameters =
                type.isPresent() ? PythonShapes.parameters(function) : List.of();
        if (type.isPresent() && !parameters.isEmpty() && parameters.get(0).positional()) {
            String first = parameters.get(0).name();
            boolean plain =
                    PythonShapes.decorators(function).stream().noneMatch(d -> d.contains("static"));
            if (plain
                    && madeClassMethod(function, type.get()) == ofClass
                    && !CLASS_NAMES.contains(first)
                    && !first.startsWith("_")) {
                report.mark(function.child("name").orElse(function));
            }
        }
    }

    private static void staticSelf(SyntaxNode function, File file, Report report) {
        if (!isMethod(function)
                || !PythonShapes.decorators(function).contains("staticmethod")
                || PythonShapes.name(function).equals("__new__")) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        if (!parameters.isEmpty()
                && (parameters.get(0).name().equals("self")
                        || parameters.get(0).name().equals("cls"))) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static void special(SyntaxNode function, File file, Report report) {
        int[] wanted = PythonSpecials.parameters(PythonShapes.name(function));
        Optional<SyntaxNode> type = PythonShapes.classOf(function);
        if (wanted.length == 0 || type.isEmpty() || isMeta(type.get())) {
            return;
        }
        List<Parameter> parameters = PythonShapes.parameters(function);
        boolean open =
                PythonShapes.decorators(function).stream()
                                .anyMatch(d ->
                                        d.endsWith("staticmethod") || d.endsWith("classmethod"))
                        || parameters.stream().anyMatch(p -> p.kind().equals("k"));
        int needed = (int) parameters.stream().filter(p -> p.kind().isEmpty()).count();
        int most = (int) parameters.stream().filter(Parameter::positional).count();
        boolean any = parameters.stream().anyMatch(p -> p.kind().equals("*"));
        // the object itself is the first
        boolean fits = needed <= wanted[1] + 1 && (any || most >= wanted[0] + 1);
        if (!open && !fits) {
            report.mark(function.child("name").orElse(function));
        }
    }

    private static void property(SyntaxNode function, File file, Report report) {
        if (!isMethod(function)) {
            return;
        }
        String name = PythonShapes.name(function);
        List<Parameter> parameters = PythonShapes.parameters(function);
        if (parameters.isEmpty() || parameters.stream().anyMatch(p -> p.kind().startsWith("*"))) {
            return;
        }
        long needed =
                parameters.stream().filter(p -> p.kind().isEmpty() || p.kind().equals("k")).count();
        long most = parameters.stream().filter(Parameter::positional).count();
        for (String role : roles(function, name)) {
            long wanted = role.equals("setter") ? 2 : 1;
            if (needed > wanted || most < wanted) {
                report.mark(function.child("name").orElse(function));
                return;
            }
        }
    }

    /**
     * What a function is for its property: "getter", "setter", "deleter"; empty for no property.
     */
    private static List<String> roles(SyntaxNode function, String name) {
        for (String decorator : PythonShapes.decorators(function)) {
            if (decorator.equals("property")) {
                return List.of("getter");
            }
            if (decorator.equals(name + ".setter") || decorator.equals(name + ".deleter")) {
                return List.of(decorator.substring(name.length() + 1));
            }
        }
        SyntaxNode body =
                PythonShapes.classOf(function).flatMap(type -> type.child("body")).orElse(function);
        for (SyntaxNode statement : body.namedChildren()) {
            Optional<SyntaxNode> call =
                    Optional.of(PythonShapes.expression(statement))
                            .filter(node -> node.is("assignment"))
                            .flatMap(node -> node.child("right"))
                            .filter(right -> PythonShapes.callee(right).equals("property"));
            if (call.isPresent() && PythonShapes.decorators(function).isEmpty()) {
                List<SyntaxNode> given = PythonShapes.arguments(call.get());
                for (int i = 0; i < given.size() && i < 3; i++) {
                    if (given.get(i).hasText(name)) {
                        return List.of(List.of("getter", "setter", "deleter").get(i));
                    }
                }
            }
        }
        return List.of();
    }

    private static void misspelt(SyntaxNode function, File file, Report report) {
        String name = PythonShapes.name(function);
        if (!name.startsWith("_") || !name.endsWith("_") || !isMethod(function)) {
            return;
        }
        String word = OUTER_LINES.matcher(name).replaceAll("");
        boolean special = name.equals("__" + word + "__");
        boolean wrong =
                special
                        ? !PythonSpecials.known(word)
                        : PythonSpecials.known(word) && !word.equals("name");
        if (wrong) {
            report.mark(function.child("name").orElse(function));
        }
    }
}
