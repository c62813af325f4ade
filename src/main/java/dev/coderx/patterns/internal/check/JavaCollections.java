package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes with Java's collections and Optionals. */
final class JavaCollections {

    private static final Set<String> INTERFACES =
            Set.of(
                    "Collection",
                    "List",
                    "Set",
                    "Queue",
                    "Deque",
                    "SortedSet",
                    "NavigableSet",
                    "Iterable");
    private static final Set<String> CLASSES =
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
    private static final Set<String> MAPS =
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
    private static final Set<String> CHANGES =
            Set.of("add", "addAll", "clear", "remove", "removeAll", "retainAll", "removeIf");
    private static final Set<String> MAP_CHANGES = Set.of("put", "putIfAbsent", "clear", "remove");
    private static final Set<String> OPTIONALS =
            Set.of("Optional", "OptionalInt", "OptionalLong", "OptionalDouble");

    private JavaCollections() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-null-collection",
                        Check.on(JavaCollections::nullCollection, "return_statement")),
                Map.entry(
                        "java-null-boolean",
                        Check.on(JavaCollections::nullBoolean, "return_statement")),
                Map.entry(
                        "java-null-optional",
                        Check.on(
                                JavaCollections::nullOptional,
                                "return_statement",
                                "binary_expression",
                                "variable_declarator",
                                "assignment_expression")),
                Map.entry(
                        "java-optional-parameter",
                        Check.on(JavaCollections::optionalParameter, "formal_parameter")),
                Map.entry(
                        "java-diamond",
                        Check.on(JavaCollections::diamond, "object_creation_expression")),
                Map.entry(
                        "java-concrete-collection",
                        Check.on(
                                JavaCollections::concrete,
                                "field_declaration",
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-key-lookup",
                        Check.on(JavaCollections::keys, "enhanced_for_statement")),
                Map.entry(
                        "java-wrong-element",
                        Check.on(JavaCollections::wrongElement, "method_invocation")),
                Map.entry(
                        "java-array-as-element",
                        Check.on(JavaCollections::asList, "method_invocation")),
                Map.entry(
                        "java-remove-index",
                        Check.on(JavaCollections::removeIndex, "method_invocation")),
                Map.entry(
                        "java-change-while-iterating",
                        Check.on(JavaCollections::changed, "method_invocation")),
                Map.entry("java-sorted-copy", Check.on(JavaCollections::copy, "method_invocation")),
                Map.entry(
                        "java-to-array-cast",
                        Check.on(JavaCollections::toArray, "cast_expression")),
                Map.entry("java-index-loop", Check.on(JavaCollections::indexLoop, "for_statement")),
                Map.entry(
                        "java-unrelated-equals",
                        Check.on(JavaCollections::unrelated, "method_invocation")));
    }

    static boolean isCollection(String type) {
        String raw = DeclaredTypes.raw(type);
        return INTERFACES.contains(raw) || CLASSES.contains(raw) || MAPS.contains(raw);
    }

    private static String returned(SyntaxNode statement) {
        return statement
                .ancestor("method_declaration", "lambda_expression", "class_body")
                .filter(m -> m.is("method_declaration"))
                .map(m ->
                        DeclaredTypes.text(m.child("type"))
                                + DeclaredTypes.text(m.child("dimensions")))
                .orElse("");
    }

    private static boolean isNull(SyntaxNode given) {
        SyntaxNode value = JavaCode.bare(given);
        return value.is("null_literal")
                || (value.is("ternary_expression")
                        && (JavaCode.bare(value, "consequence")
                                        .filter(JavaCollections::isNull)
                                        .isPresent()
                                || JavaCode.bare(value, "alternative")
                                        .filter(JavaCollections::isNull)
                                        .isPresent()));
    }

    private static boolean returnsNull(SyntaxNode statement) {
        return statement.namedChildren().stream().anyMatch(JavaCollections::isNull);
    }

    private static void nullCollection(SyntaxNode node, File file, Report report) {
        if (returnsNull(node) && !isNullable(node)) {
            String type = returned(node);
            if (type.endsWith("]") || (isCollection(type) && !type.startsWith("Iterable"))) {
                report.mark(node);
            }
        }
    }

    private static boolean isNullable(SyntaxNode statement) {
        return statement
                .ancestor("method_declaration")
                .filter(m -> JavaCode.annotated(m, "Nullable", "CheckForNull"))
                .isPresent();
    }

    private static void nullBoolean(SyntaxNode node, File file, Report report) {
        if (returnsNull(node) && !isNullable(node) && returned(node).equals("Boolean")) {
            report.mark(node);
        }
    }

    private static boolean isOptional(String type) {
        return OPTIONALS.contains(DeclaredTypes.raw(type));
    }

    private static void nullOptional(SyntaxNode node, File file, Report report) {
        DeclaredTypes types = file.declaredTypes();
        boolean wrong =
                switch (node.type()) {
                    case "return_statement" -> returnsNull(node) && isOptional(returned(node));
                    case "variable_declarator" ->
                            node.child("value").filter(JavaCollections::isNull).isPresent()
                                    && types.declaration(node.child("name").orElse(node))
                                            .filter(d -> isOptional(d.type()))
                                            .isPresent();
                    case "assignment_expression" ->
                            node.child("right").filter(JavaCollections::isNull).isPresent()
                                    && isOptional(types.of(node.child("left")));
                    default ->
                            (JavaBooleans.isNull(node, "right")
                                            && isOptional(types.of(node.child("left"))))
                                    || (JavaBooleans.isNull(node, "left")
                                            && isOptional(types.of(node.child("right"))));
                };
        if (wrong) {
            report.mark(node);
        }
    }

    private static void optionalParameter(SyntaxNode node, File file, Report report) {
        boolean method =
                node.parent() != null
                        && node.parent().parent() != null
                        && node.parent()
                                .parent()
                                .is("method_declaration", "constructor_declaration")
                        && !JavaCode.annotated(node.parent().parent(), "Override");
        if (method && isOptional(DeclaredTypes.text(node.child("type")))) {
            report.mark(node);
        }
    }

    private static void diamond(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> type = node.child("type").filter(t -> t.is("generic_type"));
        if (type.isEmpty() || node.childOfType("class_body").isPresent()) {
            return;
        }
        Optional<SyntaxNode> given = type.get().childOfType("type_arguments");
        if (given.isEmpty() || given.get().namedChildren().isEmpty()) {
            return;
        }
        SyntaxNode at = node;
        SyntaxNode parent = node.parent();
        while (parent != null && parent.is("parenthesized_expression", "ternary_expression")) {
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
                    case "return_statement" -> returned(parent);
                    default -> "";
                };
        boolean cast = parent.is("cast_expression");
        if (cast || String.join(",", DeclaredTypes.arguments(wanted)).equals(own)) {
            report.mark(given.get());
        }
    }

    private static void concrete(SyntaxNode node, File file, Report report) {
        boolean open = !JavaCode.has(node, "private") && !JavaCode.annotated(node, "Override");
        if (!open) {
            return;
        }
        if (!node.is("constructor_declaration")) {
            loose(node.child("type"), report);
        }
        for (SyntaxNode parameter : JavaCode.parameters(node)) {
            loose(parameter.child("type"), report);
        }
    }

    private static void loose(Optional<SyntaxNode> type, Report report) {
        if (LOOSE.contains(DeclaredTypes.raw(DeclaredTypes.text(type)))) {
            report.mark(type.get());
        }
    }

    private static void keys(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> set = loop.child("value").filter(v -> JavaCode.calls(v, "keySet"));
        Optional<SyntaxNode> body = loop.child("body");
        if (set.isEmpty() || body.isEmpty()) {
            return;
        }
        String map = JavaCode.text(set.get(), "object");
        String name = JavaCode.name(loop);
        for (SyntaxNode node : body.get().walk()) {
            boolean looks =
                    JavaCode.calls(node, "get")
                            && JavaCode.text(node, "object").equals(map)
                            && JavaCode.arguments(node).size() == 1
                            && JavaCode.arguments(node).get(0).hasText(name);
            if (looks) {
                report.mark(loop).because(node, "looked up again here");
                return;
            }
        }
    }

    private static void wrongElement(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        String name = JavaCode.name(call);
        if (arguments.isEmpty() || call.child("object").isEmpty()) {
            return;
        }
        String type = file.declaredTypes().of(call.child("object"));
        List<String> of = DeclaredTypes.arguments(type);
        String raw = DeclaredTypes.raw(type);
        String given = file.declaredTypes().of(arguments.get(0));
        boolean map = MAPS.contains(raw) && of.size() == 2;
        boolean list = (INTERFACES.contains(raw) || CLASSES.contains(raw)) && of.size() == 1;
        boolean wrong = false;
        if (map) {
            wrong =
                    switch (name) {
                        case "containsKey", "get", "getOrDefault" -> differ(of.get(0), given, file);
                        case "containsValue", "contains" -> differ(of.get(1), given, file);
                        case "remove" ->
                                differ(of.get(0), given, file)
                                        || (arguments.size() == 2
                                                && differ(
                                                        of.get(1),
                                                        file.declaredTypes().of(arguments.get(1)),
                                                        file));
                        default -> false;
                    };
        } else if (list) {
            boolean index =
                    name.equals("remove")
                            && given.equals("int")
                            && !raw.endsWith("Set")
                            && !Set.of("Collection", "Queue", "Deque", "ArrayDeque").contains(raw);
            wrong =
                    switch (name) {
                        case "contains",
                                "remove",
                                "indexOf",
                                "lastIndexOf",
                                "search",
                                "removeFirstOccurrence",
                                "removeLastOccurrence" ->
                                !index && differ(of.get(0), given, file);
                        case "containsAll", "removeAll", "retainAll" -> {
                            List<String> theirs = DeclaredTypes.arguments(given);
                            yield isCollection(given)
                                    && theirs.size() == 1
                                    && differ(of.get(0), theirs.get(0), file);
                        }
                        default -> false;
                    };
        }
        if (wrong) {
            report.mark(call);
        }
    }

    /** Whether no value can be of both types, as far as that is sure. */
    static boolean differ(String first, String second, File file) {
        String one = BOXES.getOrDefault(first, first);
        String other = BOXES.getOrDefault(second, second);
        if (one.equals(other) || one.startsWith("?") || other.startsWith("?")) {
            return false;
        }
        boolean array = one.endsWith("]");
        boolean otherArray = other.endsWith("]");
        if (array || otherArray) {
            return array
                    ? isFinal(other)
                            || (otherArray
                                    && !one.equals(other)
                                    && isFinal(strip(one))
                                    && isFinal(strip(other)))
                    : isFinal(one);
        }
        boolean oneKnown = isFinal(one);
        boolean otherKnown = isFinal(other);
        if (oneKnown && otherKnown) {
            return true;
        }
        return (oneKnown && isOwnClass(other, file)) || (otherKnown && isOwnClass(one, file));
    }

    private static String strip(String type) {
        return BOXES.getOrDefault(type.replace("[]", ""), type.replace("[]", ""));
    }

    private static final Map<String, String> BOXES =
            Map.of(
                    "int", "Integer",
                    "long", "Long",
                    "double", "Double",
                    "float", "Float",
                    "short", "Short",
                    "byte", "Byte",
                    "char", "Character",
                    "boolean", "Boolean");

    private static boolean isFinal(String type) {
        return type.equals("String") || Primitives.isBoxed(type);
    }

    /** A class of this file that could not be a superclass of a final class of Java. */
    private static boolean isOwnClass(String type, File file) {
        return file.declaredTypes()
                .type(type)
                .filter(t -> t.is("class_declaration", "enum_declaration", "record_declaration"))
                .isPresent();
    }

    private static void asList(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean list =
                JavaCode.callsOn(call, "Arrays", "asList")
                        || JavaCode.callsOn(call, "List", "of")
                        || JavaCode.callsOn(call, "Stream", "of");
        if (!list || arguments.size() != 1) {
            return;
        }
        String type = file.declaredTypes().of(arguments.get(0));
        if (type.endsWith("[]") && Primitives.isPrimitive(type.replaceFirst("\\[\\]$", ""))) {
            report.mark(call);
        }
    }

    private static void removeIndex(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        String type = file.declaredTypes().of(call.child("object"));
        boolean numbers =
                Set.of("List<Integer>", "ArrayList<Integer>", "LinkedList<Integer>").contains(type);
        if (!JavaCode.calls(call, "remove") || arguments.size() != 1 || !numbers) {
            return;
        }
        SyntaxNode given = JavaCode.bare(arguments.get(0));
        boolean said = given.is("cast_expression") || JavaCode.calls(given, "valueOf", "size");
        String of = file.declaredTypes().of(given);
        boolean position =
                given.text().matches(".*\\b(i|j|k|index|idx|pos|position|size)\\b.*")
                        && of.equals("int");
        if ((of.equals("int") || of.equals("Integer")) && !said && !position) {
            report.mark(call);
        }
    }

    private static void changed(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> object = call.child("object");
        String name = JavaCode.name(call);
        if (object.isEmpty() || !(CHANGES.contains(name) || MAP_CHANGES.contains(name))) {
            return;
        }
        String changed = object.get().text();
        SyntaxNode inner = call;
        for (SyntaxNode node = call.parent(); node != null; node = node.parent()) {
            if (node.is("lambda_expression", "method_declaration", "class_body")) {
                return;
            }
            if (node.is("enhanced_for_statement") && inner.field().equals("body")) {
                SyntaxNode over = node.child("value").map(JavaCode::bare).orElse(node);
                boolean view =
                        JavaCode.calls(over, "keySet", "values", "entrySet")
                                && JavaCode.arguments(over).isEmpty();
                String walked = view ? JavaCode.text(over, "object") : over.text();
                boolean fits = view ? MAP_CHANGES.contains(name) : CHANGES.contains(name);
                if (walked.equals(changed) && fits && !leaves(call, node, file)) {
                    report.mark(call).because(over, "the loop walks over it here");
                    return;
                }
            }
            inner = node;
        }
    }

    /** Whether the loop is surely left right after the change. */
    private static boolean leaves(SyntaxNode call, SyntaxNode loop, File file) {
        SyntaxNode statement = call;
        for (SyntaxNode node = call.parent(); node != null && node != loop; node = node.parent()) {
            if (node.is("block", "switch_block_statement_group")) {
                List<SyntaxNode> all = node.namedChildren();
                for (SyntaxNode next : all.subList(all.indexOf(statement) + 1, all.size())) {
                    if (next.is("return_statement", "throw_statement", "break_statement")) {
                        return true;
                    }
                }
            }
            statement = node;
        }
        return false;
    }

    private static void copy(SyntaxNode call, File file, Report report) {
        boolean changes =
                JavaCode.callsOn(
                        call,
                        "Collections",
                        "sort",
                        "reverse",
                        "shuffle",
                        "swap",
                        "fill",
                        "copy",
                        "rotate");
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean statement = call.parent() != null && call.parent().is("expression_statement");
        if (!changes || arguments.isEmpty() || !statement) {
            return;
        }
        SyntaxNode first = arguments.get(0);
        boolean fresh =
                first.is("object_creation_expression")
                        || JavaCode.callsOn(first, "Lists", "newArrayList", "newLinkedList")
                        || JavaCode.callsOn(first, "List", "copyOf");
        if (fresh) {
            report.mark(call);
        }
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

    private static void indexLoop(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> start =
                loop.child("init").filter(i -> i.is("local_variable_declaration"));
        List<SyntaxNode> declared =
                start.map(s ->
                                s.children().stream()
                                        .filter(c -> c.is("variable_declarator"))
                                        .toList())
                        .orElse(List.of());
        Optional<SyntaxNode> condition = JavaCode.bare(loop, "condition");
        Optional<SyntaxNode> body = loop.child("body");
        boolean zero =
                declared.size() == 1
                        && declared.get(0).child("value").flatMap(JavaCode::number).orElse(-1L)
                                == 0;
        if (!zero || condition.isEmpty() || body.isEmpty()) {
            return;
        }
        String index = JavaCode.name(declared.get(0));
        boolean steps =
                JavaCode.text(loop, "update")
                        .matches("(\\+\\+" + index + "|" + index + "(\\+\\+| *\\+= *1))");
        boolean below =
                JavaCode.operator(condition.get()).equals("<")
                        && JavaCode.text(condition.get(), "left").equals(index);
        String walked =
                condition
                        .get()
                        .child("right")
                        .map(JavaCode::bare)
                        .filter(r -> r.text().endsWith(".length") || JavaCode.calls(r, "size"))
                        .map(r -> JavaCode.text(r, "object"))
                        .orElse("");
        if (!steps || !below || walked.isEmpty() || !onlyReads(body.get(), index, walked)) {
            return;
        }
        report.mark(loop);
    }

    /** Whether the index only picks elements of this one thing, and none is replaced. */
    private static boolean onlyReads(SyntaxNode body, String index, String walked) {
        boolean any = false;
        for (SyntaxNode node : body.walk()) {
            if (!node.is("identifier") || !node.hasText(index)) {
                continue;
            }
            SyntaxNode parent = node.parent();
            boolean array =
                    parent != null
                            && parent.is("array_access")
                            && node.field().equals("index")
                            && JavaCode.text(parent, "array").equals(walked);
            boolean list =
                    parent != null
                            && parent.is("argument_list")
                            && parent.parent() != null
                            && JavaCode.callsOn(parent.parent(), walked, "get")
                            && JavaCode.arguments(parent.parent()).size() == 1;
            SyntaxNode use = array ? parent : node;
            boolean written =
                    use.field().equals("left")
                                    && use.parent() != null
                                    && use.parent().is("assignment_expression")
                            || (use.parent() != null && use.parent().is("update_expression"));
            if ((!array && !list) || written) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static void unrelated(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        DeclaredTypes types = file.declaredTypes();
        boolean method = JavaCode.calls(call, "equals") && arguments.size() == 1;
        boolean function = JavaCode.callsOn(call, "Objects", "equals") && arguments.size() == 2;
        if (!method && !function) {
            return;
        }
        String one = method ? types.of(call.child("object")) : types.of(arguments.get(0));
        String other = types.of(arguments.get(arguments.size() - 1));
        if (!one.isEmpty() && !other.isEmpty() && differ(one, other, file)) {
            report.mark(call);
        }
    }
}
