package dev.coderx.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kafka in this JVM, or in one of its own where it must be possible to kill it. */
final class KafkaService implements Service {
    private static final String PID_FILE = "kafka.pid";

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final boolean ownProcess;
    private @Nullable KafkaNode node;
    private @Nullable Process process;

    KafkaService(Path data, int port, int controllerPort, boolean ownProcess) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
        this.ownProcess = ownProcess;
    }

    /** Ends the process that an earlier child left behind on this data and that is still ending. */
    static void reap(Path data) throws IOException, InterruptedException {
        Orphans.reap(data.resolve(PID_FILE), data, "TERM")
                .ifPresent(pid -> Progress.say("kafka: ended what was left of an earlier run"));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() throws Exception {
        Files.createDirectories(data);
        if (ownProcess) {
            startProcess();
        } else {
            node = KafkaNode.start(data, port, controllerPort);
        }
    }

    private void startProcess() throws IOException {
        Path log = data.resolve("kafka.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort)));
        Process child =
                new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
        process = child;
        Files.writeString(data.resolve(PID_FILE), child.pid() + "\n");
        // Not closed: closing it would close the pipe that the child still writes to.
        BufferedReader answers = child.inputReader();
        String line = answers.readLine();
        while (line != null && !line.equals(KafkaProcess.READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("Kafka's process ended at its start; see " + log);
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (node != null) {
            node.stop();
            node = null;
        }
        Process child = process;
        process = null;
        if (child != null) {
            child.getOutputStream().close();
            if (!child.waitFor(15, TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    @Override
    public String kill() throws IOException, InterruptedException {
        Process child = process;
        if (child != null) {
            process = null;
            child.destroyForcibly().waitFor();
            return "killed";
        }
        boolean ran = node != null;
        stop();
        return ran
                ? "stopped, not killed: it shares this JVM (--kafka-own-process gives it its own)"
                : "was not running";
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
    }
}
