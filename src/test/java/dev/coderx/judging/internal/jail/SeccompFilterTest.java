package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompFilterTest {
    /** What a program may make of a call: {@code errno} of the failure, if it fails. */
    private static final String CALLS =
            """
            import ctypes, errno
            libc = ctypes.CDLL(None, use_errno=True)
            def call(number, *arguments):
                ctypes.set_errno(0)
                result = libc.syscall(number, *(ctypes.c_long(a) for a in arguments))
                print(number, 'done' if result >= 0 else errno.errorcode[ctypes.get_errno()])
            """;

    @ParameterizedTest
    @EnumSource
    void fitsIntoTheKernelsLimits(Machine machine) {
        byte[] filter = SeccompFilter.of(machine);

        assertThat(filter.length % 8).isZero();
        assertThat(filter.length / 8).isBetween(80, 256);
    }

    @Test
    void refusesEachForbiddenCall() throws Exception {
        Machine machine = Machine.here().orElseThrow();
        var program = new StringBuilder(CALLS);
        int forbidden = 0;
        for (ForbiddenCall call : ForbiddenCall.values()) {
            if (call.number(machine) != Machine.NO_CALL) {
                program.append("call(%d, 0, 0, 0)\n".formatted(call.number(machine)));
                forbidden++;
            }
        }
        try (BubblewrapJail jail = ((JailSupport.Available) JailSupport.here()).jail()) {
            Inmate inmate = Inmate.python(jail, program.toString());

            assertThat(inmate.printed().lines())
                    .hasSize(forbidden)
                    .allSatisfy(line -> assertThat(line).endsWith(" EPERM"));
        }
    }

    @Test
    void letsThreadsLiveAndNothingYounger() throws Exception {
        Machine machine = Machine.here().orElseThrow();
        int unknown = 600;
        String program =
                CALLS
                        + "call(%d, 0, 0)\ncall(%d)\ncall(%d, 17, 0, 0, 0, 0)\n"
                                .formatted(machine.clone3, unknown, machine.clone)
                        + """
                        import threading, socket
                        thread = threading.Thread(target=lambda: print('thread'))
                        thread.start(); thread.join()
                        a, b = socket.socketpair(); a.send(b'pair'); print(b.recv(9).decode())
                        for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, 16):
                            try: socket.socket(family, socket.SOCK_DGRAM); print('open')
                            except OSError as e: print(errno.errorcode[e.errno])
                        """;
        try (BubblewrapJail jail = ((JailSupport.Available) JailSupport.here()).jail()) {
            assertThat(Inmate.python(jail, program).printed().lines())
                    .containsExactly(
                            machine.clone3 + " ENOSYS",
                            unknown + " ENOSYS",
                            machine.clone + " EPERM",
                            "thread",
                            "pair",
                            "EPERM",
                            "EPERM",
                            "EPERM",
                            "EPERM");
        }
    }

    @Test
    void aLabelThatIsMissingOrTwiceIsAnError() {
        assertThatThrownBy(() -> new Bpf().ifEqual(1, "nowhere").assemble())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new Bpf().label("here").label("here"))
                .isInstanceOf(IllegalStateException.class);
    }
}
