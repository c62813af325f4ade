package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether programs can be jailed on this machine. Where they cannot, they are not run. */
public sealed interface JailSupport {
    /** They can: a program was run in the jail and could not get at the host. */
    record Available(BubblewrapJail jail) implements JailSupport {}

    /**
     * They cannot.
     *
     * @param reason what is missing and what to do, for whoever runs the application
     */
    record Unavailable(String reason) implements JailSupport {}

    /** Finds the tools and tries the jail, which takes some 50 ms. */
    static JailSupport here() {
        return here(JailSettings.USUAL);
    }

    /** Likewise, with settings. */
    static JailSupport here(JailSettings settings) {
        Optional<Machine> machine = Machine.here();
        if (!System.getProperty("os.name", "").startsWith("Linux") || machine.isEmpty()) {
            return new Unavailable(
                    "programs can be run on Linux only, on x86-64 or aarch64: the jail needs it");
        }
        Optional<Path> bubblewrap = find(settings.bubblewrap(), "bwrap");
        if (bubblewrap.isEmpty()) {
            return new Unavailable(
                    "bubblewrap is missing; install it:  sudo apt-get install bubblewrap");
        }
        Optional<Path> setpriv = find(settings.setpriv(), "setpriv");
        Optional<Path> prlimit = find(settings.prlimit(), "prlimit");
        if (setpriv.isEmpty() || prlimit.isEmpty()) {
            return new Unavailable(
                    "%s is missing; install it:  sudo apt-get install util-linux"
                            .formatted(setpriv.isEmpty() ? "setpriv" : "prlimit"));
        }
        var tools = new JailTools(bubblewrap.get(), setpriv.get(), prlimit.get());
        try {
            boolean privileged = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
            var places = new Places(settings.places(), settings.firstUser());
            var jail = new BubblewrapJail(new Cell(tools, privileged), machine.get(), places);
            Optional<String> fault = SelfTest.fault(jail);
            fault.ifPresent(text -> jail.close());
            return fault.<JailSupport>map(Unavailable::new).orElseGet(() -> new Available(jail));
        } catch (IOException e) {
            return new Unavailable("the jail cannot be built: " + e.getMessage());
        }
    }

    private static Optional<Path> find(Optional<Path> set, String name) {
        return set.isPresent() ? set.filter(Files::isExecutable) : JailTools.find(name);
    }
}
