package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.jail.Prisoner.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final long MIB = 1 << 20;
    private static BubblewrapJail jail;

    @BeforeAll
    static void build() {
        jail = ((JailSupport.Available) JailSupport.here()).jail();
    }

    @AfterAll
    static void tearDown() {
        jail.close();
    }

    @Test
    void theWallClockEndsASleeper() throws Exception {
        long begun = System.nanoTime();
        Inmate inmate =
                Inmate.python(jail, "import time; time.sleep(60)", wall(Duration.ofMillis(700)));

        assertThat(inmate.exit().cause()).isEqualTo(Cause.WALL_CLOCK);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
            })
    void theProcessorTimeEndsALoop(String loop) throws Exception {
        var limits = Limits.forPython(Duration.ofSeconds(60), Duration.ofMillis(300), 1 << 20);

        assertThat(Inmate.python(jail, loop, limits).exit().cause()).isEqualTo(Cause.CPU_TIME);
    }

    @Test
    void theOutputIsCutWhereItIsTooMuch() throws Exception {
        var limits = Limits.forPython(Duration.ofSeconds(20), Duration.ofSeconds(10), 10_000);
        Inmate inmate = Inmate.python(jail, "while True: print('x' * 99)", limits);

        assertThat(inmate.exit().cause()).isEqualTo(Cause.OUTPUT_LIMIT);
        assertThat(inmate.printed().length()).isBetween(9_900, 10_000);
    }

    @Test
    void anOutputOfJustTheLimitIsFine() throws Exception {
        var limits = Limits.forPython(Duration.ofSeconds(20), Duration.ofSeconds(10), 1_000);
        Inmate inmate = Inmate.python(jail, "print('x' * 1000, end='')", limits);

        assertThat(inmate.exit().cause()).isEqualTo(Cause.ENDED);
        assertThat(inmate.printed()).hasSize(1_000);
    }

    @Test
    void memoryIsLimitedInAllItsKinds() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import mmap
                        def most(take):
                            kept = []
                            try:
                                while len(kept) < 1000: kept.append(take())
                            except (MemoryError, OSError): pass
                            return len(kept)
                        private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
                        print(most(lambda: bytearray(1 << 20)))
                        print(most(lambda: mmap.mmap(-1, 1 << 20, flags=private)))
                        print(most(lambda: mmap.mmap(-1, 1 << 20)))
                        """);

        assertThat(inmate.exit().errors()).isEmpty();
        List<Integer> taken = inmate.printed().lines().map(Integer::valueOf).toList();
        assertThat(taken).hasSize(3);
        assertThat(taken.get(0)).isBetween(100, 128);
        assertThat(taken.get(1)).isBetween(80, 128);
        assertThat(taken.get(2)).as("shared memory").isZero();
    }

    @Test
    void scratchAndItsFilesAreLimited() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import errno
                        def fill(name):
                            written = 0
                            try:
                                with open(name, 'wb', buffering=0) as f:
                                    while True: written += f.write(b'x' * 65536)
                            except OSError as e:
                                print(written >> 20, errno.errorcode[e.errno])
                        fill('/tmp/a')
                        fill('/tmp/b')
                        fill('/tmp/c')
                        """);

        assertThat(inmate.printed().lines()).containsExactly("4 EFBIG", "4 EFBIG", "0 ENOSPC");
    }

    @Test
    void threadsAreLimitedAndProcessesRefused() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os, threading, time, subprocess
                        try:
                            for n in range(1, 1000):
                                threading.Thread(target=time.sleep, args=[9], daemon=True).start()
                        except RuntimeError: print(n)
                        for make in (os.fork, lambda: subprocess.run(['/usr/bin/true']),
                                     lambda: os.posix_spawn('/usr/bin/true', ['true'], {})):
                            try: print(make())
                            except OSError as e: print(type(e).__name__)
                        import sys; sys.stdout.flush()
                        os._exit(0)
                        """);

        List<String> lines = inmate.printed().lines().toList();
        assertThat(Integer.parseInt(lines.getFirst())).isBetween(10, 16);
        assertThat(lines.subList(1, lines.size()))
                .containsExactly("PermissionError", "PermissionError", "PermissionError");
    }

    @Test
    void openFilesAndDumpsAreLimited() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os, resource
                        n = 0
                        try:
                            while True: os.dup(0); n += 1
                        except OSError: print(n)
                        print(resource.getrlimit(resource.RLIMIT_CORE))
                        try: resource.setrlimit(resource.RLIMIT_DATA, (1 << 40, 1 << 40))
                        except ValueError: print('kept')
                        """);

        assertThat(inmate.printed().lines().skip(1)).containsExactly("(0, 0)", "kept");
        assertThat(Integer.parseInt(inmate.printed().lines().findFirst().orElseThrow()))
                .isBetween(100, 128);
    }

    private static Limits wall(Duration wall) {
        return Limits.forPython(wall, Duration.ofSeconds(10), MIB);
    }
}
