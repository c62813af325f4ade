package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import org.junit.jupiter.api.Test;

class BrokenCodeTest {

    @Test
    void unclosedBracketIsMarkedWhereItOpens() {
        String code = "def f(x):\n    y = (x + 1\n    return y\n";

        Analysis analysis = Analyzers.analyze(Language.PYTHON, code);

        assertThat(analysis.parses()).isFalse();
        assertThat(analysis.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.patternId()).isEqualTo("python.unclosed-bracket");
                    assertThat(finding.span()).isEqualTo(new Span(2, 9, 2, 10));
                    assertThat(finding.conceptIds()).contains("syntax");
                });
    }

    @Test
    void restOfABrokenFileIsStillChecked() {
        String code =
                """
                def add(item, basket=[]):
                    basket.append(item)
                    return basket

                def later(x)
                    return x

                def check(word):
                    return word is "yes"
                """;

        assertThat(Analyzers.found(Language.PYTHON, code))
                .contains("python.missing-colon", "python.mutable-default");
    }

    @Test
    void unindentedBodyIsFoundThoughTheParserAcceptsIt() {
        Analysis analysis = Analyzers.analyze(Language.PYTHON, "for i in range(3):\nprint(i)\n");

        assertThat(analysis.parses()).isFalse();
        assertThat(analysis.findings())
                .extracting(Finding::patternId)
                .containsExactly("python.indentation");
    }

    @Test
    void missingSemicolonIsMarkedAtTheEndOfItsLine() {
        String code = "class A {\n  int f(int x) {\n    int y = x + 1\n    return y;\n  }\n}\n";

        assertThat(Analyzers.analyze(Language.JAVA, code).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.patternId()).isEqualTo("java.missing-semicolon");
                    assertThat(finding.span().startLine()).isEqualTo(3);
                });
    }

    @Test
    void unclosedBraceIsMarkedAtTheBlockThatLacksIt() {
        String code =
                "class A {\n  void f() {\n    if (true) {\n      g();\n  }\n  void g() {\n  }\n}\n";

        assertThat(Analyzers.analyze(Language.JAVA, code).findings())
                .filteredOn(finding -> finding.patternId().equals("java.unclosed-bracket"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().startLine()).isEqualTo(3));
    }
}
