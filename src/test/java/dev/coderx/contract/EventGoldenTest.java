package dev.coderx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.coderx.contract.EventSamples.Sample;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.events.Topics;
import dev.coderx.submissions.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of each event. A failure here means that consumers of other versions would fail: add
 * optional fields, or a new version of the type beside the old one.
 */
class EventGoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsTheGoldenFileSays(Sample<?> sample) throws IOException {
        assertThat(JSON.readTree(EventJson.write(sample.event()))).isEqualTo(golden(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadBackFromTheGoldenFile(Sample<?> sample) throws IOException {
        assertThat(read(sample, golden(sample))).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithoutItsOptionalFields(Sample<?> sample) throws Exception {
        ObjectNode sparse = golden(sample).deepCopy();
        sparse.remove(sample.optional());

        DomainEvent event = read(sample, sparse);

        assertThat(event.studentId()).isEqualTo(sample.event().studentId());
        for (RecordComponent part : components(sample)) {
            Object value = part.getAccessor().invoke(event);
            if (sample.optional().contains(part.getName())) {
                assertThat(value).as(part.getName()).isNull();
            } else {
                assertThat(value)
                        .as(part.getName())
                        .isEqualTo(part.getAccessor().invoke(sample.event()));
            }
        }
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sparse);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithFieldsOfANewerVersion(Sample<?> sample) throws IOException {
        ObjectNode newer = golden(sample).deepCopy();
        newer.put("addedLater", "unknown to this version");
        newer.putObject("alsoAddedLater").putArray("list").add(1);

        assertThat(read(sample, newer)).isEqualTo(sample.event());
    }

    @Test
    void judgementsAreReadAsTheFirstVersionWroteThem() throws IOException {
        String first =
                """
                {"submissionId": "6f1c1f2e-0f5b-4c53-9d8c-6a2d1d0a7b11",
                 "studentId": "b2a7a3c4-8f0e-4d7e-8a55-1f6f0f5b2c22",
                 "problemId": "rainy-days", "outcome": "WRONG"}\
                """;

        SubmissionJudged judged = EventJson.read(first.getBytes(UTF_8), SubmissionJudged.class);

        assertThat(judged.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(judged.source()).isNull();
        assertThat(judged.testsTotal()).isNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sayWhichFieldsAreOptional(Sample<?> sample) {
        assertThat(sample.optional())
                .isEqualTo(
                        Arrays.stream(components(sample))
                                .filter(part ->
                                        part.getAnnotatedType()
                                                .isAnnotationPresent(
                                                        org.jspecify.annotations.Nullable.class))
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void travelOnAKnownTopicUnderAVersionedName(Sample<?> sample) {
        assertThat(sample.type().name()).matches("dev\\.coderx\\.[a-z]+\\.[a-z-]+\\.v[1-9]");
        assertThat(Topics.ALL).contains(sample.type().topic());
    }

    @Test
    void everyEventHasASample() {
        List<String> published =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("dev.coderx")
                                .stream()
                                .filter(type -> type.isAssignableTo(DomainEvent.class))
                                .filter(type -> !type.isInterface())
                                .map(JavaClass::getName)
                                .sorted()
                                .toList();

        assertThat(published)
                .hasSize(6)
                .isEqualTo(
                        EventSamples.ALL.stream()
                                .map(sample -> sample.event().getClass().getName())
                                .sorted()
                                .toList());
    }

    static List<Sample<?>> samples() {
        return EventSamples.ALL;
    }

    private static RecordComponent[] components(Sample<?> sample) {
        return requireNonNull(sample.event().getClass().getRecordComponents());
    }

    private static <T extends DomainEvent> T read(Sample<T> sample, ObjectNode json)
            throws IOException {
        return EventJson.read(json.toString().getBytes(UTF_8), sample.type().dataClass());
    }

    private static ObjectNode golden(Sample<?> sample) throws IOException {
        String file = "/events/%s.json".formatted(sample.type().name());
        try (InputStream in = EventGoldenTest.class.getResourceAsStream(file)) {
            return (ObjectNode) JSON.readTree(requireNonNull(in, file));
        }
    }
}
