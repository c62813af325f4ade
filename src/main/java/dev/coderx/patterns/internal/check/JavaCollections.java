package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mistakes with Java's collections and Optionals. */
final class JavaCollections {

    static final Set<String> INTERFACES =
            Set.of(
                    "Collection",
                    "List",
                    "Set",
                    "Queue",
                    "Deque",
                    "SortedSet",
                    "NavigableSet",
                    "Iterable");
    static final Set<String> CLASSES =
            Set.of(
                    "ArrayList",
                    "LinkedList",
                    "HashSet",
                    "LinkedHashSet",
                    "TreeSet",
                    "ArrayDeque",
                    "PriorityQueue",
                    "Vector",
                    "Stack");
    static final Set<String> MAPS =
            Set.of(
                    "Map",
                    "HashMap",
                    "LinkedHashMap",
                    "TreeMap",
                    "SortedMap",
                    "NavigableMap",
                    "ConcurrentMap",
                    "ConcurrentHashMap",
                    "Hashtable");
    private static final Set<String> LOOSE =
            Set.of(
                    "ArrayList",
                    "LinkedList",
                    "HashSet",
                    "LinkedHashSet",
                    "TreeSet",
                    "HashMap",
                    "LinkedHashMap",
                    "TreeMap",
                    "ConcurrentHashMap",
                    "ConcurrentSkipListMap");

    /** Methods that the classes have and the interfaces lack. */
    private static final Pattern OF_CLASSES =
            Pattern.compile(
                    "first.*|last|last(Entry|Key)|floor.*|ceiling.*|higher.*|lower.*"
                            + "|poll.*|peek.*|push|pop|offer.*|element|add(First|Last)"
                            + "|(get|remove)(First|Last).*|head.*|tail.*|descend.*"
                            + "|ensureCapacity|trimToSize|clone|subSet|subMap");

    private JavaCollections() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-diamond",
                        Check.on(JavaCollections::diamond, "object_creation_expression")),
                Map.entry(
                        "java-raw-construction",
                        Check.on(JavaCollections::rawType, "object_creation_expression")),
                Map.entry(
                        "java-concrete-collection",
                        Check.on(
                                JavaCollections::concrete,
                                "field_declaration",
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-to-array-cast",
                        Check.on(JavaCollections::toArray, "cast_expression")));
    }

    static boolean isCollection(String type) {
        String raw = DeclaredTypes.raw(type);
        return INTERFACES.contains(raw) || CLASSES.contains(raw) || MAPS.contains(raw);
    }

    private static void diamond(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> type = node.child("type").filter(t -> t.is("generic_type"));
        if (type.isEmpty() || node.childOfType("class_body").isPresent()) {
            return;
        }
        Optional<SyntaxNode> given = type.get().childOfType("type_arguments");
        if (given.isEmpty()
                || given.get().namedChildren().isEmpty()
                || given.get().text().contains("?")) {
            return;
        }
        SyntaxNode at = node;
        SyntaxNode parent = node.parent();
        while (parent != null && parent.is("parenthesized_expression")) {
            at = parent;
            parent = at.parent();
        }
        if (parent == null || at.field().equals("object")) {
            return;
        }
        DeclaredTypes types = file.declaredTypes();
        String own = String.join(",", DeclaredTypes.arguments(DeclaredTypes.text(type)));
        String wanted =
                switch (parent.type()) {
                    case "variable_declarator" ->
                            parent.parent() == null
                                    ? ""
                                    : DeclaredTypes.text(parent.parent().child("type"));
                    case "assignment_expression" -> types.of(parent.child("left"));
                    case "return_statement" -> JavaNulls.returned(parent);
                    default -> "";
                };
        boolean cast = parent.is("cast_expression");
        if (cast || String.join(",", DeclaredTypes.arguments(wanted)).equals(own)) {
            report.mark(given.get());
        }
    }

    private static void rawType(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> type = node.child("type").filter(t -> !t.is("generic_type"));
        SyntaxNode parent = node.parent();
        if (type.isEmpty() || parent == null || !isCollection(DeclaredTypes.text(type))) {
            return;
        }
        String wanted =
                switch (parent.type()) {
                    case "variable_declarator" ->
                            parent.parent() == null
                                    ? ""
                                    : DeclaredTypes.text(parent.parent().child("type"));
                    case "assignment_expression" -> file.declaredTypes().of(parent.child("left"));
                    case "return_statement" -> JavaNulls.returned(parent);
                    default -> "";
                };
        if (!DeclaredTypes.arguments(wanted).isEmpty()) {
            report.mark(node);
        }
    }

    private static void concrete(SyntaxNode node, File file, Report report) {
        boolean open = !JavaCode.has(node, "private") && !JavaCode.annotated(node, "Override");
        if (!open) {
            return;
        }
        if (!node.is("constructor_declaration")) {
            node.child("type").filter(t -> isLoose(Optional.of(t))).ifPresent(report::mark);
        }
        for (SyntaxNode parameter : JavaCode.parameters(node)) {
            Optional<SyntaxNode> type = parameter.child("type");
            if (isLoose(type) && !needsClass(node, JavaCode.name(parameter))) {
                type.ifPresent(report::mark);
            }
        }
    }

    /** Whether the method calls what only the class and not the interface offers. */
    private static boolean needsClass(SyntaxNode method, String parameter) {
        List<SyntaxNode> calls =
                method.child("body").map(body -> body.find("method_invocation")).orElse(List.of());
        for (SyntaxNode call : calls) {
            if (JavaCode.text(call, "object").equals(parameter)
                    && OF_CLASSES.matcher(JavaCode.name(call)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoose(Optional<SyntaxNode> type) {
        return LOOSE.contains(DeclaredTypes.raw(DeclaredTypes.text(type)));
    }

    private static void toArray(SyntaxNode cast, File file, Report report) {
        Optional<SyntaxNode> value = JavaCode.bare(cast, "value");
        String type = DeclaredTypes.text(cast.child("type"));
        boolean plain =
                value.filter(v -> JavaCode.calls(v, "toArray"))
                        .filter(v -> JavaCode.arguments(v).isEmpty())
                        .isPresent();
        if (plain && type.endsWith("[]") && !type.equals("Object[]")) {
            report.mark(cast);
        }
    }
}
