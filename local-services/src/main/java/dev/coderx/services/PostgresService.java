package dev.coderx.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as processes of its own, under the user {@code postgres}, with one database {@code
 * coderx}.
 */
final class PostgresService implements Service {
    private static final String DATABASE = "coderx";

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres engine;

    PostgresService(Path data, int port) {
        // The library deletes old clusters below its working folder: ours must not lie in it.
        this.binaries = data.resolve("binaries");
        this.cluster = data.resolve("cluster");
        this.log = data.resolve("postgres.log");
        this.port = port;
    }

    /** Ends the server that an earlier child left behind on this data. */
    static void reap(Path data) throws IOException, InterruptedException {
        Path cluster = data.resolve("cluster");
        Orphans.reap(cluster.resolve("postmaster.pid"), cluster, "INT")
                .ifPresent(pid -> Progress.say("postgres: ended what was left of an earlier run"));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() throws IOException, SQLException {
        Files.createDirectories(binaries);
        // postmaster.pid of a killed server stays; PostgreSQL itself finds out that it is stale.
        engine =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        // The library passes -F; this comes after it and wins.
                        .setServerConfig("fsync", "on")
                        // The library switches it off: what was committed last would not survive a
                        // kill.
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("shared_buffers", "64MB")
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
        createDatabase(engine);
    }

    private static void createDatabase(EmbeddedPostgres engine) throws SQLException {
        try (Connection connection = engine.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (engine != null) {
            engine.close();
            engine = null;
            // The library gives a stop 5 s and does not say whether that was enough.
            Orphans.reap(cluster.resolve("postmaster.pid"), cluster, "INT");
        }
    }

    @Override
    public String kill() throws IOException, InterruptedException {
        var postmaster = Orphans.running(cluster.resolve("postmaster.pid"), cluster);
        if (postmaster.isPresent()) {
            Orphans.killTree(postmaster.get());
        }
        // Frees the library's lock on the folder; the server is gone already.
        stop();
        return postmaster.isPresent() ? "killed" : "was not running";
    }

    @Override
    public Map<String, String> addresses() {
        String place = "postgresql://127.0.0.1:" + port + "/" + DATABASE;
        return Map.of(
                "quarkus.datasource.reactive.url",
                place,
                "quarkus.datasource.jdbc.url",
                "jdbc:" + place,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }
}
