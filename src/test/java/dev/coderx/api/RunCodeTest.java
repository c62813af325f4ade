package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Stored;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Running code for the editor: no tests, nothing stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RunCodeTest {
    private static final String RUN =
            "mutation($input: RunCodeInput!) { runCode(input: $input) { status printed millis"
                    + " problem { kind explanation line } } }";

    private final TestPerson student = TestPerson.student();

    @Test
    void aProgramReadsItsInputAndItsOutputComesBack() {
        Stored before = Stored.now();
        Response answer = run("PYTHON", "print('Hello,', input())", "Ada\n");

        assertThat(answer.<String>path("data.runCode.status"))
                .as(answer.asString())
                .isEqualTo("FINISHED");
        assertThat(answer.<String>path("data.runCode.printed")).isEqualTo("Hello, Ada\n");
        assertThat(answer.<Object>path("data.runCode.problem")).isNull();
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void javaScriptRunsToo() {
        Response answer = run("JAVASCRIPT", "console.log(6 * 7);", null);

        assertThat(answer.<String>path("data.runCode.printed")).isEqualTo("42\n");
    }

    @Test
    void anErrorIsExplainedWithItsLine() {
        Response answer = run("PYTHON", "print('before')\nitems = [1]\nprint(items[1])\n", "");

        assertThat(answer.<String>path("data.runCode.status")).isEqualTo("EXCEPTION");
        assertThat(answer.<String>path("data.runCode.printed")).isEqualTo("before\n");
        assertThat(answer.<String>path("data.runCode.problem.kind")).isEqualTo("IndexError");
        assertThat(answer.<Integer>path("data.runCode.problem.line")).isEqualTo(3);
        assertThat(answer.<String>path("data.runCode.problem.explanation"))
                .doesNotContain("Traceback");
    }

    @Test
    void anEndlessLoopIsStoppedAndNamed() {
        Response answer = run("PYTHON", "n = 0\nwhile True:\n    n += 1\n", "");

        assertThat(answer.<String>path("data.runCode.status")).isEqualTo("TIMEOUT");
        assertThat(answer.<Integer>path("data.runCode.problem.line")).isEqualTo(2);
    }

    @Test
    void theRulesOfCodeHoldHereToo() {
        assertThat(Api.errorCode(run("PYTHON", "  ", ""))).isEqualTo("CODE_EMPTY");
        assertThat(Api.errorCode(run("PYTHON", "# long\n".repeat(40_000), "")))
                .isEqualTo("CODE_TOO_LARGE");
        assertThat(Api.errorCode(run("PYTHON", "x = 1", "y".repeat(65_537))))
                .isEqualTo("INPUT_TOO_LARGE");
        assertThat(Api.errorCode(run("PYTHON", "x = 1", "a\0b"))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(run("TYPESCRIPT", "let x = 1", "")))
                .isEqualTo("LANGUAGE_UNSUPPORTED");
    }

    @Test
    void thereAreThirtyRunsAMinute() {
        TestPerson eager = TestPerson.student();
        String last = null;
        // The count starts anew with the minute, so it may take two of them.
        for (int i = 0; i < 61 && last == null; i++) {
            last = Api.errorCode(run(eager, "JAVASCRIPT", "1", ""));
            assertThat(i >= 30 || last == null).as("run %d: %s", i, last).isTrue();
        }
        assertThat(last).isEqualTo("RATE_LIMITED");
    }

    private Response run(String language, String code, @Nullable String input) {
        return run(student, language, code, input);
    }

    private static Response run(
            TestPerson person, String language, String code, @Nullable String input) {
        Map<String, String> values =
                input == null
                        ? Map.of("language", language, "code", code)
                        : Map.of("language", language, "code", code, "input", input);
        return Api.graphql(person.token(), RUN, Map.of("input", values));
    }
}
