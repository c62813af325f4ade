package dev.coderx.shared.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, before any consumer asks for them. */
@ApplicationScoped
public class Topics {
    /** One topic for each publishing module. */
    public static final List<String> ALL =
            List.of(
                    "coderx.submissions",
                    "coderx.judgements",
                    "coderx.patterns",
                    "coderx.proficiency",
                    "coderx.roadmaps",
                    "coderx.recommendations");

    private static final int SECONDS = 60;

    private final Map<String, Object> kafka;
    private final EventsConfig config;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, EventsConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    void create(@Observes @Priority(1) StartupEvent event) {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    Stream.concat(ALL.stream(), ALL.stream().map(t -> t + DeadLetterQueue.SUFFIX))
                            .filter(topic -> !existing.contains(topic))
                            .map(topic ->
                                    new NewTopic(
                                            topic, config.partitions(), config.replicationFactor()))
                            .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
                Log.infof("Created %d Kafka topics", missing.size());
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka's topics cannot be created", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Kafka did not answer within %d s at start".formatted(SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating Kafka's topics", e);
        }
    }
}
