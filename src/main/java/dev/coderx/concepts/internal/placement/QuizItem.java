package dev.coderx.concepts.internal.placement;

import dev.coderx.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A multiple-choice question on one concept, in one language.
 *
 * @param id stable for ever; the same in each language it is asked in
 * @param conceptId what it asks about
 * @param difficulty from 0 to 1; an editor's estimate
 * @param question what is asked
 * @param prints whether the question is what the code prints: then running it must agree
 * @param code the code to look at; empty where the question needs none
 * @param choices in the order they are shown, all different
 * @param answer the index of the right choice
 * @param explanation why it is right, kind and short; shown once the item is answered
 */
record QuizItem(
        String id,
        String conceptId,
        Language language,
        double difficulty,
        String question,
        boolean prints,
        String code,
        List<Choice> choices,
        int answer,
        String explanation) {
    private static final int FEWEST_CHOICES = 3;
    private static final int MOST_CHOICES = 4;

    /**
     * One choice.
     *
     * @param suggests the concept or pattern that whoever chooses it may mix up, where one is known
     */
    record Choice(String text, @Nullable String suggests) {}

    /**
     * @throws IllegalArgumentException naming the item and what is wrong with it
     */
    QuizItem {
        choices = List.copyOf(choices);
        if (!(difficulty >= 0 && difficulty <= 1)) {
            throw wrong(id, "difficulty must be from 0 to 1, but is " + difficulty);
        }
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            throw wrong(id, "it must have 3 or 4 choices, but has " + choices.size());
        }
        if (answer < 0 || answer >= choices.size()) {
            throw wrong(id, "no choice is right");
        }
        if (choices.stream().map(choice -> choice.text().strip()).distinct().count()
                < choices.size()) {
            throw wrong(id, "two choices are the same");
        }
        if (question.isBlank() || explanation.isBlank()) {
            throw wrong(id, "the question and why need a text");
        }
        if (prints && code.isBlank()) {
            throw wrong(id, "it asks what code prints, but has none");
        }
    }

    /** The chance to be right by guessing: one of the choices. */
    double guessing() {
        return 1.0 / choices.size();
    }

    static IllegalArgumentException wrong(String id, String what) {
        return new IllegalArgumentException("quiz item '%s': %s".formatted(id, what));
    }
}
