package dev.coderx.shared.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Hears PostgreSQL's NOTIFY of a new outbox entry, on a connection of its own that heals itself.
 */
@ApplicationScoped
class OutboxAlarm {
    private static final long RECONNECT_MILLIS = 500;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private @Nullable PgSubscriber subscriber;

    OutboxAlarm(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.options =
                PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                        .setUser(user)
                        .setPassword(password);
    }

    /** Calls back at each notification, on an event loop. A missed one is made up by the timer. */
    void onRing(Runnable callback) {
        PgSubscriber connected =
                PgSubscriber.subscriber(vertx, options).reconnectPolicy(n -> RECONNECT_MILLIS);
        connected.channel(Outbox.CHANNEL).handler(payload -> callback.run());
        connected
                .connect()
                .onFailure(f -> Log.warn("The outbox alarm cannot connect; the timer remains", f));
        subscriber = connected;
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscriber != null) {
            subscriber.close();
        }
    }
}
