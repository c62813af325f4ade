package dev.coderx.contract;

import dev.coderx.concepts.EvidenceSource;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.patterns.events.PatternsDetected.FoundPattern;
import dev.coderx.recommendations.events.RecommendationsRefreshed;
import dev.coderx.roadmap.events.RoadmapUpdated;
import dev.coderx.shared.Language;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.events.SubmissionReceived;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One event of each type with every field set, as the golden files hold it. */
final class EventSamples {
    private static final UUID SUBMISSION = UUID.fromString("6f1c1f2e-0f5b-4c53-9d8c-6a2d1d0a7b11");
    private static final UUID STUDENT = UUID.fromString("b2a7a3c4-8f0e-4d7e-8a55-1f6f0f5b2c22");
    private static final Instant AT = Instant.parse("2026-11-20T09:30:15.123456Z");

    static final List<Sample<?>> ALL =
            List.of(
                    new Sample<>(
                            SubmissionReceived.TYPE,
                            new SubmissionReceived(
                                    SUBMISSION,
                                    STUDENT,
                                    Language.PYTHON,
                                    "rainy-days",
                                    Outcome.WRONG,
                                    AT),
                            Set.of("problemId", "reportedOutcome")),
                    new Sample<>(
                            SubmissionJudged.TYPE,
                            new SubmissionJudged(
                                    SUBMISSION,
                                    STUDENT,
                                    "rainy-days",
                                    Outcome.CORRECT,
                                    JudgementSource.TESTS,
                                    NotJudged.UNJUDGED,
                                    8,
                                    8),
                            Set.of(
                                    "problemId",
                                    "outcome",
                                    "source",
                                    "reason",
                                    "testsPassed",
                                    "testsTotal")),
                    new Sample<>(
                            PatternsDetected.TYPE,
                            new PatternsDetected(
                                    SUBMISSION,
                                    STUDENT,
                                    Language.JAVA,
                                    "ticket-price",
                                    true,
                                    List.of(
                                            new FoundPattern(
                                                    "java.string-identity",
                                                    0.75,
                                                    0.5,
                                                    List.of("equality-identity", "strings"))),
                                    List.of("conditionals", "strings"),
                                    true,
                                    AT),
                            Set.of("problemId")),
                    new Sample<>(
                            ProficiencyUpdated.TYPE,
                            new ProficiencyUpdated(
                                    SUBMISSION,
                                    STUDENT,
                                    Language.TYPESCRIPT,
                                    List.of("closures", "functions"),
                                    "counter-maker",
                                    Outcome.WRONG,
                                    EvidenceSource.SUBMISSION),
                            Set.of("problemId", "outcome", "source")),
                    new Sample<>(
                            RoadmapUpdated.TYPE,
                            new RoadmapUpdated(
                                    SUBMISSION,
                                    STUDENT,
                                    7,
                                    List.of("loop-bounds", "indexing"),
                                    "line-of-steps",
                                    Outcome.CORRECT,
                                    EvidenceSource.SUBMISSION),
                            Set.of("problemId", "outcome", "source")),
                    new Sample<>(
                            RecommendationsRefreshed.TYPE,
                            new RecommendationsRefreshed(SUBMISSION, STUDENT, EvidenceSource.QUIZ),
                            Set.of("source")));

    private EventSamples() {}

    /**
     * An event and what is known of its JSON.
     *
     * @param optional the fields that an older or sparser producer leaves out
     */
    record Sample<T extends DomainEvent>(EventType<T> type, T event, Set<String> optional) {
        @Override
        public String toString() {
            return type.name();
        }
    }
}
