package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.broken.Fault;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
                    assertThat(finding.evidence()).isNotEmpty();
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
    void severalFaultsAreEachExplained() {
        String code =
                """
                def first(x)
                    return x

                whlie True:
                    print("a" "b"))
                    break
                """;

        assertThat(Analyzers.found(Language.PYTHON, code))
                .contains(
                        "python.missing-colon", "python.misspelt-keyword", "python.stray-bracket");
    }

    @Test
    void unindentedBodyIsFoundThoughTheParserAcceptsIt() {
        Analysis analysis = Analyzers.analyze(Language.PYTHON, "for i in range(3):\nprint(i)\n");

        assertThat(analysis.parses()).isFalse();
        assertThat(analysis.findings())
                .extracting(Finding::patternId)
                .containsExactly("python.missing-body");
    }

    @Test
    void lineThatWasMovedIsFoundBeforeTheOneThatNoLongerFits() {
        String code =
                """
                def f(xs):
                    total = 0
                for x in xs:
                        if x > 1:
                            total += x
                    return total
                """;

        assertThat(Analyzers.analyze(Language.PYTHON, code).findings())
                .filteredOn(finding -> finding.severity() > 0.8)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.patternId()).isEqualTo("python.indentation");
                    assertThat(finding.span().startLine()).isEqualTo(3);
                });
    }

    @Test
    void missingSemicolonIsMarkedAtTheEndOfItsLineAndOffered() {
        String code = "class A {\n  int f(int x) {\n    int y = x + 1\n    return y;\n  }\n}\n";

        assertThat(Analyzers.analyze(Language.JAVA, code).findings())
                .filteredOn(BrokenCodeTest::isAboutSyntax)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.patternId()).isEqualTo("java.missing-semicolon");
                    assertThat(finding.span().startLine()).isEqualTo(3);
                    assertThat(finding.edit())
                            .isEqualTo(new Finding.Edit(new Span(3, 18, 3, 18), ";"));
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

    @Test
    void braceThatIsMissingIsFoundByHowTheLinesAreIndented() {
        String code =
                """
                class A {
                  void f(int n) {
                    for (int i = 0; i < n; i++)
                      g(i);
                      h(i);
                    }
                  }
                }
                """;

        assertThat(Analyzers.analyze(Language.JAVA, code).findings())
                .filteredOn(BrokenCodeTest::isAboutSyntax)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.patternId()).isEqualTo("java.missing-brace");
                    assertThat(finding.span().startLine()).isEqualTo(3);
                });
    }

    @Test
    void placesBehindAnEarlierFaultAreThoseOfTheFileAsItStands() {
        String code = "pubic class A {\n  int f(int x) {\n    retrun x + 1 2;\n  }\n}\n";

        assertThat(Analyzers.analyze(Language.JAVA, code).findings())
                .extracting(finding -> finding.span().startLine())
                .startsWith(1)
                .contains(3);
    }

    @Test
    void quotesOfAWordProcessorAreFoundWhereTheParserTakesThemForLetters() {
        Analysis analysis =
                Analyzers.analyze(Language.JAVASCRIPT, "const s = \u2018hello\u2019;\n");

        assertThat(analysis.parses()).isFalse();
        assertThat(analysis.findings())
                .filteredOn(BrokenCodeTest::isAboutSyntax)
                .extracting(Finding::patternId)
                .containsExactly("javascript.lookalike-character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PYTHON | missing-colon | if 3 > 2~    print(1)~
                    PYTHON | mismatched-bracket | a = [1, 2)~
                    PYTHON | unclosed-quote | print("hello)~
                    PYTHON | misspelt-keyword | def f(x):~    retrun x~
                    PYTHON | misspelt-keyword | If 3 > 2:~    print(1)~
                    PYTHON | foreign-syntax | x = 1~x++~
                    PYTHON | foreign-syntax | x = 1~if x > 0 && x < 3:~    print(x)~
                    PYTHON | foreign-syntax | if 3 > 2 {~    print(1)~}~
                    PYTHON | assignment-in-condition | x = 1~while x = 1:~    x = 2~
                    PYTHON | keyword-as-name | class = 3~print(1)~
                    PYTHON | missing-parentheses | xs = [1]~n = len xs~
                    PYTHON | missing-in | for i range(3):~    print(i)~
                    PYTHON | loop-header | for (i = 0; i < 3; i += 1):~    print(i)~
                    PYTHON | invalid-name | 2nd = 5~
                    PYTHON | else-without-if | x = 1~else:~    print(x)~
                    PYTHON | outside-its-place | x = 1~return x~
                    JAVA | missing-comma | class A { int f(int x) { return g(x 1); } }
                    JAVA | misspelt-keyword | pubic class A { int f(int x) { return x; } }
                    JAVA | foreign-syntax | class A { boolean f(int x) { return x > 1 and x < 3; } }
                    JAVA | missing-parentheses | class A { void f(int x) { if x > 1 { g(x); } } }
                    JAVA | wrong-quotes | class A { String f() { return 'hello'; } }
                    JAVA | else-without-if | class A { void f(int x) { g(x); else { g(1); } } }
                    JAVA | unclosed-comment | class A { } /* the end
                    JAVASCRIPT | misspelt-keyword | fucntion f(x) { return x; }
                    JAVASCRIPT | foreign-syntax | def f(x) { return x; }
                    JAVASCRIPT | stray-bracket | f(1));
                    JAVASCRIPT | missing-comma | f(1 2);
                    JAVASCRIPT | unclosed-quote | f("one);
                    JAVASCRIPT | missing-operand | const a = 3 * ;
                    TYPESCRIPT | missing-operand | const a = 3 * ;
                    TYPESCRIPT | comparison-as-assignment | const a == 3;
                    """)
    void kindOfFaultIsTold(Language language, String family, String code) {
        String prefix =
                language == Language.TYPESCRIPT
                        ? "javascript"
                        : language.name().toLowerCase(Locale.ROOT);

        assertThat(Analyzers.found(language, code.replace('~', '\n')))
                .contains(prefix + "." + family);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFaultHasItsPattern(Language language) {
        List<String> analyses =
                Analyzers.CATALOGUE.all().stream()
                        .filter(pattern -> pattern.languages().contains(language))
                        .map(pattern -> pattern.detector())
                        .filter(Pattern.ByAnalysis.class::isInstance)
                        .map(detector -> ((Pattern.ByAnalysis) detector).analysis())
                        .toList();

        for (Fault.Kind kind : Fault.Kind.values()) {
            if (kind.in(language)) {
                assertThat(analyses).contains(kind.analysis());
            }
        }
    }

    private static boolean isAboutSyntax(Finding finding) {
        return Analyzers.CATALOGUE.find(finding.patternId()).orElseThrow().category()
                == Category.SYNTAX;
    }
}
