package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.attack.Attack;
import dev.coderx.judging.internal.attack.AttackSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Takes parts of the jail away and sees that the attacks notice each. */
class WeakenedJailTest {

    @Test
    void attacksReachASharedNetwork() throws Exception {
        assertThat(
                        escapes(
                                "network-(connect|raw-call)",
                                new Weakened() {
                                    @Override
                                    List<String> namespaces() {
                                        return without(super.namespaces(), "--unshare-net");
                                    }

                                    @Override
                                    List<String> filter() {
                                        return List.of();
                                    }
                                }))
                .contains(
                        "python/network-connect.py: called the listener",
                        "python/network-raw-call.py: called the listener",
                        "javascript/network-connect.js: called the listener",
                        "java/network-connect.java: called the listener");
    }

    @Test
    void attacksReachTheHostsFiles() throws Exception {
        assertThat(
                        escapes(
                                "files-(passwd|.*-canary)",
                                new Weakened() {
                                    @Override
                                    List<String> files() {
                                        return List.of(
                                                "--bind", "/", "/", "--dev", "/dev", "--proc",
                                                "/proc");
                                    }

                                    @Override
                                    List<String> closed() {
                                        return List.of();
                                    }
                                }))
                .contains(
                        "python/files-read-canary.py: read the canary",
                        "python/files-write-canary.py: changed the canary",
                        "python/files-beside-canary.py: left a file beside the canary",
                        "javascript/files-read-canary.js: read the canary",
                        "javascript/files-write-canary.js: changed the canary",
                        "java/files-read-canary.java: read the canary",
                        "java/files-write-canary.java: changed the canary")
                .anyMatch(escape -> escape.startsWith("python/files-passwd.py"));
    }

    @Test
    void attacksSeeTheHostsProcesses() throws Exception {
        assertThat(
                        escapes(
                                "processes-see-host",
                                new Weakened() {
                                    @Override
                                    List<String> namespaces() {
                                        return without(super.namespaces(), "--unshare-pid");
                                    }

                                    @Override
                                    List<String> files() {
                                        List<String> files = new ArrayList<>(super.files());
                                        int proc = files.indexOf("--proc");
                                        files.subList(proc, proc + 6).clear();
                                        files.addAll(List.of("--ro-bind", "/proc", "/proc"));
                                        return files;
                                    }
                                }))
                .anyMatch(escape -> escape.startsWith("python/processes-see-host.py"))
                .anyMatch(escape -> escape.startsWith("javascript/processes-see-host.js"))
                .anyMatch(escape -> escape.startsWith("java/processes-see-host.java"));
    }

    @Test
    void attacksGetAtTheFirstProcess() throws Exception {
        assertThat(
                        escapes(
                                "processes-first-process",
                                new Weakened() {
                                    @Override
                                    List<String> files() {
                                        List<String> files = new ArrayList<>(super.files());
                                        int cover = files.indexOf("/proc/1") - 1;
                                        files.subList(cover, cover + 4).clear();
                                        return files;
                                    }
                                }))
                .anyMatch(escape -> escape.startsWith("python/processes-first-process.py"));
    }

    @Test
    void attacksMakeCallsThatAreNotFiltered() throws Exception {
        Weakened unfiltered =
                new Weakened() {
                    @Override
                    List<String> filter() {
                        return List.of();
                    }
                };

        assertThat(escapes("processes-(fork|shell|child|start)", unfiltered))
                .anyMatch(escape -> escape.startsWith("python/processes-fork.py"))
                .anyMatch(escape -> escape.startsWith("python/processes-shell.py"))
                .anyMatch(escape -> escape.startsWith("javascript/processes-child.js"))
                .anyMatch(escape -> escape.startsWith("java/processes-start.java"));
        assertThat(escapes("memory-(shared|nameless-file)", unfiltered))
                .anyMatch(escape -> escape.startsWith("python/memory-shared.py"))
                .anyMatch(escape -> escape.startsWith("python/memory-nameless-file.py"));
    }

    @Test
    void attacksTakeWhatIsNotLimited() throws Exception {
        Weakened unlimited =
                new Weakened() {
                    @Override
                    List<String> limits(Limits limits) {
                        return List.of();
                    }
                };

        assertThat(escapes("memory-(grow|buffers)", unlimited))
                .anyMatch(escape -> escape.startsWith("python/memory-grow.py"))
                .anyMatch(escape -> escape.startsWith("javascript/memory-buffers.js"));
        assertThat(escapes("processes-thread-bomb", unlimited))
                .anyMatch(escape -> escape.startsWith("python/processes-thread-bomb.py"))
                .anyMatch(escape -> escape.startsWith("java/processes-thread-bomb.java"));
    }

    /**
     * What some attacks got at.
     *
     * @param names a pattern of their files' names. Only those that do no harm where they get out:
     *     outside of the jail, some end every process of the user
     */
    private static List<String> escapes(String names, Cell cell) throws Exception {
        JailSettings settings = AttackSuite.SETTINGS;
        var places = new Places(settings.places(), settings.firstUser());
        List<Attack> attacks =
                Attack.all().stream()
                        .filter(attack ->
                                attack.name().matches("\\w+/(%s)\\.\\w+".formatted(names)))
                        .toList();
        try (var jail = new BubblewrapJail(cell, Machine.here().orElseThrow(), places)) {
            return AttackSuite.run(jail, attacks, 1).outcomes().stream()
                    .flatMap(outcome ->
                            outcome.escapes().stream()
                                    .map(escape -> outcome.attack().name() + ": " + escape))
                    .toList();
        }
    }

    private static class Weakened extends Cell {
        Weakened() throws Exception {
            super(
                    new JailTools(tool("bwrap"), tool("setpriv"), tool("prlimit")),
                    (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0);
        }

        private static Path tool(String name) {
            return JailTools.find(name).orElseThrow();
        }

        static List<String> without(List<String> line, String option) {
            return Stream.of(line.toArray(String[]::new)).filter(o -> !o.equals(option)).toList();
        }
    }
}
