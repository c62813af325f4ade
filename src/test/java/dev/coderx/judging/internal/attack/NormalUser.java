package dev.coderx.judging.internal.attack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another process as a normal user, for tests that run as root. Its class path is a copy, since
 * others may not read root's home.
 */
record NormalUser(int user) {
    private static final Pattern LIBRARIES =
            Pattern.compile(
                    "(jackson-|jboss-logging|jspecify|jakarta\\.|"
                            + "smallrye-config-core|snakeyaml)[^/]*\\.jar");
    private static final List<String> PACKAGES = List.of("judging", "problems", "shared");
    private static final int MINUTES = 8;

    /** Runs a main class in a folder of its own and returns what it printed. */
    String run(Class<?> main, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(command(main, classPath(folder)))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    List<String> command(Class<?> main, String classPath) {
        String id = Integer.toString(user);
        return List.of(
                "/usr/bin/env",
                "-i",
                "PATH=/usr/local/bin:/usr/bin:/bin",
                "setpriv",
                "--reuid",
                id,
                "--regid",
                id,
                "--clear-groups",
                "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What programs send us is to fit into little.
                "-Xmx256m",
                "-cp",
                classPath,
                main.getName());
    }

    private static String classPath(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Path> copied = new ArrayList<>();
        // Maven may give the test a class path of one file that names the others.
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : all.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path copy = folder.resolve("classes-" + copied.size());
                for (String name : PACKAGES) {
                    copy(path.resolve("dev/coderx").resolve(name), copy, path);
                }
                copied.add(copy);
            } else if (LIBRARIES.matcher(path.getFileName().toString()).matches()) {
                copied.add(Files.copy(path, folder.resolve(path.getFileName())));
            }
        }
        return copied.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to, Path root) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(root.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
