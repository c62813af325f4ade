package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Stored;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same attempt is taken in once, however often and however fast it is sent. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class IdempotencyTest {
    private static final Map<String, String> ATTEMPT =
            Map.of("language", "PYTHON", "code", "x = 1", "idempotencyKey", "attempt 1");

    private final TestPerson student = TestPerson.student();

    @Test
    void theSecondTimeTheFirstReceiptComesBack() {
        Response first = Api.submit(student.token(), ATTEMPT);
        Stored one = Stored.now();
        Response second = Api.submit(student.token(), ATTEMPT);
        Response third = Api.review(student.token(), ATTEMPT);

        assertThat(first.<Boolean>path("data.submitCode.alreadyKnown")).isFalse();
        assertThat(first.<String>path("data.submitCode.status")).isEqualTo("RECEIVED");
        assertThat(second.<Boolean>path("data.submitCode.alreadyKnown")).isTrue();
        assertThat(second.<String>path("data.submitCode.submissionId"))
                .isEqualTo(first.path("data.submitCode.submissionId"));
        assertThat(second.<String>path("data.submitCode.receivedAt"))
                .isEqualTo(first.path("data.submitCode.receivedAt"));
        third.then().statusCode(202);
        assertThat(third.<String>path("submissionId"))
                .isEqualTo(first.path("data.submitCode.submissionId"));
        assertThat(third.<Boolean>path("alreadyKnown")).isTrue();
        assertThat(Stored.now()).isEqualTo(one);
    }

    @Test
    void twentyAtOnceMakeOneRow() throws Exception {
        Stored before = Stored.now();
        String token = student.token();
        List<Response> answers;
        try (ExecutorService senders = Executors.newFixedThreadPool(20)) {
            answers =
                    senders
                            .invokeAll(
                                    IntStream.range(0, 20)
                                            .<Callable<Response>>mapToObj(
                                                    i -> () -> Api.review(token, ATTEMPT))
                                            .toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(202));
        assertThat(answers.stream().<String>map(answer -> answer.path("submissionId")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.<Boolean>path("alreadyKnown")))
                .hasSize(1);
        assertThat(Stored.now()).isEqualTo(before.plus(1));
    }

    @Test
    void twoStudentsMayUseOneKey() {
        Stored before = Stored.now();
        Api.submitted(student, ATTEMPT);
        Api.submitted(TestPerson.student(), ATTEMPT);

        assertThat(Stored.now()).isEqualTo(before.plus(2));
    }

    @Test
    void withoutAKeyEachTimeIsANewAttempt() {
        assertThat(Api.submitted(student, "PYTHON", "x = 1"))
                .isNotEqualTo(Api.submitted(student, "PYTHON", "x = 1"));
    }
}
