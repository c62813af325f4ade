package dev.coderx.judging.internal.value;

import static dev.coderx.judging.internal.value.Values.list;
import static dev.coderx.judging.internal.value.Values.map;
import static dev.coderx.judging.internal.value.Values.real;
import static dev.coderx.judging.internal.value.Values.set;
import static dev.coderx.judging.internal.value.Values.text;
import static dev.coderx.judging.internal.value.Values.tuple;
import static dev.coderx.judging.internal.value.Values.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Rendering PYTHON = new Rendering(Language.PYTHON);
    private static final Rendering JAVASCRIPT = new Rendering(Language.JAVASCRIPT);
    private static final Rendering JAVA = new Rendering(Language.JAVA);
    private static final Value NOTHING = new Value.Nothing();
    private static final Value TRUE = new Value.Bool(true);

    @Test
    void valuesLookAsInTheLanguage() {
        Value row = list(whole(1), text("a"), NOTHING, TRUE, real(2));

        assertThat(PYTHON.value(row)).isEqualTo("[1, 'a', None, True, 2.0]");
        assertThat(JAVASCRIPT.value(row)).isEqualTo("[1, \"a\", null, true, 2]");
        assertThat(JAVA.value(row)).isEqualTo("[1, \"a\", null, true, 2.0]");
        assertThat(PYTHON.value(map(text("a"), tuple(whole(1))))).isEqualTo("{'a': (1,)}");
        assertThat(JAVA.value(map(text("a"), whole(1)))).isEqualTo("{\"a\"=1}");
        assertThat(PYTHON.value(set())).isEqualTo("set()");
        assertThat(JAVASCRIPT.value(set(whole(1)))).isEqualTo("Set {1}");
    }

    @Test
    void textIsQuotedSoThatItIsSeen() {
        assertThat(PYTHON.value(text("it's\n"))).isEqualTo("\"it's\\n\"");
        assertThat(PYTHON.value(text("'\""))).isEqualTo("'\\'\"'");
        assertThat(JAVA.value(text("\"\\\t\u0001"))).isEqualTo("\"\\\"\\\\\\t\\u0001\"");
    }

    @Test
    void callsAreSpelledAsInTheLanguage() {
        List<Value> arguments = List.of(list(whole(3)), text("x"));

        assertThat(PYTHON.call("firstGap", arguments)).isEqualTo("first_gap([3], 'x')");
        assertThat(JAVA.call("firstGap", arguments)).isEqualTo("firstGap([3], \"x\")");
    }

    @Test
    void whatIsLongIsCut() {
        Value row = new Value.Items(Value.Items.Kind.LIST, Collections.nCopies(99_999, TRUE));

        assertThat(PYTHON.value(row)).hasSize(Rendering.LONGEST).endsWith("…");
        assertThat(Rendering.shortened("ab😀cd", 4)).isEqualTo("ab…");
    }

    @Property
    void noValueIsTooLongToShow(@ForAll("values") Value value) {
        assertThat(PYTHON.value(value)).hasSizeLessThanOrEqualTo(Rendering.LONGEST);
        assertThat(JAVA.value(value)).hasSizeLessThanOrEqualTo(Rendering.LONGEST);
    }

    @Provide
    Arbitrary<Value> values() {
        return Values.any();
    }
}
