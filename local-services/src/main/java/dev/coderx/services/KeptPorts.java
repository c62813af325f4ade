package dev.coderx.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of one data directory, kept in its file {@code ports.properties} so that a restarted
 * service is found where it was.
 *
 * <p>New ports come from 20000 to 31999, below the range that systems hand out for outgoing
 * connections: a kept port is then rarely taken by chance.
 */
final class KeptPorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_999;

    private final Path file;
    private final Properties ports;
    private final Set<Integer> chosen = new HashSet<>();

    private KeptPorts(Path file, Properties ports) {
        this.file = file;
        this.ports = ports;
    }

    /** Reads the kept ports of a data directory; there are none before its first start. */
    static KeptPorts of(Path data) throws IOException {
        Path file = data.resolve("ports.properties");
        return new KeptPorts(file, PropertiesFile.read(file));
    }

    /**
     * The kept port of a service, or a new one when there is none or another program holds it.
     *
     * @return a TCP port that was free on the loopback address a moment ago
     */
    int portFor(String service) throws IOException {
        int kept = Integer.parseInt(ports.getProperty(service, "0"));
        if (kept != 0 && !chosen.contains(kept) && isFree(kept)) {
            chosen.add(kept);
            return kept;
        }
        int port = newPort();
        if (kept != 0) {
            Progress.say(
                    service
                            + ": port "
                            + kept
                            + " is held by another program, taking "
                            + port
                            + " instead");
        }
        chosen.add(port);
        ports.setProperty(service, Integer.toString(port));
        Files.createDirectories(file.toAbsolutePath().getParent());
        PropertiesFile.write(file, ports);
        return port;
    }

    private int newPort() throws IOException {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!chosen.contains(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException(
                "no free port between "
                        + LOWEST
                        + " and "
                        + HIGHEST
                        + " was found; end programs that listen there");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
