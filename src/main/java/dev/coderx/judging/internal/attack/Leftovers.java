package dev.coderx.judging.internal.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds processes that a jail left behind. Where we are root they have the jail's users; else they
 * are ours, in a process namespace of their own.
 *
 * @param firstUser the first user id of the jail's
 * @param users how many there are
 */
record Leftovers(int firstUser, int users) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LOOK_MILLIS = 50;

    /** Those that are still there after a while: the kernel needs a moment to end a jail. */
    List<String> find() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> found = now();
        while (!found.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(LOOK_MILLIS);
            found = now();
        }
        return found;
    }

    private List<String> now() throws IOException {
        int me = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> isOfTheJail(process, me))
                    .map(process -> "a process is left: " + process.getFileName())
                    .toList();
        }
    }

    private boolean isOfTheJail(Path process, int me) {
        try {
            List<String> status = Files.readAllLines(process.resolve("status"));
            int user = Integer.parseInt(field(status, "Uid:")[1]);
            if (field(status, "State:")[1].equals("Z")) {
                return false;
            }
            return me == 0
                    ? user >= firstUser && user < firstUser + users
                    : user == me && field(status, "NSpid:").length > 2;
        } catch (IOException e) {
            // It has ended meanwhile.
            return false;
        }
    }

    private static String[] field(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse(name + " -1")
                .split("\\s+", -1);
    }
}
