package dev.coderx.launch;

import java.nio.file.Path;
import java.util.Map;

/** What belongs to an installation on one machine, beside its services. */
public final class LocalInstallation {

    private LocalInstallation() {}

    /**
     * The configuration properties for the keys in a folder, which are made at the first call:
     * locations of the pair that signs tokens, and the master key in base64.
     *
     * @throws LaunchException when they cannot be read or written
     */
    public static Map<String, String> keys(Path folder) {
        return Keys.in(folder).properties();
    }
}
