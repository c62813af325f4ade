package dev.coderx.problems.internal.format;

import dev.coderx.problems.TestSuite;
import dev.coderx.problems.TestSuite.Kind;
import dev.coderx.problems.TestSuite.Parameter;
import dev.coderx.problems.ValueType;
import dev.coderx.problems.ValueType.ListOf;
import dev.coderx.problems.ValueType.MapOf;
import dev.coderx.problems.ValueType.Plain;
import dev.coderx.shared.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code a student starts from: the author's, else made from the signature. */
final class StarterCode {
    private StarterCode() {}

    /**
     * Adds to an author's starters those that can be made. Where a driver stands between, the
     * signature is the driver's and tells nothing of the student's code, so none is made.
     */
    static Map<Language, String> complete(
            Map<Language, String> own, Set<Language> languages, @Nullable TestSuite tests) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        for (Language language : languages) {
            if (own.containsKey(language)) {
                all.put(language, own.get(language));
            } else if (tests != null && tests.drivers().isEmpty()) {
                all.put(language, make(language, tests));
            }
        }
        return all;
    }

    private static String make(Language language, TestSuite tests) {
        boolean program = tests.kind() == Kind.PROGRAM;
        return switch (language) {
            case PYTHON -> program ? "# Write your program here.\n" : python(tests);
            case JAVA -> program ? JAVA_PROGRAM : java(tests);
            case JAVASCRIPT ->
                    program ? "// Write your program here.\n" : script(tests, Parameter::name, "");
            case TYPESCRIPT ->
                    program
                            ? "// Write your program here.\n"
                            : script(
                                    tests,
                                    parameter ->
                                            parameter.name() + ": " + typeScript(type(parameter)),
                                    ": " + typeScript(result(tests)));
        };
    }

    private static final String JAVA_PROGRAM =
            """
            class Main {
                public static void main(String[] args) {
                    // Write your program here.
                }
            }
            """;

    private static String python(TestSuite tests) {
        String parameters =
                tests.parameters().stream()
                        .map(parameter -> snakeCase(parameter.name()))
                        .collect(Collectors.joining(", "));
        return "def %s(%s):\n    # Write your code here.\n    pass\n"
                .formatted(snakeCase(tests.function()), parameters);
    }

    private static String script(
            TestSuite tests, Function<Parameter, String> parameter, String result) {
        return "function %s(%s)%s {\n    // Write your code here.\n}\n"
                .formatted(
                        tests.function(),
                        tests.parameters().stream()
                                .map(parameter)
                                .collect(Collectors.joining(", ")),
                        result);
    }

    private static String java(TestSuite tests) {
        String parameters =
                tests.parameters().stream()
                        .map(parameter -> javaType(type(parameter)) + " " + parameter.name())
                        .collect(Collectors.joining(", "));
        String method =
                """
                class Solution {
                    static %s %s(%s) {
                        // Write your code here.%s
                    }
                }
                """
                        .formatted(
                                javaType(result(tests)),
                                tests.function(),
                                parameters,
                                nothingYet(result(tests)));
        String imports =
                (method.contains("List<") ? "import java.util.List;\n" : "")
                        + (method.contains("Map<") ? "import java.util.Map;\n" : "");
        return imports.isEmpty() ? method : imports + "\n" + method;
    }

    private static String nothingYet(ValueType type) {
        String value =
                switch (type) {
                    case Plain plain ->
                            switch (plain) {
                                case NOTHING -> "";
                                case INT -> "0";
                                case FLOAT -> "0.0";
                                case BOOL -> "false";
                                case TEXT -> "\"\"";
                                case ANY -> "null";
                            };
                    case ListOf _ -> "List.of()";
                    case MapOf _ -> "Map.of()";
                };
        return value.isEmpty() ? "" : "\n        return " + value + ";";
    }

    private static ValueType type(Parameter parameter) {
        return ValueType.read(parameter.type()).orElse(Plain.ANY);
    }

    private static ValueType result(TestSuite tests) {
        return ValueType.read(tests.returns()).orElse(Plain.ANY);
    }

    private static String javaType(ValueType type) {
        return switch (type) {
            case Plain plain ->
                    switch (plain) {
                        case INT -> "int";
                        case FLOAT -> "double";
                        case BOOL -> "boolean";
                        case TEXT -> "String";
                        case ANY -> "Object";
                        case NOTHING -> "void";
                    };
            case ListOf(ValueType item) -> "List<" + boxed(item) + ">";
            case MapOf(ValueType key, ValueType value) ->
                    "Map<" + boxed(key) + ", " + boxed(value) + ">";
        };
    }

    private static String boxed(ValueType type) {
        return switch (javaType(type)) {
            case "int" -> "Integer";
            case "double" -> "Double";
            case "boolean" -> "Boolean";
            case "void" -> "Object";
            case String other -> other;
        };
    }

    private static String typeScript(ValueType type) {
        return switch (type) {
            case Plain plain ->
                    switch (plain) {
                        case INT, FLOAT -> "number";
                        case BOOL -> "boolean";
                        case TEXT -> "string";
                        case ANY -> "unknown";
                        case NOTHING -> "void";
                    };
            case ListOf(ValueType item) -> typeScript(item) + "[]";
            case MapOf(ValueType _, ValueType value) -> "Record<string, " + typeScript(value) + ">";
        };
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
