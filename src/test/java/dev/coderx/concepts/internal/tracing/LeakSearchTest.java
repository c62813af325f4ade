package dev.coderx.concepts.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.AnswerModelFigures.LeakTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakSearchTest {
    private final List<Learner> learners = DrawnStudents.of(20, 15, 4).learners();

    @Test
    void passesWhatLooksAtEarlierAnswersOnly() {
        LeakTest test = LeakSearch.in(learner -> means(learner, 0), learners, 1);

        assertThat(test.students()).isEqualTo(20);
        assertThat(test.passed()).isTrue();
    }

    @Test
    void catchesALookAtTheAnswerItself() {
        assertThat(LeakSearch.in(learner -> means(learner, 1), learners, 1).passed()).isFalse();
    }

    @Test
    void catchesALookAtTheNextItem() {
        Predictor next =
                learner -> {
                    float[] chances = new float[learner.size()];
                    for (int at = 0; at + 1 < chances.length; at++) {
                        chances[at] = learner.problems()[at + 1];
                    }
                    return chances;
                };

        assertThat(LeakSearch.in(next, learners, 1).passed()).isFalse();
    }

    @Test
    void doesNotPassWhenNothingWasCompared() {
        assertThat(LeakSearch.in(learner -> means(learner, 0), List.of(), 1).passed()).isFalse();
    }

    /** The share of right answers before each row, and of so many more. */
    private static float[] means(Learner learner, int more) {
        float[] means = new float[learner.size()];
        for (int at = 0; at < means.length; at++) {
            int right = 0;
            for (int earlier = 0; earlier < at + more; earlier++) {
                right += learner.correct()[earlier] ? 1 : 0;
            }
            means[at] = (right + 1f) / (at + more + 2f);
        }
        return means;
    }
}
