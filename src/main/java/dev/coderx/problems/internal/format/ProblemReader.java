package dev.coderx.problems.internal.format;

import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.TestSuite;
import dev.coderx.problems.WrongSolution;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one problem file. */
public final class ProblemReader {
    /** The fields of a problem file, in the order they are written. */
    public static final List<String> FIELDS =
            List.of(
                    "id",
                    "version",
                    "title",
                    "difficulty",
                    "languages",
                    "concepts",
                    "minutes",
                    "statement",
                    "hints",
                    "tests",
                    "starters",
                    "solutions",
                    "wrong");

    private static final int MOST_HINTS = 5;
    private static final int MOST_WRONG = 10;

    private ProblemReader() {}

    /**
     * Reads a problem.
     *
     * @param source the name to use in errors
     * @throws InvalidProblem naming the source, the line and the part
     */
    public static ProblemKit read(String source, String yaml) {
        Part part = Part.read(source, yaml);
        Fields fields = part.fields(Set.copyOf(FIELDS));
        Set<Language> languages = languages(fields.need("languages"));
        Optional<Part> testsPart = fields.find("tests");
        @Nullable TestSuite tests = testsPart.map(SuiteReader::read).orElse(null);
        Map<Language, String> solutions =
                fields.find("solutions").map(LanguageMap::judged).orElse(Map.of());
        fields.find("solutions")
                .ifPresent(solution ->
                        solution.entries()
                                .forEach((key, value) ->
                                        requireOneOf(
                                                value,
                                                LanguageMap.language(value, key),
                                                languages)));
        if (tests != null) {
            requireProven(part, tests, solutions);
        }
        Problem problem;
        try {
            problem =
                    new Problem(
                            fields.need("id").text(60),
                            fields.find("version").map(v -> v.whole(1, 1_000_000)).orElse(1),
                            fields.need("title").text(120),
                            fields.need("statement").text(20_000),
                            fields.need("difficulty").number(0, 1),
                            languages,
                            texts(fields.need("concepts"), 12, 60),
                            fields.need("minutes").whole(1, 600),
                            fields.find("hints")
                                    .map(h -> texts(h, MOST_HINTS, 600))
                                    .orElse(List.of()),
                            starters(fields, languages, tests),
                            tests == null ? List.of() : Examples.of(tests),
                            tests == null ? Set.of() : solutions.keySet());
        } catch (IllegalArgumentException e) {
            throw part.wrong(String.valueOf(e.getMessage()));
        }
        return new ProblemKit(problem, tests, solutions, wrongSolutions(fields, languages));
    }

    private static Set<Language> languages(Part part) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (Part item : part.items()) {
            if (!languages.add(LanguageMap.language(item, EnumSet.allOf(Language.class)))) {
                throw item.wrong("is there twice");
            }
        }
        return languages;
    }

    private static void requireOneOf(Part part, Language language, Set<Language> languages) {
        if (!languages.contains(language)) {
            throw part.wrong("the problem's 'languages' do not have " + language);
        }
    }

    private static void requireProven(Part part, TestSuite tests, Map<Language, String> solutions) {
        if (solutions.isEmpty()) {
            throw part.wrong("there are 'tests' but no 'solutions' that they could be tried on");
        }
        for (Language driven : tests.driven()) {
            if (!solutions.containsKey(driven)) {
                throw part.wrong("there is a driver but no solution for " + driven);
            }
        }
    }

    private static Map<Language, String> starters(
            Fields fields, Set<Language> languages, @Nullable TestSuite tests) {
        Map<Language, String> own = fields.find("starters").map(LanguageMap::any).orElse(Map.of());
        return StarterCode.complete(own, languages, tests);
    }

    private static List<String> texts(Part part, int most, int longest) {
        List<Part> items = part.items();
        if (items.size() > most) {
            throw part.wrong("there are %d; at most %d are allowed".formatted(items.size(), most));
        }
        return items.stream().map(item -> item.text(longest)).toList();
    }

    private static List<WrongSolution> wrongSolutions(Fields fields, Set<Language> languages) {
        List<WrongSolution> wrong = new ArrayList<>();
        Optional<Part> part = fields.find("wrong");
        if (part.isEmpty()) {
            return wrong;
        }
        for (Part item : part.get().items()) {
            if (wrong.size() == MOST_WRONG) {
                throw item.wrong("at most %d are allowed".formatted(MOST_WRONG));
            }
            Fields solution = item.fields(Set.of("language", "pattern", "mistake", "code"));
            Part language = solution.need("language");
            Language known = LanguageMap.language(language, LanguageMap.JUDGED);
            requireOneOf(language, known, languages);
            wrong.add(
                    new WrongSolution(
                            known,
                            solution.need("code").text(LanguageMap.LONGEST_CODE),
                            solution.find("pattern").map(p -> p.text(100)).orElse(null),
                            solution.need("mistake").text(600)));
        }
        return wrong;
    }
}
