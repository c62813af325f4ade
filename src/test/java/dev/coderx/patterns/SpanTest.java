package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.coderx.shared.Language;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void columnsCountUtf16UnitsAfterAccentsAndEmoji() {
        String code = "s = \"h\u00e9\ud83d\ude00\"; x = s == None\n";

        assertThat(Analyzers.analyze(Language.PYTHON, code).findings())
                .filteredOn(finding -> finding.patternId().equals("python.none-equality"))
                .singleElement()
                .extracting(Finding::span)
                .isEqualTo(new Span(1, code.indexOf("s ==") + 1, 1, code.length()));
    }

    @Test
    void loneSurrogatesDoNotMoveColumns() {
        String code = "s = \"\ud83d\"; x = y == None\n";

        assertThat(Analyzers.analyze(Language.PYTHON, code).findings())
                .extracting(Finding::span)
                .contains(new Span(1, code.indexOf("y ==") + 1, 1, code.length()));
    }

    @Test
    void windowsLineEndsCountOnce() {
        assertThat(Analyzers.analyze(Language.PYTHON, "a = 1\r\nb = a == None\r\n").findings())
                .singleElement()
                .extracting(Finding::span)
                .isEqualTo(new Span(2, 5, 2, 14));
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1, 1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, 1, 1, 9));
    }
}
