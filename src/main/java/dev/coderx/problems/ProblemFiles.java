package dev.coderx.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.shared.Language;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads problems from data files: one file a problem, and an index, as a jar cannot be listed. */
final class ProblemFiles {

    private static final String FOLDER = "bank/";

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ProblemFiles() {}

    static List<Problem> packaged() {
        try {
            List<Problem> problems = new ArrayList<>();
            for (String id : index()) {
                String file = FOLDER + id + ".yaml";
                try (InputStream in = open(file)) {
                    Problem problem = read(file, in);
                    if (!problem.id().equals(id)) {
                        throw new IllegalStateException(
                                "%s: the id is '%s' but must be '%s', like the file"
                                        .formatted(file, problem.id(), id));
                    }
                    problems.add(problem);
                }
            }
            return problems;
        } catch (IOException e) {
            throw new IllegalStateException("the problems cannot be read", e);
        }
    }

    static Problem read(String source, InputStream in) throws IOException {
        try {
            @Nullable ProblemForm form = YAML.readValue(in, ProblemForm.class);
            if (form == null) {
                throw new IllegalArgumentException("the file is empty");
            }
            return form.read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalStateException(
                    "%s, near line %d: %s".formatted(source, line, e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }

    private static List<String> index() throws IOException {
        String file = FOLDER + "index.yaml";
        try (InputStream in = open(file)) {
            return YAML.readerForListOf(String.class).readValue(in);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + ": must be a list of problem ids", e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = ProblemFiles.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(
                    "%s is missing, though the index names it".formatted(file));
        }
        return in;
    }

    @RegisterForReflection
    private record ProblemForm(
            @Nullable String id,
            @Nullable String title,
            @Nullable String statement,
            @Nullable Double difficulty,
            @Nullable Set<Language> languages,
            @Nullable List<String> concepts,
            @Nullable Integer minutes) {

        Problem read() {
            return new Problem(
                    present("id", id),
                    present("title", title),
                    present("statement", statement),
                    present("difficulty", difficulty),
                    present("languages", languages),
                    present("concepts", concepts),
                    present("minutes", minutes));
        }

        private static <T> T present(String part, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("'%s' is missing".formatted(part));
            }
            return value;
        }
    }
}
