package dev.coderx.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {
    private static final Map<String, String> WRITTEN_EVERYWHERE =
            Map.of("postgres", "v", "kafka", "v", "redis", "v", "mongo", "v", "neo4j", "v");

    @TempDir Path folder;

    @Test
    void keepsDataAndPortsOverARestartAndOverAKill() throws Exception {
        var first = Child.start(folder);
        var addresses = first.addresses();
        var client = new Client(addresses);
        client.writeToAll("v");
        assertThat(client.readFromAll()).isEqualTo(WRITTEN_EVERYWHERE);

        // In good order.
        assertThat(first.end()).isZero();
        assertThat(folder.resolve("ready.properties")).doesNotExist();
        assertThat(postmaster()).isEmpty();

        // The JVM killed: PostgreSQL and Redis are left over and must be ended by the next start.
        var second = Child.start(folder);
        assertThat(second.addresses()).isEqualTo(addresses);
        client.produce("w");
        second.kill();
        long left = postmaster().orElseThrow();

        try (var third = Child.start(folder)) {
            assertThat(third.addresses()).isEqualTo(addresses);
            assertThat(third.said())
                    .contains(
                            "postgres: ended what was left of an earlier run",
                            "redis: ended what was left of an earlier run");
            assertThat(ProcessHandle.of(left)).isEmpty();
            assertThat(client.readFromAll())
                    .containsEntry("postgres", "v")
                    .containsEntry("kafka", "v,w")
                    .containsEntry("redis", "v")
                    .containsEntry("mongo", "v")
                    .containsEntry("neo4j", "v");
        }
    }

    @Test
    void killsAndRestartsSingleServicesOnTheSamePortAndData() throws Exception {
        try (var child = Child.start(folder, "--kafka-own-process")) {
            var client = new Client(child.addresses());
            client.writeToAll("v");

            assertThat(client.query("show fsync")).isEqualTo("on");
            assertThat(client.query("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(client.topicsAfterAskingFor("unknown")).doesNotContain("unknown");

            assertThat(child.command("kill postgres")).isEqualTo("ok kill postgres: killed");
            assertThatThrownBy(() -> client.query("select 1")).isInstanceOf(SQLException.class);
            assertThat(child.command("start postgres")).isEqualTo("ok start postgres: ready");

            assertThat(child.command("stop-kill kafka")).isEqualTo("ok stop-kill kafka: killed");
            assertThat(child.command("start kafka")).isEqualTo("ok start kafka: ready");

            assertThat(child.command("kill redis")).isEqualTo("ok kill redis: killed");
            assertThat(child.command("start redis")).isEqualTo("ok start redis: ready");

            assertThat(child.command("kill mongo")).startsWith("ok kill mongo");
            assertThat(child.command("start mongo")).isEqualTo("ok start mongo: ready");

            assertThat(child.command("start nothing")).startsWith("failed");
            assertThat(client.readFromAll()).isEqualTo(WRITTEN_EVERYWHERE);
        }
    }

    @Test
    void takesOtherPortsAndKeepsTheDataWhenItsPortsAreTaken() throws Exception {
        try (var child = Child.start(folder)) {
            new Client(child.addresses()).writeToAll("v");
        }
        var ports = PropertiesFile.read(folder.resolve("data/ports.properties"));
        try (var postgres = taken(ports.getProperty("postgres"));
                var kafka = taken(ports.getProperty("kafka"));
                var controller = taken(ports.getProperty("kafka-controller"));
                var child = Child.start(folder)) {
            assertThat(postgres.isBound() && kafka.isBound() && controller.isBound()).isTrue();
            assertThat(new Client(child.addresses()).readFromAll()).isEqualTo(WRITTEN_EVERYWHERE);
        }
    }

    private static ServerSocket taken(String port) throws IOException {
        return new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress());
    }

    private Optional<Long> postmaster() throws IOException {
        Path cluster = folder.resolve("data/postgres/cluster");
        Path pidFile = cluster.resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? Orphans.running(pidFile, cluster).map(ProcessHandle::pid)
                : Optional.empty();
    }
}
