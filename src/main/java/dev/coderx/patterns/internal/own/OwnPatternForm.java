package dev.coderx.patterns.internal.own;

import dev.coderx.patterns.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What is asked of the form of an educator's pattern; the catalogue keeps to the same lengths. */
final class OwnPatternForm {
    static final int LONGEST_FILE = 20_000;

    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("own(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final int LONGEST_ID = 60;
    private static final int MOST_EXAMPLES = 10;
    private static final int MOST_LINES = 40;
    private static final int MOST_CONCEPTS = 5;

    private OwnPatternForm() {}

    /** What is wrong, in sentences. */
    static List<String> violations(Pattern pattern) {
        List<String> found = new ArrayList<>();
        if (!ID.matcher(pattern.id()).matches() || pattern.id().length() > LONGEST_ID) {
            found.add(
                    "The id has to be \"%s\" with small letters, digits and hyphens, up to %d in all."
                            .formatted(Pattern.OWN_PREFIX + "name", LONGEST_ID));
        }
        if (pattern.detector() instanceof Pattern.ByAnalysis) {
            found.add("A pattern of your own is found by a query; analyses are the catalogue's.");
        }
        Pattern.Messages messages = pattern.messages();
        length("title", pattern.title(), 3, 80, found);
        length("nudge", messages.nudge(), 10, 120, found);
        length("hint", messages.hint(), 10, 160, found);
        length("explanation", messages.explanation(), 40, 320, found);
        if (pattern.conceptIds().size() > MOST_CONCEPTS) {
            found.add("A pattern has at most %d concepts.".formatted(MOST_CONCEPTS));
        }
        examples("good", pattern.good(), found);
        examples("bad", pattern.bad(), found);
        return found;
    }

    private static void length(String name, String text, int least, int most, List<String> found) {
        if (text.length() < least || text.length() > most) {
            found.add(
                    "The %s has %d characters; it has to have %d to %d."
                            .formatted(name, text.length(), least, most));
        }
    }

    private static void examples(String name, List<String> codes, List<String> found) {
        if (codes.size() > MOST_EXAMPLES) {
            found.add(
                    "There are %d %s examples; %d is the most."
                            .formatted(codes.size(), name, MOST_EXAMPLES));
        }
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).lines().count() > MOST_LINES) {
                found.add(
                        "The %s example %d has more than %d lines."
                                .formatted(name, i + 1, MOST_LINES));
            }
        }
    }
}
