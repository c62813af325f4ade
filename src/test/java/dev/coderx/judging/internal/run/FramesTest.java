package dev.coderx.judging.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.value.Value;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private static final String READY = "{\"event\":\"ready\"}";
    private static final String STARTED = "{\"event\":\"started\",\"job\":%d}";
    private static final String RETURNED =
            "{\"event\":\"returned\",\"job\":%d,\"value\":{\"int\":\"%1$d\"},\"after\":[true],"
                    + "\"printed\":\"p\",\"micros\":1500}";
    private static final String DONE = "{\"event\":\"done\"}";

    private static List<String> good() {
        return List.of(
                READY,
                STARTED.formatted(0),
                RETURNED.formatted(0),
                STARTED.formatted(1),
                RETURNED.formatted(1),
                DONE);
    }

    @Test
    void aWholeRunIsRead() {
        List<Frame> frames = read(String.join("\n", good()) + "\n");

        assertThat(frames)
                .startsWith(new Frame.Ready(), new Frame.Told(new Report.Started(0)))
                .endsWith(new Frame.Done())
                .hasSize(6)
                .contains(
                        new Frame.Told(
                                new Report.Returned(
                                        0,
                                        new Value.Whole(BigInteger.ZERO),
                                        List.of(new Value.Bool(true)),
                                        "p",
                                        1.5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"returned\",\"job\":0,\"value\":true,\"printed\":\"\"}",
                "{\"event\":\"started\",\"job\":1}",
                "{\"event\":\"started\",\"job\":\"0\"}",
                "{\"event\":\"started\",\"job\":0} {}",
                "{\"event\":\"done\"}",
                "{\"event\":\"passed\"}",
                "{\"event\":\"exited\",\"job\":0}",
                "{\"event\":\"stopped\",\"job\":0,\"limit\":\"FUN\",\"printed\":\"\"}",
                "[]",
                "",
                "null",
                "passed",
            })
    void whatNoHarnessSaysIsNonsense(String line) {
        assertThat(read(READY + "\n" + line + "\n").getLast()).isInstanceOf(Frame.Nonsense.class);
    }

    @Test
    void anEndWithoutAWordIsSilence() {
        assertThat(read(READY + "\n" + DONE.substring(3)).getLast())
                .isInstanceOf(Frame.Silence.class);
        assertThat(read("")).containsExactly(new Frame.Silence());
    }

    @Test
    void nothingIsBelievedBeforeTheHarnessIsReady() {
        assertThat(read(STARTED.formatted(0) + "\n").getFirst()).isInstanceOf(Frame.Nonsense.class);
    }

    @Property
    void aChangedByteNeverMakesAJobOfAnother(
            @ForAll @IntRange(max = 10_000) int where, @ForAll byte what) {
        byte[] bytes = (String.join("\n", good()) + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[where % bytes.length] = what;

        assertOrderly(read(bytes));
    }

    @Property
    void framesInAnyOrderAreReadInOrderOnly(@ForAll("lines") List<String> lines) {
        assertOrderly(read(READY + "\n" + String.join("\n", lines) + "\n"));
    }

    @Property
    void anyBytesAreRead(@ForAll byte[] bytes) {
        assertThat(read(bytes).getLast())
                .isInstanceOfAny(Frame.Nonsense.class, Frame.Silence.class);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Combinators.combine(
                        Arbitraries.of(
                                STARTED,
                                RETURNED,
                                DONE,
                                READY,
                                "{\"event\":\"raised\",\"job\":%d,\"type\":\"E\",\"message\":\"\","
                                        + "\"printed\":\"\"}",
                                "{\"event\":\"exited\",\"job\":%d,\"printed\":\"\"}",
                                "{\"event\":\"broken\",\"type\":\"E\",\"message\":\"\","
                                        + "\"printed\":\"\"}"),
                        Arbitraries.integers().between(-1, 3))
                .as(String::formatted)
                .list()
                .ofMaxSize(12);
    }

    /** Each job ends at most once, in order, after its start; and nothing comes after the end. */
    private static void assertOrderly(List<Frame> frames) {
        int ended = 0;
        boolean started = false;
        for (Frame frame : frames.subList(0, frames.size() - 1)) {
            switch (frame) {
                case Frame.Told(Report.Started(int job)) -> {
                    assertThat(job).isEqualTo(ended);
                    assertThat(started).isFalse();
                    started = true;
                }
                case Frame.Told(Report.Returned returned) -> {
                    assertThat(returned.job()).isEqualTo(ended++);
                    assertThat(started).isTrue();
                    started = false;
                }
                case Frame.Told(Report.Raised raised) -> {
                    assertThat(raised.job()).isEqualTo(ended++);
                    assertThat(started).isTrue();
                    started = false;
                }
                case Frame.Told(Report.Exited exited) -> assertThat(exited.job()).isEqualTo(ended);
                case Frame.Told(Report.Broken _) -> assertThat(ended).isZero();
                case Frame.Told(Report.Stopped stopped) ->
                        assertThat(stopped.job()).isEqualTo(ended);
                case Frame.Starved(Report.Stopped stopped) ->
                        assertThat(stopped.job()).isEqualTo(ended);
                case Frame.Ready() -> assertThat(frame).isSameAs(frames.getFirst());
                case Frame.Done() -> throw new AssertionError("more after done");
                case Frame.Silence() -> throw new AssertionError("more after the end");
                case Frame.Nonsense _ -> throw new AssertionError("more after nonsense");
            }
        }
    }

    private static List<Frame> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads as a runner does: to the end, or to nonsense. */
    private static List<Frame> read(byte[] bytes) {
        Frames frames =
                new Frames(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length)), 2, 100);
        List<Frame> read = new ArrayList<>();
        do {
            read.add(frames.next());
        } while (!(read.getLast() instanceof Frame.Silence
                || read.getLast() instanceof Frame.Nonsense
                || read.getLast() instanceof Frame.Done));
        return read;
    }
}
