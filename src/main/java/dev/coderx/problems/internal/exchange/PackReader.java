package dev.coderx.problems.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.internal.format.ProblemReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads problem packs: all that the index names, and nothing else. */
public final class PackReader {
    /** The file that lists the problems. */
    public static final String INDEX = "pack.json";

    static final String FORMAT = "problem.schema.json";
    private static final int MOST_PROBLEMS = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private PackReader() {}

    static String file(String id) {
        return "problems/" + id + ".yaml";
    }

    /**
     * Reads a pack.
     *
     * @throws InvalidArchive naming the file and what is wrong
     * @throws dev.coderx.problems.InvalidProblem likewise, for a problem file
     */
    public static ImportedProblems read(Map<String, byte[]> files) {
        List<Draft> drafts = new ArrayList<>();
        Set<String> expected = new HashSet<>(Set.of(INDEX, FORMAT));
        for (Listed listed : index(files)) {
            String id = listed.id() == null ? "" : listed.id();
            String file = file(id);
            if (!expected.add(file)) {
                throw new InvalidArchive("%s lists the problem \"%s\" twice.".formatted(INDEX, id));
            }
            byte[] content = files.get(file);
            if (content == null) {
                throw new InvalidArchive(
                        "%s lists the problem \"%s\", but there is no %s."
                                .formatted(INDEX, id, file));
            }
            String text = Archive.text(file, content);
            ProblemKit kit = ProblemReader.read(file, text);
            if (!kit.problem().id().equals(id)) {
                throw new InvalidArchive(
                        "%s has the id \"%s\"; it must be the one of its name."
                                .formatted(file, kit.problem().id()));
            }
            drafts.add(new Draft(id, text));
        }
        for (String name : files.keySet()) {
            if (!expected.contains(name)) {
                throw new InvalidArchive(
                        "\"%s\" is in the pack, but %s does not list it.".formatted(name, INDEX));
            }
        }
        return new ImportedProblems(drafts, List.of());
    }

    private static List<Listed> index(Map<String, byte[]> files) {
        Index index;
        try {
            index = JSON.readValue(text(files), Index.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidArchive(
                    "%s, line %d: %s".formatted(INDEX, line, e.getOriginalMessage()));
        }
        if (index == null || index.schema() == null || index.problems() == null) {
            throw new InvalidArchive(INDEX + " must have \"schema\" and \"problems\".");
        }
        if (index.schema() != PackWriter.SCHEMA) {
            throw new InvalidArchive(
                    "%s has the schema %d; this version of coderX reads %d."
                            .formatted(INDEX, index.schema(), PackWriter.SCHEMA));
        }
        if (index.problems().isEmpty() || index.problems().size() > MOST_PROBLEMS) {
            throw new InvalidArchive(
                    "%s must list from 1 to %d problems.".formatted(INDEX, MOST_PROBLEMS));
        }
        return index.problems();
    }

    private static String text(Map<String, byte[]> files) {
        byte[] index = files.get(INDEX);
        if (index == null) {
            throw new InvalidArchive("There is no " + INDEX + ".");
        }
        return Archive.text(INDEX, index);
    }

    @RegisterForReflection
    record Index(@Nullable Integer schema, @Nullable List<Listed> problems) {}

    @RegisterForReflection
    record Listed(@Nullable String id, @Nullable Integer version, @Nullable String title) {}
}
