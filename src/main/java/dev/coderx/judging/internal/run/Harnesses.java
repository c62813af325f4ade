package dev.coderx.judging.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Writes the harnesses to a folder of their own, where the jail can show them to programs. */
final class Harnesses {
    private static final String RESOURCES = "/dev/coderx/judging/harness/";
    private static final List<String> FILES =
            List.of("harness.py", "harness.cjs", "encode.cjs", "loops.cjs", "watch.cjs");

    private Harnesses() {}

    /** Writes them; the folder is removed when this process ends. */
    static Path unpack() throws IOException {
        Path folder = Files.createTempDirectory("coderx-harness");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder.toFile().deleteOnExit();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            try (InputStream resource = Harnesses.class.getResourceAsStream(RESOURCES + name)) {
                if (resource == null) {
                    throw new IOException("not packaged: " + RESOURCES + name);
                }
                Files.write(file, resource.readAllBytes());
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            file.toFile().deleteOnExit();
        }
        return folder;
    }
}
