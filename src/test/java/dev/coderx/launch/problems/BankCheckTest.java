package dev.coderx.launch.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.LocalJudge;
import dev.coderx.problems.ProblemBank;
import org.junit.jupiter.api.Test;

/** Proves the whole bank in the real jail: it is what {@code ./coderx problems check} does. */
class BankCheckTest {
    @Test
    void everyReferencePassesAndEveryWrongSolutionIsCaught() {
        var bank = new ProblemBank();
        var failures = new StringBuilder();

        BankCheck check =
                BankCheck.run(
                        bank,
                        bank.kits(),
                        new LocalJudge(),
                        (report, done, all) -> {
                            if (!report.passed()) {
                                failures.append(CheckCommand.line(report, done, all)).append('\n');
                            }
                        });

        CheckCommand.summary(check).forEach(System.out::println);
        assertThat(failures.toString()).isEmpty();
        assertThat(check.problemsPassed()).isTrue();
        assertThat(check.covered()).as(String.valueOf(check.coverage())).isTrue();
        assertThat(check.figures().problems()).isGreaterThanOrEqualTo(75);
        assertThat(check.figures().references().passed()).isGreaterThanOrEqualTo(3 * 75);
    }
}
