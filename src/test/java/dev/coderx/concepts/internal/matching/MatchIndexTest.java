package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.shared.measuring.Parallel;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The vectors in Neo4j. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MatchIndexTest {
    @Inject Driver driver;
    @Inject MatchTexts texts;
    @Inject MatchVectors vectors;
    @Inject Sentences sentences;

    @Test
    void ofTwoReplicasOneFillsItAndBothAnswerAsFromMemory() {
        try (var session = driver.session()) {
            session.run("MATCH (v:MatchVersion) DELETE v").consume();
        }
        List<MatchIndex> replicas =
                List.of(
                        new MatchIndex(driver, texts, vectors),
                        new MatchIndex(driver, texts, vectors));

        List<Boolean> filled = new Parallel(2).map(replicas, MatchIndex::fill, _ -> {});

        assertThat(filled).containsExactlyInAnyOrder(true, false);
        assertThat(replicas.getFirst().fill()).isFalse();
        float[] vector = sentences.vector("The loop runs one time too many.");
        List<Near> fromMemory = vectors.nearest(vector, 5);
        for (MatchIndex replica : replicas) {
            List<Near> fromNeo4j = replica.nearest(vector, 5);
            assertThat(fromNeo4j.getFirst().title()).isEqualTo(fromMemory.getFirst().title());
            for (int i = 0; i < 5; i++) {
                assertThat(fromNeo4j.get(i).cosine())
                        .isCloseTo(fromMemory.get(i).cosine(), within(1e-4));
            }
        }
    }

    @Test
    void textsOfAnotherVersionAreReplaced() {
        var index = new MatchIndex(driver, texts, vectors);
        index.fill();
        try (var session = driver.session()) {
            session.run("MATCH (v:MatchVersion) SET v.version = 'older'").consume();
            session.run("CREATE (:MatchText {id: 'gone', place: 0})").consume();

            assertThat(index.fill()).isTrue();
            assertThat(session.run("MATCH (t:MatchText) RETURN count(t)").single().get(0).asInt())
                    .isEqualTo(texts.all().size());
        }
    }
}
