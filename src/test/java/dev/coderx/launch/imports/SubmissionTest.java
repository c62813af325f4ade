package dev.coderx.launch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static Item.Row row(
            @Nullable String student, @Nullable String id, String code, long line) {
        return new Item.Row("f", line, student, "p", "python", code, null, null, id);
    }

    @Test
    void givesTheSameRowsTheSameKeysEveryTime() {
        var first = new Submission.Naming(null);
        var second = new Submission.Naming(null);

        for (long line = 1; line < 4; line++) {
            assertThat(first.name(row("ada", null, "x=1", line)).key())
                    .isEqualTo(second.name(row("ada", null, "x=1", line + 5)).key())
                    .hasSize(64);
        }
    }

    @Test
    void tellsEqualAttemptsApartUnlessTheSourceNamesThem() {
        var naming = new Submission.Naming(null);

        assertThat(naming.name(row("ada", null, "x=1", 1)).key())
                .isNotEqualTo(naming.name(row("ada", null, "x=1", 2)).key());
        assertThat(naming.name(row("ada", "7", "x=1", 3)).key())
                .isEqualTo(naming.name(row("ada", "7", "x=1", 4)).key());
    }

    @Test
    void givesRowsWithoutAStudentTheOneAskedForOrTheirOwn() {
        assertThat(new Submission.Naming("bo").name(row(null, "7", "x", 1)).student())
                .isEqualTo("bo");

        var own = new Submission.Naming(null);
        assertThat(own.name(row(null, "7", "x", 1)).student()).isEqualTo("anonymous 7");
        assertThat(own.name(row(null, null, "x", 1)).student())
                .isNotEqualTo(own.name(row(null, null, "x", 1)).student());
    }

    @Test
    void doesNotMixFieldsUp() {
        var naming = new Submission.Naming(null);

        assertThat(naming.name(row("ab", "c", "x", 1)).key())
                .isNotEqualTo(naming.name(row("a", "bc", "x", 1)).key());
    }
}
