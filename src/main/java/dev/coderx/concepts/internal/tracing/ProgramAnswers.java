package dev.coderx.concepts.internal.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.shared.measuring.DataFile;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Students' programs as answers: one for each submission, right when no black-box test failed; the
 * problem is the skill too. The order within a problem is that of the ids; which problem a student
 * began with is not known, so problems come in the order of their names.
 */
final class ProgramAnswers {
    private final Items items;

    ProgramAnswers(Items items) {
        this.items = items;
    }

    /**
     * Reads a file of programs.
     *
     * @return empty where the programs have no student or no outcome that could be predicted
     * @throws MeasuringException when the file cannot be read
     */
    Optional<List<Learner>> read(Path file) {
        Map<String, List<JsonNode>> students = new TreeMap<>();
        for (JsonNode program : DataFile.lines(file)) {
            if (program.hasNonNull("student") && program.hasNonNull("blackbox_fail")) {
                students.computeIfAbsent(program.path("student").asText(), any -> new ArrayList<>())
                        .add(program);
            }
        }
        if (students.isEmpty()) {
            return Optional.empty();
        }
        List<Learner> learners = new ArrayList<>();
        students.forEach((student, programs) -> learners.add(learner(student, programs)));
        return Optional.of(learners);
    }

    private Learner learner(String student, List<JsonNode> programs) {
        programs.sort(
                Comparator.comparing((JsonNode program) -> program.path("problem").asText())
                        .thenComparing(program -> program.path("id").asText()));
        int size = programs.size();
        Learner learner =
                new Learner(
                        student,
                        new int[size],
                        new int[size],
                        new boolean[size],
                        new boolean[size]);
        for (int at = 0; at < size; at++) {
            String problem = programs.get(at).path("problem").asText();
            learner.problems()[at] = items.problem(problem);
            learner.skills()[at] = items.skill(problem);
            learner.correct()[at] = programs.get(at).path("blackbox_fail").asInt() == 0;
        }
        return learner;
    }
}
