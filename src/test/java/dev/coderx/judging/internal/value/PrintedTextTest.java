package dev.coderx.judging.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {
    private static final PrintedText TEXT = new PrintedText(new Rendering(Language.PYTHON));

    @Test
    void whiteSpaceAtTheEndsDoesNotCount() {
        assertThat(TEXT.difference("1\n2\n", "1  \r\n2\n\n\n")).isEmpty();
        assertThat(TEXT.difference("", "\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2 | 1,3 | line 2 is '3', expected '2'",
                "1,2 | 1 | '1 line, expected 2'",
                "1 | 1,2 | '2 lines, expected 1'",
                "1 | '' | 'nothing is printed, expected 1 line'",
                "a | ' a' | line 1 is ' a', expected 'a'",
            })
    void theFirstDifferenceIsSaidInWords(String expected, String got, String words) {
        assertThat(TEXT.difference(expected.replace(',', '\n'), got.replace(',', '\n')))
                .hasValue(words.startsWith("'") ? words.replace("'", "") : words);
    }
}
