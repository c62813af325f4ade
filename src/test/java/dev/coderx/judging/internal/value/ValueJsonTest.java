package dev.coderx.judging.internal.value;

import static dev.coderx.judging.internal.value.Values.list;
import static dev.coderx.judging.internal.value.Values.map;
import static dev.coderx.judging.internal.value.Values.real;
import static dev.coderx.judging.internal.value.Values.text;
import static dev.coderx.judging.internal.value.Values.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void plainJsonIsReadAsPeopleMeanIt() throws Exception {
        assertThat(ValueJson.plain(JSON.readTree("[1, 2.5, \"a\", {\"k\": null}]")))
                .isEqualTo(
                        list(whole(1), real(2.5), text("a"), map(text("k"), new Value.Nothing())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "[]",
                "{}",
                "{\"int\": 5}",
                "{\"int\": \"5x\"}",
                "{\"int\": \"\"}",
                "{\"real\": \"zero\"}",
                "{\"list\": {}}",
                "{\"list\": [1]}",
                "{\"map\": [[null]]}",
                "{\"map\": [null]}",
                "{\"list\": [], \"set\": []}",
                "{\"other\": 5}",
                "{\"passed\": true}",
            })
    void whatIsNoValueIsRefused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueJson.written(JSON.readTree(json)));
    }

    @Test
    void tooDeepAndTooLargeAValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ValueJson.written(
                                JSON.readTree("{\"list\":[".repeat(70) + "]}".repeat(70))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ValueJson.written(
                                JSON.readTree("{\"list\":[null" + ",null".repeat(200_001) + "]}")));
    }
}
