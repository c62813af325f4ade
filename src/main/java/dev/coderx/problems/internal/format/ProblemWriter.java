package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.problems.TestSuite.Kind;
import dev.coderx.problems.WrongSolution;
import dev.coderx.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a problem file; {@link ProblemReader} reads the same problem from it. */
public final class ProblemWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();

    private ProblemWriter() {}

    /** The text of a problem file. */
    public static String write(ProblemKit kit) {
        Problem problem = kit.problem();
        ObjectNode file = NODES.objectNode();
        file.put("id", problem.id());
        file.put("version", problem.version());
        file.put("title", problem.title());
        file.put("difficulty", problem.difficulty());
        file.set(
                "languages",
                texts(problem.languages().stream().sorted().map(Language::name).toList()));
        file.set("concepts", texts(problem.conceptIds()));
        file.put("minutes", problem.estimatedMinutes());
        file.put("statement", problem.statement());
        if (!problem.hints().isEmpty()) {
            file.set("hints", texts(problem.hints()));
        }
        if (kit.tests() != null) {
            file.set("tests", suite(kit.tests()));
        }
        putCode(file, "starters", problem.starters());
        putCode(file, "solutions", kit.solutions());
        if (!kit.wrongSolutions().isEmpty()) {
            ArrayNode wrong = file.putArray("wrong");
            kit.wrongSolutions().forEach(solution -> wrong.add(wrong(solution)));
        }
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    private static ObjectNode suite(TestSuite tests) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", name(tests.kind()));
        if (tests.kind() == Kind.FUNCTION) {
            node.put("function", tests.function());
            ArrayNode parameters = node.putArray("parameters");
            tests.parameters()
                    .forEach(parameter ->
                            parameters
                                    .addObject()
                                    .put("name", parameter.name())
                                    .put("type", parameter.type()));
            node.put("returns", tests.returns());
            putCode(node, "drivers", tests.drivers());
        }
        ArrayNode cases = node.putArray("cases");
        tests.cases().forEach(test -> cases.add(testCase(tests.kind(), test)));
        return node;
    }

    private static ObjectNode testCase(Kind kind, TestCase test) {
        ObjectNode node = NODES.objectNode();
        if (kind == Kind.FUNCTION) {
            node.set("args", values(test.arguments()));
        }
        if (!test.input().isEmpty()) {
            node.put("input", test.input());
        }
        if (test.returned() != null) {
            node.set("returns", test.returned());
        }
        putTrue(node, "raises", test.raises());
        if (test.printed() != null) {
            node.put("prints", test.printed());
        }
        if (test.after() != null) {
            node.set("after", values(test.after()));
        }
        if (Double.compare(test.tolerance(), TestCase.USUAL_TOLERANCE) != 0) {
            node.put("tolerance", test.tolerance());
        }
        putTrue(node, "anyOrder", test.anyOrder());
        putTrue(node, "shown", test.shown());
        return node;
    }

    private static ObjectNode wrong(WrongSolution solution) {
        ObjectNode node = NODES.objectNode();
        node.put("language", name(solution.language()));
        if (solution.patternId() != null) {
            node.put("pattern", solution.patternId());
        }
        return node.put("mistake", solution.mistake()).put("code", solution.code());
    }

    private static void putCode(ObjectNode node, String field, Map<Language, String> code) {
        if (!code.isEmpty()) {
            ObjectNode byLanguage = node.putObject(field);
            new TreeMap<>(code).forEach((language, text) -> byLanguage.put(name(language), text));
        }
    }

    private static void putTrue(ObjectNode node, String field, boolean flag) {
        if (flag) {
            node.put(field, true);
        }
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static ArrayNode values(List<JsonNode> values) {
        return NODES.arrayNode().addAll(values);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
