package dev.coderx.concepts.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerStateTest {
    @Test
    void movesOnlyTheSkillByACopy() {
        LearnerState state = new LearnerState(0);
        state.see(1, 1, true, false, 0);
        double ability = state.ability.mean();

        state.see(1, 2, true, true, 0);

        assertThat(state.answers).isEqualTo(1);
        assertThat(state.ability.mean()).isEqualTo(ability);
        assertThat(state.skills.get(2)).isNotNull().extracting(skill -> skill.tries).isEqualTo(1);
    }

    @Test
    void raisesTheAbilityByARightAnswerAndLowersItByAWrongOne() {
        Random random = new Random(1);
        LearnerState state = new LearnerState(0);
        for (int answer = 0; answer < 500; answer++) {
            double before = state.ability.mean();
            double unsure = state.ability.variance();
            boolean correct = random.nextBoolean();
            state.see(random.nextInt(9), random.nextInt(3), correct, false, random.nextGaussian());
            assertThat(state.ability.mean() > before).isEqualTo(correct);
            assertThat(state.ability.variance()).isLessThan(unsure);
        }
    }

    @Test
    void countsRunsAndStreaks() {
        LearnerState state = new LearnerState(0);
        state.see(1, 1, true, false, 0);
        state.see(2, 1, true, false, 0);
        state.see(3, 2, false, false, 0);

        assertThat(state.streak).isEqualTo(-1);
        assertThat(state.run.answers()).isEqualTo(1);
        assertThat(state.runBefore.right()).isEqualTo(2);
        assertThat(state.outcomes.ago(1)).isEqualTo(-1);
        assertThat(state.outcomes.ago(3)).isEqualTo(1);
        assertThat(state.outcomes.ago(4)).isZero();
    }

    @Test
    void putsEachStudentIntoOneOfEvenFolds() {
        Folds folds = new Folds(5, 1);
        int[] sizes = new int[5];
        Set<Integer> other = new HashSet<>();
        for (Learner learner : DrawnStudents.of(1000, 1, 1).learners()) {
            sizes[folds.of(learner)]++;
            if (folds.of(learner) != new Folds(5, 2).of(learner)) {
                other.add(folds.of(learner));
            }
        }

        for (int size : sizes) {
            assertThat(size).isBetween(150, 250);
        }
        assertThat(other).hasSize(5);
    }
}
