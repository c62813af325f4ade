package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Builds a jail of its own for each program, by bubblewrap; docs/adr/0006 tells why and how.
 * Starting blocks for a few milliseconds, and longer where all places are taken.
 */
public final class BubblewrapJail implements Jail, AutoCloseable {
    /**
     * Opens the filter and the status for the command, which comes as arguments and is never read
     * as a script.
     */
    private static final String OPEN_AND_RUN =
            "exec %d<\"$1\" %d>\"$2\"; shift 2; exec \"$@\""
                    .formatted(Cell.FILTER_DESCRIPTOR, Cell.STATUS_DESCRIPTOR);

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Cell cell;
    private final Places places;
    private final Path folder;
    private final Path filter;
    private final byte[] calls;
    private final AtomicLong number = new AtomicLong();

    /**
     * The kernel ends a jail when the thread that started it ends, so one thread starts them all.
     */
    private final ExecutorService starter =
            Executors.newSingleThreadExecutor(Threads.named("jail-starter"));

    private final ExecutorService guards =
            Executors.newCachedThreadPool(Threads.named("jail-guard"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Threads.named("jail-clock"));

    /**
     * @param cell how the jail is built
     * @param machine whose system calls are filtered
     * @param places how many programs can be in jail at once, and as which users
     * @throws IOException if the temporary folder cannot be written to
     */
    BubblewrapJail(Cell cell, Machine machine, Places places) throws IOException {
        this.cell = cell;
        this.places = places;
        this.calls = SeccompFilter.of(machine);
        folder = Files.createTempDirectory("coderx-jail", OURS_ALONE);
        filter = folder.resolve("filter");
        furnish();
        folder.toFile().deleteOnExit();
        filter.toFile().deleteOnExit();
    }

    /** Where the filter and the status of each program lie. */
    Path folder() {
        return folder;
    }

    /** Also after somebody cleaned up among the temporary files. */
    private synchronized void furnish() throws IOException {
        if (!Files.isRegularFile(filter)) {
            Files.createDirectories(folder, OURS_ALONE);
            Files.write(filter, calls);
        }
    }

    @Override
    public Prisoner start(JailCommand command) throws IOException {
        Path program = Path.of(command.program().getFirst());
        if (!Files.isExecutable(program)) {
            throw new IOException(program + " cannot be run: it is missing or not executable");
        }
        Path status = folder.resolve("status-" + number.incrementAndGet());
        furnish();
        int place = places.take();
        Process process;
        try {
            process = onStarter(line(command, places.user(place), status));
        } catch (IOException e) {
            places.give(place);
            throw e;
        }
        var prisoner = new BubblewrapPrisoner(process, command.limits(), status, guards, clock);
        prisoner.guard(() -> places.give(place));
        prisoner.feed(command.input().getBytes(StandardCharsets.UTF_8));
        return prisoner;
    }

    private List<String> line(JailCommand command, int user, Path status) {
        List<String> line = new ArrayList<>();
        line.addAll(List.of("/bin/sh", "-c", OPEN_AND_RUN, "sh"));
        line.addAll(List.of(filter.toString(), status.toString()));
        line.addAll(cell.command(command, user));
        return line;
    }

    private Process onStarter(List<String> line) throws IOException {
        var builder = new ProcessBuilder(line).directory(folder.getRoot().toFile());
        // The first process in the jail keeps this environment in sight of the program.
        builder.environment().clear();
        AtomicBoolean abandoned = new AtomicBoolean();
        CompletableFuture<Process> process = new CompletableFuture<>();
        starter.execute(() -> {
            try {
                Process begun = builder.start();
                process.complete(begun);
                if (abandoned.get()) {
                    begun.destroyForcibly();
                }
            } catch (IOException e) {
                process.completeExceptionally(e);
            }
        });
        try {
            return process.get();
        } catch (InterruptedException e) {
            abandoned.set(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before the program was started", e);
        } catch (ExecutionException e) {
            throw new IOException("the jail could not be started", e.getCause());
        }
    }

    /** Ends all programs still in jail. */
    @Override
    public void close() {
        clock.shutdownNow();
        guards.shutdown();
        // The thread's end is what ends the jails.
        starter.shutdownNow();
        try {
            Files.deleteIfExists(filter);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // A status is still there; the folder is a temporary one and empty but for that.
        }
    }
}
