package dev.coderx.judging.internal.run.jvm;

import dev.coderx.judging.internal.harness.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The harness, laid out where a jailed program can read it: its classes alone in a jar, and beside
 * it what Java has learned of its start, which halves the time of the next ones.
 *
 * @param folder holds nothing else
 * @param home of the Java that runs it
 */
record HarnessFiles(Path folder, Path home) {
    private static final String JAR = "harness.jar";
    private static final String CACHE = "harness.aot";
    private static final long CACHE_SECONDS = 60;
    private static final int DONE = 0;
    private static final String BESIDE = "dev/coderx/judging/harness/harness.py";
    private static final String PACKAGE = Main.class.getPackageName().replace('.', '/');

    /** The same for the cache and its use, or Java ignores it. */
    private static final List<String> MACHINE =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism",
                    "-Xms16m",
                    "-Xmx96m",
                    "-Xss1m",
                    "-XX:MaxMetaspaceSize=48m",
                    "-XX:CompressedClassSpaceSize=16m",
                    "-XX:ReservedCodeCacheSize=24m",
                    "-XX:MaxDirectMemorySize=8m",
                    "-XX:CICompilerCount=1",
                    "-XX:ErrorFile=/dev/null",
                    "-Xlog:disable",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=UTC");

    /**
     * Lays them out, until this process ends.
     *
     * @param input of a run to learn from
     * @throws IOException where the folder cannot be written to
     */
    static HarnessFiles in(Path folder, String input) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var files = new HarnessFiles(folder.toRealPath(), Path.of(System.getProperty("java.home")));
        // In this order: what is named last goes first.
        folder.toFile().deleteOnExit();
        folder.resolve(JAR).toFile().deleteOnExit();
        folder.resolve(CACHE).toFile().deleteOnExit();
        files.writeJar();
        files.learn(input);
        return files;
    }

    /** The command that runs the harness, to which its input is then written. */
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(MACHINE);
        if (Files.exists(folder.resolve(CACHE))) {
            command.add("-XX:AOTCache=" + folder.resolve(CACHE));
        }
        command.addAll(List.of("-jar", folder.resolve(JAR).toString()));
        return command;
    }

    /** What of the host the command needs to see. */
    List<Path> readable() {
        return List.of(folder, home);
    }

    private void writeJar() throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.putValue("Add-Opens", "java.base/java.lang");
        Path jar = folder.resolve(JAR);
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out, manifest)) {
            URI place = application();
            if (place.getScheme().equals("jar")) {
                String jarred = place.getSchemeSpecificPart();
                Path file = Path.of(URI.create(jarred.substring(0, jarred.lastIndexOf('!'))));
                try (FileSystem files = FileSystems.newFileSystem(file)) {
                    copyClasses(files.getPath("/", PACKAGE), entries);
                }
            } else {
                copyClasses(Path.of(place).resolve(PACKAGE), entries);
            }
        }
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /**
     * Where the application's classes are, by a file beside them: a class loader may say nothing of
     * where it has a class from, or have altered ones in memory, which are of no use.
     */
    private static URI application() throws IOException {
        URL beside = Main.class.getResource("/" + BESIDE);
        String found = beside == null ? "" : beside.toString();
        if (!found.startsWith("file:") && !found.startsWith("jar:file:")) {
            throw new IOException("the application's own classes cannot be found: " + found);
        }
        return URI.create(found.substring(0, found.length() - BESIDE.length()));
    }

    private static void copyClasses(Path folder, JarOutputStream entries) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.list(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : classes) {
            entries.putNextEntry(new JarEntry(PACKAGE + "/" + file.getFileName()));
            Files.copy(file, entries);
        }
    }

    /** Without what Java learns, all works and starts more slowly. */
    private void learn(String input) throws IOException {
        Path cache = folder.resolve(CACHE);
        var command = new ArrayList<>(command());
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all; its status tells.
        }
        try {
            if (!process.waitFor(CACHE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != DONE) {
                process.destroyForcibly();
                Files.deleteIfExists(cache);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (Files.exists(cache)) {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
