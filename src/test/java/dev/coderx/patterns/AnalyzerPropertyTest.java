package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnalyzerPropertyTest {

    @Property(tries = 300)
    void spansOfAnyTextLieInsideIt(@ForAll Language language, @ForAll String code) {
        assertSpansInside(language, code);
    }

    @Property(tries = 500)
    void spansOfNearlyCodeLieInsideIt(
            @ForAll Language language, @ForAll("nearlyCode") String code) {
        assertSpansInside(language, code);
    }

    @Provide
    Arbitrary<String> nearlyCode() {
        return Arbitraries.of(
                        "if",
                        "else",
                        "for",
                        "while",
                        "def f(x):",
                        "x",
                        "==",
                        "=",
                        "None",
                        "(",
                        ")",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "\n",
                        "\n    ",
                        "\r\n",
                        "\r",
                        "\t",
                        ":",
                        ";",
                        "return",
                        "break",
                        "switch (x)",
                        "case 1:",
                        "class A",
                        "1",
                        "\ud83d\ude00",
                        "\ud83d",
                        "retrun",
                        "whlie (x) {",
                        "else:",
                        "\u201c",
                        "\u2019",
                        "\u00a0",
                        "&&",
                        "++",
                        "2nd",
                        ",",
                        "print",
                        "#",
                        "//",
                        "/*",
                        "\\",
                        "`",
                        "${",
                        " ")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static void assertSpansInside(Language language, String code) {
        List<String> lines = List.of(code.split("\r\n|\r|\n", -1));
        for (Finding finding : Analyzers.analyze(language, code).findings()) {
            assertInside(finding.span(), lines);
            finding.evidence().forEach(evidence -> assertInside(evidence.span(), lines));
            Finding.Edit edit = finding.edit();
            if (edit != null) {
                assertInside(edit.span(), lines);
            }
        }
    }

    private static void assertInside(Span span, List<String> lines) {
        assertThat(span.endLine()).isLessThanOrEqualTo(lines.size());
        assertThat(span.startColumn() - 1)
                .isLessThanOrEqualTo(lines.get(span.startLine() - 1).length() + 2);
        assertThat(span.endColumn() - 1)
                .isLessThanOrEqualTo(lines.get(span.endLine() - 1).length() + 2);
    }
}
