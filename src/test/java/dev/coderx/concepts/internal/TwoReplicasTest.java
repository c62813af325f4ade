package dev.coderx.concepts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.internal.difficulty.FirstTries;
import dev.coderx.concepts.internal.difficulty.ItemDifficulty;
import dev.coderx.concepts.internal.difficulty.TriedProblem;
import dev.coderx.concepts.internal.store.ProficiencyStore;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.patterns.events.PatternsDetected.FoundPattern;
import dev.coderx.shared.Language;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.submissions.Outcome;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The same events, in another order, twice, and by several at once, give the same state. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TwoReplicasTest {
    private final Instant start = Instant.now().minus(Duration.ofDays(60));
    private static final int SUBMISSIONS = 24;

    @Inject UnitOfWork unitOfWork;
    @Inject UpdateProficiency update;
    @Inject ProficiencyStore store;
    @Inject Proficiencies proficiencies;
    @Inject FirstTries tries;

    private final TriedProblem problem =
            new TriedProblem("of-" + UUID.randomUUID(), 1, 0.3, List.of("lists"), null);

    @Test
    void anyOrderAndDuplicatesGiveTheSameState() throws Exception {
        UUID inOrder = UUID.randomUUID();
        UUID shuffled = UUID.randomUUID();
        List<Function<Transaction, Uni<Void>>> events = events(inOrder);
        for (Function<Transaction, Uni<Void>> event : events) {
            unitOfWork.inTransaction(event).await().atMost(Duration.ofSeconds(20));
        }

        List<Function<Transaction, Uni<Void>>> twice = new ArrayList<>(events(shuffled));
        twice.addAll(events(shuffled));
        Collections.shuffle(twice, new Random(5));
        atOnce(twice);

        assertThat(store.of(shuffled).await().indefinitely())
                .isNotEmpty()
                .isEqualTo(store.of(inOrder).await().indefinitely());
        assertThat(evidenceOf(shuffled)).isEqualTo(evidenceOf(inOrder)).isPositive();
        assertThat(
                        Postgres.number(
                                "SELECT sum(abs(points)) FROM proficiency_evidence WHERE student_id = ?",
                                shuffled))
                .isEqualTo(
                        Postgres.number(
                                "SELECT sum(success_points + difficulty_points) FROM proficiency"
                                        + " WHERE student_id = ?",
                                shuffled));
        // The first try was wrong, whichever of the tries was heard of first.
        assertThat(tries.of(problem).await().indefinitely())
                .isEqualTo(new ItemDifficulty(0.3, 0, 2));
    }

    @Test
    void aQuizCountsOnceAndMovesTheRoadmap() {
        TestPerson student = TestPerson.student();
        UUID quiz = UUID.randomUUID();
        List<EvidenceItem> answers =
                List.of(
                        new EvidenceItem("lists", EvidenceKind.ANSWERED_RIGHT, 700),
                        new EvidenceItem("lists", EvidenceKind.ANSWERED_RIGHT, 500),
                        new EvidenceItem("recursion", EvidenceKind.ANSWERED_WRONG, -900));
        for (List<EvidenceItem> some : List.of(answers.subList(0, 1), answers, answers)) {
            unitOfWork
                    .inTransaction(transaction ->
                            update.answered(
                                    transaction,
                                    student.id(),
                                    Language.PYTHON,
                                    quiz,
                                    some,
                                    Instant.now()))
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }

        // Two of the three calls brought something new.
        await().atMost(Api.PATIENCE)
                .until(() ->
                        Postgres.number(
                                        "SELECT coalesce(max(version), 0) FROM roadmaps WHERE"
                                                + " student_id = ?",
                                        student.id())
                                == 2);
        Response seen =
                Api.graphql(
                        student.token(),
                        "{ proficiency { concept { id } mean evidenceCount reason forgetting"
                                + " trend { direction change }"
                                + " evidence { source submissionId kind effect explanation } }"
                                + " weakAreas { concept { id } reason"
                                + " prerequisites { concept { id } strength } }"
                                + " solveChance(problemId: \"rainy-days\")"
                                + " { chance lower upper reason parts { label effect } } }");
        assertThat(seen.<List<String>>path("data.proficiency.concept.id"))
                .containsExactly("recursion", "lists");
        assertThat(seen.<List<Integer>>path("data.proficiency.evidenceCount"))
                .containsExactly(1, 2);
        assertThat(seen.<String>path("data.proficiency[0].evidence[0].source")).isEqualTo("QUIZ");
        assertThat(seen.<Object>path("data.proficiency[0].evidence[0].submissionId")).isNull();
        assertThat(seen.<String>path("data.proficiency[0].trend.direction")).isEqualTo("NEW");
        assertThat(seen.<List<String>>path("data.weakAreas.concept.id"))
                .containsExactly("recursion");
        assertThat(seen.<Float>path("data.solveChance.chance")).isBetween(0.2f, 0.9f);
        assertThat(seen.<List<Float>>path("data.solveChance.parts.effect")).hasSizeGreaterThan(2);
        assertThat(
                        Api.errorCode(
                                Api.graphql(
                                        student.token(),
                                        "{ solveChance(problemId: \"no-such\") { chance } }")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aNewStudentStartsWhereAClassOfFiveOrMoreStands() {
        TestPerson fresh = TestPerson.student();
        List<TestPerson> class6 = new ArrayList<>(List.of(fresh));
        for (int i = 0; i < 5; i++) {
            TestPerson classmate = TestPerson.student();
            class6.add(classmate);
            knows(classmate, "lists");
            if (i < 4) {
                knows(classmate, "recursion");
            }
        }
        TestPerson.educator().teaches(class6.toArray(TestPerson[]::new));

        var matrix = proficiencies.matrixOf(fresh.id()).await().indefinitely();

        // Five means of 2/3, shrunk as by five of 1/2; of recursion only four have evidence.
        assertThat(matrix.start("lists")).isEqualTo(0.58);
        assertThat(matrix.start("recursion")).isEqualTo(0.5);
    }

    private void knows(TestPerson student, String concept) {
        Postgres.run(
                "INSERT INTO proficiency VALUES (?, ?, current_date, 1000, 0, 1, now())",
                student.id(),
                concept);
    }

    /** Both halves of some submissions of one student, as they come from Kafka. */
    private List<Function<Transaction, Uni<Void>>> events(UUID student) {
        List<Function<Transaction, Uni<Void>>> events = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            UUID submission = new UUID(student.getMostSignificantBits(), i);
            Outcome outcome = i % 3 == 0 ? Outcome.WRONG : Outcome.CORRECT;
            List<FoundPattern> found =
                    i % 4 == 0
                            ? List.of(
                                    new FoundPattern(
                                            "python.a-pattern", 0.8, 0.9, List.of("lists")))
                            : List.of();
            var detected =
                    new PatternsDetected(
                            submission,
                            student,
                            Language.PYTHON,
                            problem.id(),
                            true,
                            found,
                            List.of("lists", i % 2 == 0 ? "strings" : "for-loops"),
                            true,
                            start.plus(Duration.ofHours(13L * i)));
            var judged =
                    new SubmissionJudged(
                            submission, student, problem.id(), outcome, null, null, null, null);
            events.add(transaction -> update.heard(transaction, detected, problem));
            events.add(transaction -> update.heard(transaction, judged, problem));
        }
        return events;
    }

    private void atOnce(List<Function<Transaction, Uni<Void>>> events) throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (Function<Transaction, Uni<Void>> event : events) {
                running.add(
                        replicas.submit(() ->
                                unitOfWork
                                        .inTransaction(event)
                                        .await()
                                        .atMost(Duration.ofSeconds(20))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static long evidenceOf(UUID student) {
        return Postgres.number(
                "SELECT count(*) FROM proficiency_evidence WHERE student_id = ?", student);
    }
}
