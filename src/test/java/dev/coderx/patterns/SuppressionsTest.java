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

        assertThat(analysis.findings()).isEmpty();
        assertThat(analysis.suppressed())
                .extracting(one -> one.finding().patternId())
                .containsExactly(ID);
        assertThat(analysis.all()).hasSize(1);
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
        assertThat(python(comment).findings()).extracting(Finding::patternId).containsExactly(ID);
        assertThat(python(comment).suppressed()).isEmpty();
    }

    @Test
    void aTextIsNoComment() {
        assertThat(Analyzers.found(Language.PYTHON, "a == a and '# coderx: ignore'\n"))
                .contains(ID);
    }

    @Test
    void aCommentOfItsOwnLineIsAboutTheNext() {
        List<Integer> lines =
                Analyzers.analyze(
                                Language.PYTHON,
                                """
                                # coderx: ignore[python.self-comparison] one
                                # coderx: ignore[python.endless-loop] two
                                x = a == a
                                y = a == a
                                z = 1  # coderx: ignore
                                z = a == a
                                """)
                        .findings()
                        .stream()
                        .map(finding -> finding.span().startLine())
                        .toList();

        assertThat(lines).containsExactly(4, 6);
    }

    @Test
    void theOtherLanguagesHaveTheirComments() {
        assertThat(
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
                                        """)
                                .suppressed())
                .extracting(Analysis.Suppressed::reason)
                .containsExactly("why not", "");
        assertThat(
                        Analyzers.analyze(
                                        Language.TYPESCRIPT,
                                        "const x = a === a; // coderx: ignore\n")
                                .findings())
                .isEmpty();
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
        assertThat(python(comment).findings())
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
