package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of calls: of the file's own methods, and of well-known ones of the JDK. */
final class JavaCallTypes {

    private static final Set<String> LISTS =
            Set.of(
                    "List",
                    "ArrayList",
                    "LinkedList",
                    "Vector",
                    "Stack",
                    "Queue",
                    "Deque",
                    "ArrayDeque");
    private static final Set<String> MAPS =
            Set.of("Map", "HashMap", "TreeMap", "LinkedHashMap", "Hashtable", "ConcurrentHashMap");
    private static final Set<String> PICKS =
            Set.of("get", "getFirst", "getLast", "peek", "poll", "pop", "element", "set");
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        know(
                "String",
                "int",
                "length indexOf lastIndexOf compareTo compareToIgnoreCase codePointAt");
        know("String", "char", "charAt");
        know(
                "String",
                "boolean",
                "equals isEmpty isBlank contains startsWith endsWith equalsIgnoreCase matches");
        know(
                "String",
                "String",
                "trim strip stripLeading stripTrailing substring toUpperCase toLowerCase concat"
                        + " replace replaceAll replaceFirst repeat intern");
        know("String", "String[]", "split");
        know("String", "char[]", "toCharArray");
        know("String", "byte[]", "getBytes");
        know(".String", "String", "valueOf format join copyValueOf");
        know("StringBuilder", "int", "length indexOf capacity");
        know("StringBuilder", "char", "charAt");
        know("StringBuilder", "String", "substring");
        know("StringBuilder", "StringBuilder", "append insert reverse");
        know("StringBuffer", "int", "length indexOf capacity");
        know("StringBuffer", "StringBuffer", "append insert reverse");
        know(".Math", "double", "sqrt pow random sin cos tan floor ceil log log10 exp rint cbrt");
        know(".Integer", "int", "parseInt compare sum bitCount signum");
        know(".Integer", "Integer", "valueOf");
        know(".Long", "long", "parseLong");
        know(".Long", "Long", "valueOf");
        know(".Double", "double", "parseDouble");
        know(".Double", "Double", "valueOf");
        know(".Double", "int", "compare");
        know(".Float", "float", "parseFloat");
        know(".Boolean", "boolean", "parseBoolean");
        know(".Boolean", "Boolean", "valueOf");
        know(".Character", "boolean", "isDigit isLetter isLetterOrDigit isWhitespace isUpperCase");
        know(".Character", "Character", "valueOf");
        know(".System", "long", "currentTimeMillis nanoTime");
        know(".Optional", "Optional", "of ofNullable empty");
        know("Class", "String", "getName getSimpleName");
        know("String", "IntStream", "chars codePoints");
        know("Random", "int", "nextInt");
        know("Random", "double", "nextDouble nextGaussian");
        know("Random", "float", "nextFloat");
        know("Random", "long", "nextLong");
        know("Scanner", "int", "nextInt");
        know("Scanner", "double", "nextDouble");
        know("Scanner", "long", "nextLong");
        know("Scanner", "boolean", "hasNext hasNextInt hasNextLine nextBoolean");
        know("Scanner", "String", "next nextLine");
        know("BufferedReader", "String", "readLine");
        for (String wrapper : Primitives.UNBOXED.keySet()) {
            know("." + wrapper, "String", "toString");
            know(wrapper, "int", "intValue compareTo");
            know(wrapper, "long", "longValue");
            know(wrapper, "double", "doubleValue");
            know(wrapper, "float", "floatValue");
            know(wrapper, "boolean", "booleanValue");
            know(wrapper, "char", "charValue");
            know(wrapper, "short", "shortValue");
            know(wrapper, "byte", "byteValue");
        }
    }

    private JavaCallTypes() {}

    private static void know(String receiver, String result, String names) {
        for (String name : names.split(" ", -1)) {
            KNOWN.put(receiver + "." + name, result);
        }
    }

    static String of(SyntaxNode call, DeclaredTypes types, int levels) {
        String name = JavaCode.name(call);
        Optional<SyntaxNode> object = call.child("object");
        if (object.isEmpty() || object.get().is("this")) {
            return own(types.methods(name), JavaCode.arguments(call).size());
        }
        boolean plain = JavaCode.arguments(call).isEmpty();
        if (plain && name.equals("toString")) {
            return "String";
        }
        if (plain && (name.equals("hashCode") || name.equals("size"))) {
            return "int";
        }
        if (name.equals("equals") && JavaCode.arguments(call).size() == 1) {
            return "boolean";
        }
        if (plain && name.equals("getClass")) {
            return "Class";
        }
        if (object.get().is("identifier") && types.declaration(object.get()).isEmpty()) {
            String receiver = object.get().text();
            String known = KNOWN.getOrDefault("." + receiver + "." + name, "");
            if (known.isEmpty() && types.type(receiver).isPresent()) {
                return own(
                        JavaCode.methods(types.type(receiver).get()).stream()
                                .filter(m -> JavaCode.name(m).equals(name))
                                .toList(),
                        JavaCode.arguments(call).size());
            }
            if (known.isEmpty() && receiver.equals("Math")) {
                return math(call, name, types, levels);
            }
            return known;
        }
        String receiver = types.of(object, levels);
        return ofReceiver(call, receiver, name, types);
    }

    private static String ofReceiver(
            SyntaxNode call, String receiver, String name, DeclaredTypes types) {
        String raw = DeclaredTypes.raw(receiver);
        String known = KNOWN.get(raw + "." + name);
        if (known != null) {
            return known;
        }
        List<String> arguments = DeclaredTypes.arguments(receiver);
        if (LISTS.contains(raw) && arguments.size() == 1 && PICKS.contains(name)) {
            return argument(arguments.get(0));
        }
        if (MAPS.contains(raw) && arguments.size() == 2) {
            return switch (name) {
                case "get", "getOrDefault", "put" -> argument(arguments.get(1));
                case "containsKey", "containsValue", "isEmpty" -> "boolean";
                case "keySet" -> "Set<" + argument(arguments.get(0)) + ">";
                case "values" -> "Collection<" + argument(arguments.get(1)) + ">";
                default -> "";
            };
        }
        Optional<SyntaxNode> declared = types.type(raw);
        if (!raw.isEmpty() && declared.isPresent() && arguments.isEmpty()) {
            return own(
                    JavaCode.methods(declared.get()).stream()
                            .filter(m -> JavaCode.name(m).equals(name))
                            .toList(),
                    JavaCode.arguments(call).size());
        }
        return "";
    }

    private static String argument(String type) {
        return type.startsWith("?") ? "" : type;
    }

    private static String own(List<SyntaxNode> methods, int arguments) {
        String result = null;
        for (SyntaxNode method : methods) {
            if (JavaCode.parameters(method).size() == arguments) {
                String type = DeclaredTypes.text(method.child("type"));
                boolean generic = method.childOfType("type_parameters").isPresent();
                if (generic || (result != null && !result.equals(type))) {
                    return "";
                }
                result = type;
            }
        }
        return result == null ? "" : result;
    }

    private static String math(SyntaxNode call, String name, DeclaredTypes types, int levels) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        if (name.equals("round") && arguments.size() == 1) {
            String type = types.of(Optional.of(arguments.get(0)), levels);
            return type.equals("float") ? "int" : type.isEmpty() ? "" : "long";
        }
        if (Set.of("abs", "max", "min").contains(name) && !arguments.isEmpty()) {
            String type = "byte";
            for (SyntaxNode argument : arguments) {
                type =
                        Primitives.combined(
                                type, Primitives.unboxed(types.of(Optional.of(argument), levels)));
            }
            return type;
        }
        return "";
    }
}
