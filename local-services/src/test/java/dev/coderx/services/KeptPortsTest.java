package dev.coderx.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPortsTest {
    @TempDir Path folder;

    @Test
    void givesEachServiceItsOwnPort() throws Exception {
        var ports = KeptPorts.of(folder);

        assertThat(ports.portFor("one"))
                .isBetween(20_000, 31_999)
                .isNotEqualTo(ports.portFor("two"));
    }

    @Test
    void keepsAPortForTheNextStart() throws Exception {
        int port = KeptPorts.of(folder).portFor("one");

        assertThat(KeptPorts.of(folder).portFor("one")).isEqualTo(port);
    }

    @Test
    void choosesAnewWhenAnotherProgramHoldsThePort() throws Exception {
        int port = KeptPorts.of(folder).portFor("one");

        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            int chosen = KeptPorts.of(folder).portFor("one");

            assertThat(chosen).isNotEqualTo(other.getLocalPort());
            assertThat(KeptPorts.of(folder).portFor("one")).isEqualTo(chosen);
        }
    }
}
