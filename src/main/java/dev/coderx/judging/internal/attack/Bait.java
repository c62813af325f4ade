package dev.coderx.judging.internal.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one attack may go for on the host: a file that every user may read and change, so that the
 * jail alone protects it, and a port that takes calls on all addresses.
 */
final class Bait implements AutoCloseable {
    private static final int MOST_ADDRESSES = 4;

    /** A folder open to all users. Not /tmp, which the jail has one of its own of. */
    private static final Path OPEN_TO_ALL = Path.of("/var/tmp");

    private final String secret = "secret-" + UUID.randomUUID();
    private final Path folder;
    private final Path canary;
    private final ServerSocket port;

    Bait() throws IOException {
        folder = Files.createTempDirectory(OPEN_TO_ALL, "canary");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        canary = Files.writeString(folder.resolve("canary"), secret);
        Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-rw-rw-"));
        port = new ServerSocket(0);
        port.setSoTimeout(1);
    }

    /** The attack's code with what it needs to know of the host. */
    String fill(String code) throws IOException {
        return code.replace("@CANARY@", canary.toString())
                .replace("@PORT@", Integer.toString(port.getLocalPort()))
                .replace("@HOSTS@", addresses())
                .replace("@PID@", Long.toString(ProcessHandle.current().pid()));
    }

    private static String addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(InetAddress::getHostAddress)
                .map(address -> address.replaceFirst("%.*", ""))
                .limit(MOST_ADDRESSES)
                .collect(Collectors.joining(" "));
    }

    /**
     * What an attack got at.
     *
     * @param seen all that it printed and gave back
     */
    List<String> takenBy(String seen) throws IOException {
        List<String> taken = new ArrayList<>();
        if (seen.contains(secret)) {
            taken.add("read the canary");
        }
        if (!Files.isRegularFile(canary) || !Files.readString(canary).equals(secret)) {
            taken.add("changed the canary");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> !file.equals(canary))) {
                taken.add("left a file beside the canary");
            }
        }
        try (Socket _ = port.accept()) {
            taken.add("called the listener");
        } catch (SocketTimeoutException e) {
            // Nobody called.
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        port.close();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
