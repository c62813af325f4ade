package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that a Java collection, or a comparison, can not know. */
final class JavaElements {

    private static final Pattern INDEX_NAME =
            Pattern.compile(".*\\b(i|j|k|index|idx|pos|position|size)\\b.*");
    private static final Pattern LAST_BRACKETS = Pattern.compile("\\[\\]$");

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

    private static final Set<String> ASKING =
            Set.of(
                    "containsKey",
                    "get",
                    "getOrDefault",
                    "containsValue",
                    "contains",
                    "remove",
                    "indexOf",
                    "lastIndexOf",
                    "search",
                    "removeFirstOccurrence",
                    "removeLastOccurrence",
                    "containsAll",
                    "removeAll",
                    "retainAll");

    private JavaElements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-wrong-element",
                        Check.on(JavaElements::wrongElement, "method_invocation")),
                Map.entry(
                        "java-array-as-element",
                        Check.on(JavaElements::asList, "method_invocation")),
                Map.entry(
                        "java-remove-index",
                        Check.on(JavaElements::removeIndex, "method_invocation")),
                Map.entry(
                        "java-unrelated-equals",
                        Check.on(JavaElements::unrelated, "method_invocation")));
    }

    private static void wrongElement(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        String name = JavaCode.name(call);
        if (!ASKING.contains(name) || arguments.isEmpty() || call.child("object").isEmpty()) {
            return;
        }
        String type = file.declaredTypes().of(call.child("object"));
        List<String> of = DeclaredTypes.arguments(type);
        String raw = DeclaredTypes.raw(type);
        String given = file.declaredTypes().of(arguments.get(0));
        boolean map = JavaCollections.MAPS.contains(raw) && of.size() == 2;
        boolean list =
                (JavaCollections.INTERFACES.contains(raw) || JavaCollections.CLASSES.contains(raw))
                        && of.size() == 1;
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
                            yield JavaCollections.isCollection(given)
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
                    ? isFinal(other) || (otherArray && isFinal(strip(one)) && isFinal(strip(other)))
                    : isFinal(one);
        }
        boolean oneKnown = isFinal(one);
        boolean otherKnown = isFinal(other);
        boolean many = JavaCollections.isCollection(one) || JavaCollections.isCollection(other);
        if ((oneKnown && otherKnown) || (many && (oneKnown || otherKnown))) {
            return true;
        }
        if (isOwnClass(one, file) && isOwnClass(other, file)) {
            return !isAbove(one, other, file) && !isAbove(other, one, file);
        }
        return (oneKnown && isOwnClass(other, file)) || (otherKnown && isOwnClass(one, file));
    }

    private static String strip(String type) {
        return BOXES.getOrDefault(type.replace("[]", ""), type.replace("[]", ""));
    }

    private static boolean isAbove(String upper, String lower, File file) {
        return DeclaredTypes.raw(upper).equals(DeclaredTypes.raw(lower))
                || file.declaredTypes()
                        .type(lower)
                        .filter(t ->
                                JavaContracts.above(t, file).contains(DeclaredTypes.raw(upper)))
                        .isPresent();
    }

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
        if (type.endsWith("[]")
                && Primitives.isPrimitive(LAST_BRACKETS.matcher(type).replaceFirst(""))) {
            report.mark(call);
        }
    }

    private static void removeIndex(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        if (!JavaCode.calls(call, "remove") || arguments.size() != 1) {
            return;
        }
        String type = file.declaredTypes().of(call.child("object"));
        if (!Set.of("List<Integer>", "ArrayList<Integer>", "LinkedList<Integer>").contains(type)) {
            return;
        }
        SyntaxNode given = JavaCode.bare(arguments.get(0));
        boolean said = given.is("cast_expression") || JavaCode.calls(given, "valueOf", "size");
        String of = file.declaredTypes().of(given);
        boolean position = INDEX_NAME.matcher(given.text()).matches() && of.equals("int");
        if ((of.equals("int") || of.equals("Integer")) && !said && !position) {
            report.mark(call);
        }
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
