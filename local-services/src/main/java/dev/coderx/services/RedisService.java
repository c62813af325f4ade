package dev.coderx.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** Redis as a process of its own, with an append-only file flushed every second. */
final class RedisService implements Service {
    private static final long START_SECONDS = 20;

    private final Path data;
    private final Path executable;
    private final int port;
    private @Nullable Process server;

    private RedisService(Path data, Path executable, int port) {
        this.data = data;
        this.executable = executable;
        this.port = port;
    }

    /**
     * Unpacks the server. This must be over before anything is started in parallel: a process
     * forked meanwhile would hold the file open for writing, and Linux does not run such a file.
     */
    static RedisService of(Path data, int port) throws IOException {
        Path folder = Files.createDirectories(data.resolve("binaries"));
        Path executable = ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        return new RedisService(data, executable, port);
    }

    /** Ends the server that an earlier child left behind on this data. */
    static void reap(Path data) throws IOException, InterruptedException {
        Orphans.reap(data.resolve("redis.pid"), data, "TERM")
                .ifPresent(pid -> Progress.say("redis: ended what was left of an earlier run"));
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        // Redis would replace its command line; the reaper looks for the data directory in it.
        Process process =
                new ProcessBuilder(
                                List.of(
                                        executable.toString(),
                                        "--bind",
                                        "127.0.0.1",
                                        "--port",
                                        Integer.toString(port),
                                        "--dir",
                                        data.toString(),
                                        "--pidfile",
                                        data.resolve("redis.pid").toString(),
                                        "--logfile",
                                        data.resolve("redis.log").toString(),
                                        "--set-proc-title",
                                        "no",
                                        "--save",
                                        "",
                                        "--appendonly",
                                        "yes",
                                        "--appendfsync",
                                        "everysec"))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(data.resolve("redis.out").toFile()))
                        .start();
        server = process;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException(
                        "Redis ended at its start with code "
                                + process.exitValue()
                                + "; see "
                                + data.resolve("redis.log"));
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("Redis does not answer within " + START_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * Whether PING is answered: while Redis loads its data it accepts but answers with an error.
     */
    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() throws InterruptedException {
        Process process = server;
        server = null;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(8, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Override
    public String kill() throws InterruptedException {
        Process process = server;
        server = null;
        if (process == null) {
            return "was not running";
        }
        process.destroyForcibly().waitFor();
        return "killed";
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + port);
    }
}
