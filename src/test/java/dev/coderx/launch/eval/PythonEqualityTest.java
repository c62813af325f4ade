package dev.coderx.launch.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.value.Value;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonEqualityTest {
    private static final Value ONE = new Value.Whole(BigInteger.ONE);
    private static final Value TWO = new Value.Whole(BigInteger.TWO);

    @Test
    void numbersOfAllKindsAreEqualByTheirValue() {
        assertThat(PythonEquality.equal(ONE, new Value.Real(1.0))).isTrue();
        assertThat(PythonEquality.equal(new Value.Bool(true), ONE)).isTrue();
        assertThat(PythonEquality.equal(new Value.Real(0.1), new Value.Real(0.1))).isTrue();
        assertThat(PythonEquality.equal(new Value.Real(Double.NaN), new Value.Real(Double.NaN)))
                .isFalse();
        assertThat(PythonEquality.equal(ONE, TWO)).isFalse();
        assertThat(PythonEquality.equal(ONE, new Value.Text("1"))).isFalse();
    }

    @Test
    void aTupleIsNoListAndASetHasNoOrder() {
        assertThat(
                        PythonEquality.equal(
                                items(Value.Items.Kind.LIST), items(Value.Items.Kind.TUPLE)))
                .isFalse();
        assertThat(
                        PythonEquality.equal(
                                new Value.Items(Value.Items.Kind.SET, List.of(ONE, TWO)),
                                new Value.Items(Value.Items.Kind.SET, List.of(TWO, ONE))))
                .isTrue();
        assertThat(
                        PythonEquality.equal(
                                new Value.Items(Value.Items.Kind.LIST, List.of(ONE, TWO)),
                                new Value.Items(Value.Items.Kind.LIST, List.of(TWO, ONE))))
                .isFalse();
    }

    private static Value items(Value.Items.Kind kind) {
        return new Value.Items(kind, List.of(ONE, TWO));
    }
}
