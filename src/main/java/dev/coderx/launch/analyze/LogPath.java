package dev.coderx.launch.analyze;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The file that a log's URI is about. It is only compared with others, never opened. */
final class LogPath {
    private LogPath() {}

    /**
     * Resolves a URI; what is relative in the end is relative to the working directory.
     *
     * @param base of the log, perhaps empty
     * @throws IllegalArgumentException where it is no file
     */
    static Path of(String base, String uri) {
        try {
            URI own = new URI(uri);
            URI whole =
                    base.isEmpty() || own.isAbsolute()
                            ? own
                            : new URI(base.endsWith("/") ? base : base + "/").resolve(own);
            if (!whole.isAbsolute()) {
                return Path.of(String.valueOf(whole.getPath()));
            }
            if (!"file".equalsIgnoreCase(whole.getScheme())) {
                throw new IllegalArgumentException("no file");
            }
            return Path.of(new URI("file", "", whole.getPath(), null));
        } catch (URISyntaxException e) {
            // Some linters write plain names with spaces in them.
            return Path.of(uri);
        }
    }
}
