package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {
    private static final String ID = "python.self-comparison";

    private static Analysis python(String comment) {
        return Analyzers.analyze(
                Language.PYTHON, "def f(a):\n    return a == a  %s\n".formatted(comment));
    }

    /** Those of the two patterns that this is about; the catalogue may find more. */
    private static List<Finding> shown(Analysis analysis) {
        return analysis.findings().stream().filter(SuppressionsTest::matters).toList();
    }

    private static List<Analysis.Suppressed> hidden(Analysis analysis) {
        return analysis.suppressed().stream().filter(one -> matters(one.finding())).toList();
    }

    private static boolean matters(Finding finding) {
        return finding.patternId().endsWith(".self-comparison")
                || finding.patternId().endsWith(".unknown-suppression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# coderx: ignore",
                "# coderx: ignore[python.self-comparison]",
                "#coderx:ignore [ python.endless-loop , python.self-comparison ] it is a test",
                "# coderx: ignore-file",
                "# coderx: ignore-file[python.self-comparison] for now"
            })
    void aCommentSuppressesWhatItIsAbout(String comment) {
        Analysis analysis = python(comment);

        assertThat(shown(analysis)).isEmpty();
        assertThat(hidden(analysis))
                .extracting(one -> one.finding().patternId())
                .containsExactly(ID);
        assertThat(analysis.all()).containsAll(analysis.findings());
        assertThat(analysis.all()).filteredOn(SuppressionsTest::matters).hasSize(1);
        assertThat(analysis.parses()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# coderx: ignore[python.endless-loop]",
                "# coderx ignore",
                "# see coderx: ignore",
                "# coderx: ignored",
                "#  'coderx: ignore'"
            })
    void anyOtherCommentDoesNot(String comment) {
        assertThat(shown(python(comment))).extracting(Finding::patternId).containsExactly(ID);
        assertThat(hidden(python(comment))).isEmpty();
    }

    @Test
    void aTextIsNoComment() {
        assertThat(Analyzers.found(Language.PYTHON, "a == a and '# coderx: ignore'\n"))
                .contains(ID);
    }

    @Test
    void aCommentOfItsOwnLineIsAboutTheNext() {
        Analysis analysis =
                Analyzers.analyze(
                        Language.PYTHON,
                        """
                        # coderx: ignore[python.self-comparison] one
                        # coderx: ignore[python.endless-loop] two
                        x = a == a
                        y = a == a
                        z = 1  # coderx: ignore
                        z = a == a
                        """);
        List<Integer> lines =
                shown(analysis).stream().map(finding -> finding.span().startLine()).toList();

        assertThat(lines).containsExactly(4, 6);
    }

    @Test
    void theOtherLanguagesHaveTheirComments() {
        Analysis java =
                Analyzers.analyze(
                        Language.JAVA,
                        """
                        class A {
                            boolean f(int a) {
                                // coderx: ignore[java.self-comparison] why not
                                return a == a;
                            }
                            boolean g(int a) {
                                return a == a; /* coderx: ignore */
                            }
                        }
                        """);
        Analysis typescript =
                Analyzers.analyze(Language.TYPESCRIPT, "const x = a === a; // coderx: ignore\n");

        assertThat(hidden(java))
                .extracting(Analysis.Suppressed::reason)
                .containsExactly("why not", "");
        assertThat(typescript.findings()).isEmpty();
        assertThat(typescript.suppressed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# coderx: ignore[python.nothing]",
                "# coderx: ignore[]",
                "# coderx: ignore[python.self-comparison",
                "# coderx: ignore-file[none]"
            })
    void aNameThatNoPatternHasIsFound(String comment) {
        assertThat(shown(python(comment)))
                .extracting(Finding::patternId)
                .containsExactly(ID, "python.unknown-suppression");
    }

    @Test
    void brokenCodeCanBeSuppressedToo() {
        Analysis analysis =
                Analyzers.analyze(Language.PYTHON, "# coderx: ignore-file\nprint('x'\n");

        assertThat(analysis.findings()).isEmpty();
        assertThat(analysis.suppressed()).isNotEmpty();
        assertThat(analysis.parses()).isFalse();
    }
}
