package dev.coderx.launch.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform of a data directory on this machine. Its address is read from {@code run.json} each
 * time, and its tokens are signed with the directory's key.
 */
public final class LocalPlatform implements Platform {
    /** Nobody's account: whoever can read the key is the administrator. */
    private static final UUID ADMINISTRATOR =
            UUID.fromString("00000000-0000-4000-8000-00000000c0de");

    private final Path data;
    private final @Nullable PlatformProcess started;
    private final TokenSigner tokens;
    private final TokenSigner.Renewed admin;

    private LocalPlatform(Path data, @Nullable PlatformProcess started) {
        this.data = data;
        this.started = started;
        this.tokens = TokenSigner.of(data);
        this.admin = tokens.renewed(ADMINISTRATOR, "admin");
    }

    /** The platform that runs on a data directory. */
    static LocalPlatform running(Path data) {
        return new LocalPlatform(data, null);
    }

    /** The platform that a command started and has to end. */
    static LocalPlatform started(Path data, PlatformProcess process) {
        try {
            return new LocalPlatform(data, process);
        } catch (RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    @Override
    public URI address() throws NotRunningException {
        return RunRecord.living(data)
                .map(RunRecord::address)
                .orElseThrow(() -> new NotRunningException("coderX does not run on " + data));
    }

    @Override
    public String adminToken() {
        return admin.token();
    }

    /** Signs tokens for people of this platform. */
    public TokenSigner tokens() {
        return tokens;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
