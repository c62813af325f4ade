package dev.coderx.judging.internal.explain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what went wrong in a student's code and where to look; never how to solve the
 * task. What it knows is in the data files beside it. The words of an error may be the student's
 * own, and are cut and cleaned.
 */
public final class Explainer {
    private static final String BASE = "/dev/coderx/judging/explanations/";
    private static final String COMPILER = "compiler.";
    private static final int LONGEST = 600;
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Map<Language, List<Explanation>> explanations = new EnumMap<>(Language.class);
    private final List<Explanation> common = read("common");

    /** Reads what it knows. */
    public Explainer() {
        explanations.put(Language.PYTHON, read("python"));
        explanations.put(Language.JAVA, read("java"));
        explanations.put(Language.JAVASCRIPT, read("javascript"));
        explanations.put(Language.TYPESCRIPT, read("javascript"));
    }

    /** Explains an error of the language. */
    public CodeProblem explain(Language language, Report.Failure failure, String source) {
        String type = clean(failure.type());
        String message = clean(failure.message());
        Integer line = within(failure.line(), source);
        for (Explanation explanation : common) {
            Optional<String> text = explanation.of(type, message);
            if (text.isPresent()) {
                return new CodeProblem("", text.get(), line, explanation.concept());
            }
        }
        boolean broken = type.startsWith(COMPILER);
        String kind = broken ? "" : type;
        for (Explanation explanation : known(language)) {
            Optional<String> text = explanation.of(type, message);
            if (text.isPresent()) {
                return new CodeProblem(kind, text.get(), line, explanation.concept());
            }
        }
        return broken
                ? new CodeProblem(
                        "", "The code does not compile: " + ended(message), line, "syntax")
                : new CodeProblem(kind, unknown(type, message), line, "exceptions");
    }

    /** Explains why a program was stopped. */
    public CodeProblem explainStop(Language language, Report.Stopped stopped, Duration limit) {
        Integer loop = stopped.loopLine();
        Integer line = loop == null ? stopped.line() : loop;
        return switch (stopped.limit()) {
            case TIME ->
                    loop == null
                            ? new CodeProblem(
                                    "",
                                    "The code had not come to an end after %s. Does it wait for"
                                                    .formatted(seconds(limit))
                                            + " something, or do far more steps than it needs?",
                                    line,
                                    "algorithm-efficiency")
                            : new CodeProblem(
                                    "",
                                    "The loop that starts on line %d had not ended after %s. Does"
                                                    .formatted(loop, seconds(limit))
                                            + " something in it bring its condition nearer to the"
                                            + " end?",
                                    line,
                                    "loop-control");
            case MEMORY ->
                    new CodeProblem(
                            "",
                            "The values take more memory than a test may have%s."
                                            .formatted(where(loop))
                                    + " Does something grow without end?",
                            line,
                            "algorithm-efficiency");
            case OUTPUT ->
                    new CodeProblem(
                            "",
                            "The code prints more than a test may%s.".formatted(where(loop))
                                    + " Does a loop print without end?",
                            line,
                            "loop-control");
        };
    }

    /** What it knows of a language. */
    List<Explanation> known(Language language) {
        return explanations.getOrDefault(language, List.of());
    }

    /** What it knows whatever the language. */
    List<Explanation> common() {
        return common;
    }

    private static String unknown(String type, String message) {
        return message.isBlank()
                ? "The code failed with an error named %s.".formatted(type)
                : "The code failed with an error named %s, which says: %s"
                        .formatted(type, ended(message));
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.isEmpty() || ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text
                : text + ".";
    }

    private static String where(@Nullable Integer loop) {
        return loop == null ? "" : ", in the loop that starts on line " + loop;
    }

    private static String seconds(Duration limit) {
        if (limit.equals(Duration.ofSeconds(1))) {
            return "1 second";
        }
        return limit.toMillis() % 1000 == 0
                ? limit.toSeconds() + " seconds"
                : limit.toMillis() + " milliseconds";
    }

    /** A line that the source has; a forged report may name any. */
    private static @Nullable Integer within(@Nullable Integer line, String source) {
        return line != null && line > 0 && line <= source.lines().count() + 1 ? line : null;
    }

    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> shown(Character.getType(c)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean shown(int type) {
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }

    private static List<Explanation> read(String name) {
        try (InputStream in = Explainer.class.getResourceAsStream(BASE + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + BASE + name + ".yaml");
            }
            List<Explanation> read = new ArrayList<>();
            for (Explanation.Entry entry :
                    YAML.readValue(in, new TypeReference<List<Explanation.Entry>>() {})) {
                read.add(entry.explanation());
            }
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException("Data file " + name + ".yaml", e);
        }
    }
}
