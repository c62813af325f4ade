package dev.coderx.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** Neo4j inside this JVM, reached over Bolt, without sign-in. */
final class Neo4jService implements Service {
    private static final long START_MILLIS = 60_000;

    private final Path home;
    private final int port;
    private @Nullable DatabaseManagementService engine;

    Neo4jService(Path data, int port) {
        // Neo4j refuses a home that is not in its normal form.
        this.home = data.toAbsolutePath().normalize();
        this.port = port;
    }

    @Override
    public String name() {
        return "neo4j";
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(home);
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        engine =
                new DatabaseManagementServiceBuilder(home)
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, address)
                        .setConfig(BoltConnector.advertised_address, address)
                        .setConfig(GraphDatabaseSettings.auth_enabled, false)
                        .setConfig(GraphDatabaseSettings.udc_enabled, false)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                        // A new database would take 256 MB of disk before its first node.
                        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                        // Otherwise a stop waits 11 s for Bolt's idle threads.
                        .setConfig(
                                BoltConnectorInternalSettings.thread_pool_shutdown_wait_time,
                                Duration.ofMillis(200))
                        .build();
        if (!engine.database("neo4j").isAvailable(START_MILLIS)) {
            throw new IOException("Neo4j does not open its database; see " + home.resolve("logs"));
        }
    }

    @Override
    public void stop() {
        if (engine != null) {
            engine.shutdown();
            engine = null;
        }
    }

    @Override
    public String kill() {
        boolean ran = engine != null;
        stop();
        return ran ? "stopped, not killed: it shares this JVM" : "was not running";
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("coderx.neo4j.uri", "bolt://127.0.0.1:" + port);
    }
}
