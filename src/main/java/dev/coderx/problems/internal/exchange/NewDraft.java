package dev.coderx.problems.internal.exchange;

import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.internal.format.ProblemWriter;
import dev.coderx.shared.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A problem file begun from a title and a statement. */
public final class NewDraft {
    /** Stands for the concepts until an author chooses them; no check passes with it. */
    public static final String NO_CONCEPT = "to-be-chosen";

    private static final int LONGEST_ID = 50;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_STATEMENT = 20_000;

    private NewDraft() {}

    static Draft of(String title, String statement, Set<String> taken) {
        String id = id(title, taken);
        Problem problem =
                new Problem(
                        id,
                        1,
                        shortened(title.replaceAll("\\s+", " "), LONGEST_TITLE),
                        shortened(statement, LONGEST_STATEMENT),
                        0.5,
                        Set.of(Language.PYTHON, Language.JAVA, Language.JAVASCRIPT),
                        List.of(NO_CONCEPT),
                        30,
                        List.of(),
                        Map.of(),
                        List.of(),
                        Set.of());
        return new Draft(
                id, ProblemWriter.write(new ProblemKit(problem, null, Map.of(), List.of())));
    }

    /** An id made from a text that is not among the taken ones, to which it is added. */
    public static String id(String text, Set<String> taken) {
        String words =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z]+", "-")
                        .replaceAll("^-|-$", "");
        String id = shortened(words, LONGEST_ID).replaceAll("-$", "");
        String base = id.isEmpty() ? "imported" : id;
        String unique = base;
        for (int n = 1; !taken.add(unique); n++) {
            unique = base + "-" + letters(n);
        }
        return unique;
    }

    /** A number in the letters a to z, as an id has no digits. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
