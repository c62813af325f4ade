package dev.coderx.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.problems.internal.format.ProblemReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads problems from data files: one file a problem, and an index, as a jar cannot be listed. */
final class ProblemFiles {

    private static final String FOLDER = "bank/";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private ProblemFiles() {}

    static List<ProblemKit> packaged() {
        List<ProblemKit> kits = new ArrayList<>();
        for (String id : index()) {
            String file = FOLDER + id + ".yaml";
            ProblemKit kit = ProblemReader.read(file, text(id));
            if (!kit.problem().id().equals(id)) {
                throw new IllegalStateException(
                        "%s: the id is '%s' but must be '%s', like the file"
                                .formatted(file, kit.problem().id(), id));
            }
            kits.add(kit);
        }
        return kits;
    }

    /** The text of a problem file. */
    static String text(String id) {
        try (InputStream in = open(FOLDER + id + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the problems cannot be read", e);
        }
    }

    private static List<String> index() {
        String file = FOLDER + "index.yaml";
        try (InputStream in = open(file)) {
            return YAML.readerForListOf(String.class).readValue(in);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + ": must be a list of problem ids", e);
        } catch (IOException e) {
            throw new IllegalStateException("the problems cannot be read", e);
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
}
