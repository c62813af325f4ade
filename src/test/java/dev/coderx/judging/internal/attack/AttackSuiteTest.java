package dev.coderx.judging.internal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.coderx.judging.Verdict;
import dev.coderx.shared.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackSuiteTest {
    private static final int NORMAL_USER = 62_900;

    @Test
    void noAttackEscapesAndNoneIsCalledRight() throws Exception {
        AttackSuite.Results results = AttackSuite.run(2);
        System.out.print(AttackReport.text(results));

        assertThat(AttackReport.faults(results)).isEmpty();
        assertThat(results.left()).isEmpty();
        assertThat(results.escapes()).isZero();
        assertThat(results.falsePasses()).isZero();
        assertThat(results.programs()).isGreaterThanOrEqualTo(120);
        assertThat(results.unjudged()).isLessThan(results.programs() / 20);
        assertThat(results.outcomes())
                .filteredOn(outcome -> outcome.attack().isRight())
                .as("judged at all")
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(outcome -> outcome.status() == Verdict.Status.PASSED);
    }

    @Test
    void norDoesOneWhereTheApplicationIsANormalUser(@TempDir Path folder) throws Exception {
        assumeTrue(
                (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0,
                "the other test ran as a normal user already");

        String report = new NormalUser(NORMAL_USER).run(AttackReport.class, folder);
        System.out.print(report);

        assertThat(report)
                .contains(
                        "attacks: programs %d, escapes 0, false passes 0"
                                .formatted(Attack.all().size()));
    }

    @Test
    void everyLanguageAttacksInEveryKind() {
        for (Language language : List.of(Language.PYTHON, Language.JAVA, Language.JAVASCRIPT)) {
            List<Attack> attacks =
                    Attack.all().stream().filter(a -> a.language() == language).toList();

            assertThat(attacks).hasSizeGreaterThanOrEqualTo(40);
            assertThat(attacks.stream().map(Attack::kind).distinct())
                    .containsExactlyInAnyOrder(
                            "files",
                            "network",
                            "processes",
                            "memory",
                            "output",
                            "time",
                            "verdict",
                            "program");
        }
    }

    @Test
    void theIndexNamesEachFileOnce() throws Exception {
        Path folder = Path.of("src/main/resources/dev/coderx/judging/attacks");
        List<String> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files =
                    found.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(name -> !name.equals("index.txt"))
                            .toList();
        }

        assertThat(Attack.all().stream().map(Attack::name))
                .containsExactlyInAnyOrderElementsOf(files);
    }
}
