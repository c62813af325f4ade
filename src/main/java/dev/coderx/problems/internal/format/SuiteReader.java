package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.problems.TestSuite.Kind;
import dev.coderx.problems.TestSuite.Parameter;
import dev.coderx.problems.ValueType;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code tests} of a problem file. */
final class SuiteReader {
    static final int MOST_CASES = 20;
    static final String NAME = "[a-z][a-zA-Z0-9]{0,59}";
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<String> OF_A_FUNCTION =
            Set.of("kind", "function", "parameters", "returns", "drivers", "cases");
    private static final Set<String> OF_A_PROGRAM = Set.of("kind", "cases");
    private static final Set<String> OF_A_CASE =
            Set.of(
                    "args",
                    "input",
                    "returns",
                    "raises",
                    "prints",
                    "after",
                    "tolerance",
                    "anyOrder",
                    "shown");

    private SuiteReader() {}

    static TestSuite read(Part part) {
        Part kind = part.fields(OF_A_FUNCTION).need("kind");
        return switch (kind.anyText(20)) {
            case "function" -> function(part.fields(OF_A_FUNCTION));
            case "program" -> program(part.fields(OF_A_PROGRAM));
            default -> throw kind.wrong("must be 'function' or 'program'");
        };
    }

    private static TestSuite function(Fields fields) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Part item : fields.need("parameters").items()) {
            Fields parameter = item.fields(Set.of("name", "type"));
            String name = name(parameter.need("name"));
            if (!names.add(name)) {
                throw item.wrong("two parameters have the name '%s'".formatted(name));
            }
            parameters.add(new Parameter(name, type(parameter.need("type"), false)));
        }
        Map<Language, String> drivers =
                fields.find("drivers").map(LanguageMap::judged).orElse(Map.of());
        return new TestSuite(
                Kind.FUNCTION,
                name(fields.need("function")),
                parameters,
                type(fields.need("returns"), true),
                drivers,
                cases(fields.need("cases"), parameters.size()));
    }

    private static TestSuite program(Fields fields) {
        return new TestSuite(
                Kind.PROGRAM, "", List.of(), "nothing", Map.of(), cases(fields.need("cases"), -1));
    }

    private static String name(Part part) {
        String name = part.text(60);
        if (!name.matches(NAME)) {
            throw part.wrong("'%s' must be one word in lowerCamelCase".formatted(name));
        }
        return name;
    }

    private static String type(Part part, boolean orNothing) {
        String words = part.text(200);
        var type = ValueType.read(words);
        if (type.isEmpty() || (!orNothing && type.get() == ValueType.Plain.NOTHING)) {
            throw part.wrong(
                    "'%s' is no type; types are int, float, bool, text, any, %s'list of …' and 'map of … to …'"
                            .formatted(words, orNothing ? "nothing, " : ""));
        }
        return String.join(" ", words.strip().split("\\s+"));
    }

    private static List<TestCase> cases(Part part, int parameters) {
        List<Part> items = part.items();
        if (items.isEmpty() || items.size() > MOST_CASES) {
            throw part.wrong(
                    "there must be from 1 to %d cases, and there are %d"
                            .formatted(MOST_CASES, items.size()));
        }
        return items.stream().map(item -> testCase(item, parameters)).toList();
    }

    private static TestCase testCase(Part part, int parameters) {
        Fields fields = part.fields(OF_A_CASE);
        boolean program = parameters < 0;
        if (program && (fields.find("args").isPresent() || fields.find("after").isPresent())) {
            throw part.wrong("a program has no arguments; use 'input' and 'prints'");
        }
        if (program && fields.find("returns").isPresent()) {
            throw part.wrong("a program gives nothing back; use 'prints'");
        }
        try {
            return new TestCase(
                    program ? List.of() : values(fields.need("args"), parameters),
                    fields.find("input").map(input -> input.anyText(LONGEST_TEXT)).orElse(""),
                    value(fields, "returns"),
                    flag(fields, "raises"),
                    fields.byName().containsKey("prints")
                            ? fields.need("prints").anyText(LONGEST_TEXT)
                            : null,
                    fields.byName().containsKey("after")
                            ? values(fields.need("after"), parameters)
                            : null,
                    fields.find("tolerance")
                            .map(tolerance -> tolerance.number(0, 1))
                            .orElse(TestCase.USUAL_TOLERANCE),
                    flag(fields, "anyOrder"),
                    flag(fields, "shown"));
        } catch (IllegalArgumentException e) {
            throw part.wrong(e.getMessage() == null ? "is no test" : e.getMessage());
        }
    }

    private static @Nullable JsonNode value(Fields fields, String name) {
        Part part = fields.byName().get(name);
        return part == null ? null : part.value();
    }

    private static boolean flag(Fields fields, String name) {
        return fields.find(name).map(Part::flag).orElse(false);
    }

    private static List<JsonNode> values(Part part, int parameters) {
        List<JsonNode> values = part.items().stream().map(Part::value).toList();
        if (values.size() != parameters) {
            throw part.wrong(
                    "has %d values, but the function has %d parameters"
                            .formatted(values.size(), parameters));
        }
        return values;
    }
}
