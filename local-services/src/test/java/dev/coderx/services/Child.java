package dev.coderx.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The child JVM as the application starts it, with the data in a folder of the test. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Writer input;
    private final List<String> said = new ArrayList<>();
    private final Path ready;

    private Child(Process process, Path ready) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
        this.ready = ready;
    }

    /** Starts it and returns when all services answer. */
    static Child start(Path folder, String... more) throws IOException {
        Path ready = folder.resolve("ready.properties");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("coderx.services.jvm-flags").split(" ")));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalServicesMain.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--ready",
                        ready.toString()));
        command.addAll(List.of(more));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(Redirect.appendTo(folder.resolve("child.log").toFile()))
                        .start();
        Child child = new Child(process, ready);
        child.readUntil("all services are ready");
        return child;
    }

    Properties addresses() throws IOException {
        Properties addresses = new Properties();
        try (var reader = Files.newBufferedReader(ready)) {
            addresses.load(reader);
        }
        return addresses;
    }

    /** Sends a command and returns its answer. */
    String command(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
        String answer = next();
        while (!answer.startsWith("ok") && !answer.startsWith("failed")) {
            answer = next();
        }
        return answer;
    }

    /** The lines of its progress so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Closes its standard input and returns its exit code. */
    int end() throws IOException, InterruptedException {
        input.close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the child does not end");
        }
        return process.exitValue();
    }

    /** SIGKILL to the JVM alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        input.close();
        // Ends by force what did not end by itself, or the next test finds its ports taken.
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }

    private void readUntil(String expected) throws IOException {
        while (!next().equals(expected)) {
            // next() fails when the output ends.
        }
    }

    private String next() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new AssertionError("the child ended after saying " + said);
        }
        said.add(line);
        return line;
    }
}
