package dev.coderx.shared.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are delivered. */
@ConfigMapping(prefix = "coderx.events")
public interface EventsConfig {
    /** Partitions of each topic: the most replicas that can share a module's work. */
    @WithDefault("6")
    int partitions();

    /** Copies the brokers keep of each partition. */
    @WithDefault("1")
    short replicationFactor();

    /** Tries an event gets before it goes to the dead letters. */
    @WithDefault("3")
    int tries();

    /** The pause before a second try; it doubles with each further one. */
    @WithDefault("PT0.1S")
    Duration firstPause();

    /** The longest pause while a service we stand on is away. */
    @WithDefault("PT5S")
    Duration longestPause();

    /** How long one try of an event may take. */
    @WithDefault("PT30S")
    Duration deadline();

    Relay relay();

    /** How the outbox is emptied. */
    interface Relay {
        /** Events taken from the outbox at once. */
        @WithDefault("200")
        int batch();

        /** How often to look without having been woken. */
        @WithDefault("PT1S")
        Duration interval();

        /** How long published events stay in the outbox. */
        @WithDefault("P7D")
        Duration retention();
    }
}
