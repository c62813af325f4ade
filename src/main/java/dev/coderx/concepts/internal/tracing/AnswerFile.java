package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers from gzipped CSV: {@code student,order,problem,skill,correct} and, if there, {@code
 * same_problem_as_previous}. The orders of a student must all differ; the problem may be empty.
 */
final class AnswerFile {
    private static final List<String> COLUMNS =
            List.of("student", "order", "problem", "skill", "correct");
    private static final String FLAG = "same_problem_as_previous";

    private final Path file;
    private final Items items;
    private final Map<String, TreeMap<Integer, Row>> students = new TreeMap<>();
    private boolean flagged;

    private AnswerFile(Path file, Items items) {
        this.file = file;
        this.items = items;
    }

    /**
     * Reads the learners of a file, by their names.
     *
     * <p>A flagged row is a copy, which is not scored, where the flag marks one answer that was
     * written once for each skill: some flagged row of the file has another skill than the row
     * before it. Otherwise it is a second try at a problem, and is scored.
     *
     * @param items numbers the problems and skills; grows by those of this file
     * @throws MeasuringException for a file that cannot be read or a row that is not of this shape
     */
    static List<Learner> read(Path file, Items items) {
        AnswerFile reader = new AnswerFile(file, items);
        reader.rows();
        return reader.learners();
    }

    private void rows() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            header(in.readLine());
            int number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    row(line, number);
                }
            }
        } catch (IOException failure) {
            throw new MeasuringException(
                    "%s cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
        if (students.isEmpty()) {
            throw new MeasuringException("%s has no answers".formatted(file));
        }
    }

    private void header(@Nullable String line) {
        List<String> names = line == null ? List.of() : List.of(line.strip().split(",", -1));
        flagged = names.size() == COLUMNS.size() + 1 && names.getLast().equals(FLAG);
        if (names.size() < COLUMNS.size()
                || !names.subList(0, COLUMNS.size()).equals(COLUMNS)
                || (names.size() > COLUMNS.size() && !flagged)) {
            throw new MeasuringException(
                    "%s, line 1: the columns must be %s and at most %s besides, and are %s"
                            .formatted(
                                    file,
                                    String.join(",", COLUMNS),
                                    FLAG,
                                    line == null ? "none" : line));
        }
    }

    private void row(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS.size() + (flagged ? 1 : 0)) {
            throw wrong(
                    number,
                    "%d columns are expected, not %d"
                            .formatted(COLUMNS.size() + (flagged ? 1 : 0), cells.length));
        }
        if (cells[0].isEmpty() || cells[3].isEmpty()) {
            throw wrong(number, "the student and the skill must not be empty");
        }
        Row row =
                new Row(
                        items.problem(cells[2]),
                        items.skill(cells[3]),
                        bit(cells[4], "correct", number),
                        flagged && bit(cells[5], FLAG, number));
        Row other =
                students.computeIfAbsent(cells[0], any -> new TreeMap<>())
                        .put(order(cells[1], number), row);
        if (other != null) {
            throw wrong(number, "student %s has order %s twice".formatted(cells[0], cells[1]));
        }
    }

    private int order(String cell, int number) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException failure) {
            throw wrong(number, "order must be a whole number, not \"%s\"".formatted(cell));
        }
    }

    private boolean bit(String cell, String column, int number) {
        return switch (cell) {
            case "0" -> false;
            case "1" -> true;
            case String other ->
                    throw wrong(number, "%s must be 0 or 1, not \"%s\"".formatted(column, other));
        };
    }

    private MeasuringException wrong(int number, String what) {
        return new MeasuringException("%s, line %d: %s".formatted(file, number, what));
    }

    private List<Learner> learners() {
        boolean copies = students.values().stream().anyMatch(AnswerFile::hasCopies);
        List<Learner> learners = new ArrayList<>();
        students.forEach(
                (id, rows) -> learners.add(learner(id, List.copyOf(rows.values()), copies)));
        return learners;
    }

    private static boolean hasCopies(Map<Integer, Row> rows) {
        Row before = null;
        for (Row row : rows.values()) {
            if (row.flag && before != null && before.skill != row.skill) {
                return true;
            }
            before = row;
        }
        return false;
    }

    private static Learner learner(String id, List<Row> rows, boolean copies) {
        int size = rows.size();
        Learner learner =
                new Learner(id, new int[size], new int[size], new boolean[size], new boolean[size]);
        for (int at = 0; at < size; at++) {
            Row row = rows.get(at);
            learner.problems()[at] = row.problem;
            learner.skills()[at] = row.skill;
            learner.correct()[at] = row.correct;
            learner.copies()[at] = copies && row.flag && at > 0;
        }
        return learner;
    }

    private record Row(int problem, int skill, boolean correct, boolean flag) {}
}
