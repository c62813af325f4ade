package dev.coderx.judging.internal.value;

import static dev.coderx.judging.internal.value.Values.list;
import static dev.coderx.judging.internal.value.Values.map;
import static dev.coderx.judging.internal.value.Values.real;
import static dev.coderx.judging.internal.value.Values.set;
import static dev.coderx.judging.internal.value.Values.text;
import static dev.coderx.judging.internal.value.Values.tuple;
import static dev.coderx.judging.internal.value.Values.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.TestCase;
import dev.coderx.shared.Language;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    private static final Comparison PYTHON =
            new Comparison(new Rendering(Language.PYTHON), TestCase.USUAL_TOLERANCE);
    private static final Value NOTHING = new Value.Nothing();
    private static final Value TRUE = new Value.Bool(true);

    static Stream<Arguments> equal() {
        return Stream.of(
                Arguments.of(list(whole(1)), tuple(whole(1))),
                Arguments.of(whole(4), real(4.0)),
                Arguments.of(real(0.3), real(0.1 + 0.2)),
                Arguments.of(real(Double.NaN), real(Double.NaN)),
                Arguments.of(real(0), real(-0.0)),
                Arguments.of(list(whole(2), whole(1)), set(whole(1), whole(2))),
                Arguments.of(map(text("1"), NOTHING), map(whole(1), NOTHING)),
                Arguments.of(map(text("1"), NOTHING), map(real(1.0), NOTHING)),
                Arguments.of(map(text("(1, 2)"), TRUE), map(tuple(whole(1), whole(2)), TRUE)),
                Arguments.of(
                        map(text("a"), whole(1), text("b"), whole(2)),
                        map(text("b"), whole(2), text("a"), whole(1))));
    }

    @ParameterizedTest
    @MethodSource("equal")
    void whatIsTheSameInAnyLanguageIsEqual(Value expected, Value got) {
        assertThat(PYTHON.difference(expected, got)).isEmpty();
        assertThat(PYTHON.difference(got, expected)).isEmpty();
    }

    static Stream<Arguments> different() {
        Value big = new Value.Whole(new BigInteger("10000000000000000000001"));
        Value bigger = new Value.Whole(new BigInteger("10000000000000000000002"));
        return Stream.of(
                Arguments.of(whole(5), whole(4), "4, expected 5"),
                Arguments.of(
                        big, bigger, "10000000000000000000002, expected 10000000000000000000001"),
                Arguments.of(whole(1), TRUE, "a truth value, expected a number"),
                Arguments.of(whole(1), text("1"), "a text, expected a number"),
                Arguments.of(whole(1), NOTHING, "nothing, expected a number"),
                Arguments.of(
                        whole(1),
                        new Value.Other("range", "range(0, 1)"),
                        "a value of type range, expected a number"),
                Arguments.of(
                        list(whole(1), whole(2), whole(5)),
                        list(whole(1), whole(2), whole(4)),
                        "item 3 is 4, expected 5"),
                Arguments.of(
                        list(list(whole(1)), list(whole(2), whole(3))),
                        list(list(whole(1)), list(whole(2), whole(4))),
                        "item 2 of item 2 is 4, expected 3"),
                Arguments.of(
                        list(whole(1), whole(2), whole(3), whole(4)),
                        list(whole(1), whole(2), whole(3)),
                        "3 items, expected 4"),
                Arguments.of(list(list()), list(list(TRUE)), "item 1: 1 item, expected 0"),
                Arguments.of(set(whole(1)), set(whole(2)), "1 is missing"),
                Arguments.of(
                        text("abcdefgh"),
                        text("abcdefxh"),
                        "the text differs at character 7: 'xh', expected 'gh'"),
                Arguments.of(text("abc"), text("ab"), "the text ends too early: 'c' is missing"),
                Arguments.of(text("ab"), text("abc"), "the text goes on: 'c' is not expected"),
                Arguments.of(
                        map(text("a"), whole(1)),
                        map(text("b"), whole(1)),
                        "the key 'a' is missing"),
                Arguments.of(map(), map(text("b"), whole(1)), "the key 'b' is not expected"),
                Arguments.of(
                        map(text("a"), list(whole(1))),
                        map(text("a"), list(whole(2))),
                        "item 1 of the value of 'a' is 2, expected 1"),
                Arguments.of(
                        map(text("1"), whole(1)),
                        map(text("1"), whole(1), whole(1), whole(1)),
                        "a key comes more than once"),
                Arguments.of(real(1), real(Double.NaN), "nan, expected 1.0"),
                Arguments.of(real(1), real(Double.POSITIVE_INFINITY), "inf, expected 1.0"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void theFirstDifferenceIsSaidInWords(Value expected, Value got, String words) {
        assertThat(PYTHON.difference(expected, got)).hasValue(words);
    }

    @Test
    void aCasesOwnToleranceHolds() {
        Comparison rough = new Comparison(new Rendering(Language.JAVA), 0.001);

        assertThat(rough.difference(real(0.333), real(1.0 / 3))).isEmpty();
        assertThat(rough.difference(real(333), real(333.3))).isEmpty();
        assertThat(rough.difference(real(0.333), real(0.335))).isPresent();
        assertThat(rough.difference(whole(10_000), whole(10_001))).isPresent();
    }

    @Property
    void aValueEqualsItself(@ForAll("values") Value value) {
        assertThat(PYTHON.difference(value, value)).isEmpty();
    }

    @Property
    void theVerdictIsTheSameBothWays(@ForAll("values") Value one, @ForAll("values") Value other) {
        Comparison exact = new Comparison(new Rendering(Language.PYTHON), 0);

        assertThat(exact.difference(one, other).isEmpty())
                .isEqualTo(exact.difference(other, one).isEmpty());
    }

    @Property
    void inAnyOrderMeansAnyOrder(@ForAll("lists") List<Value> items, @ForAll Random random) {
        List<Value> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        Value expected = new Value.Items(Value.Items.Kind.LIST, items);
        Value got = new Value.Items(Value.Items.Kind.LIST, shuffled);

        assertThat(PYTHON.differenceInAnyOrder(expected, got)).isEmpty();
    }

    @Property
    void oneItemMoreIsSeenInAnyOrder(
            @ForAll("lists") List<Value> items, @ForAll("values") Value more) {
        List<Value> longer = new ArrayList<>(items);
        longer.add(more);
        Value expected = new Value.Items(Value.Items.Kind.LIST, items);
        Value got = new Value.Items(Value.Items.Kind.LIST, longer);

        assertThat(PYTHON.differenceInAnyOrder(expected, got)).isPresent();
    }

    @Property
    void whatAHarnessWritesIsReadAsItIs(@ForAll("values") Value value) {
        assertThat(ValueJson.written(Values.written(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Value> values() {
        return Values.any();
    }

    @Provide
    Arbitrary<List<Value>> lists() {
        return Values.any().list().ofMaxSize(6);
    }
}
