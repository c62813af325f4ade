package dev.coderx.judging.internal.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(Json.read(" {\"a\": [1, -2.5e1, true, false, null], \"b\": {}, \"c\": []} "))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(BigInteger.ONE, -25.0, true, false, null),
                                "b",
                                Map.of(),
                                "c",
                                List.of()));
    }

    @Test
    void keepsWholeNumbersOfAnySize() {
        assertThat(Json.read("123456789012345678901234567890"))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\"\\/\b\f\n\r\t\u0000", "é\u2028😀", "\ud800"})
    void readsTheTextItWrote(String text) {
        var written = new StringBuilder();
        Json.quote(written, text);

        assertThat(written.toString()).matches("[ -~]*");
        assertThat(Json.read(written.toString())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[1", "{\"a\"}", "[1 2]", "tru", "\"a", "1 2", "{1:2}", "\"\\u12\""})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
