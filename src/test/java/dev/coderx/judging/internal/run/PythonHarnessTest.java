package dev.coderx.judging.internal.run;

import static dev.coderx.judging.internal.run.Expect.broken;
import static dev.coderx.judging.internal.run.Expect.failure;
import static dev.coderx.judging.internal.run.Expect.printed;
import static dev.coderx.judging.internal.run.Expect.stopped;
import static dev.coderx.judging.internal.run.Expect.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.value.Rendering;
import dev.coderx.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonHarnessTest {
    private static final Programs PYTHON = Programs.inPython();
    private static final Rendering LOOK = new Rendering(Language.PYTHON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "None | None",
                "[True, False] | [True, False]",
                "10**30 | 1000000000000000000000000000000",
                "[float('nan'), float('inf'), -float('inf'), -0.0, 0.1] | [nan, inf, -inf, -0.0, 0.1]",
                "'\\u00e9\\U0001f600\\n' | `'é😀\\n'`",
                "((1,), {2}, frozenset([3]), set()) | ((1,), {2}, {3}, set())",
                "{1: 'a', (1, 2): None} | {1: 'a', (1, 2): None}",
                "__import__('collections').Counter('aa') | {'a': 2}",
                "range(3) | range(0, 3) (range)",
                "(i for i in []) .__class__.__name__ | `'generator'`",
            })
    void aValueComesBackAsItIs(String expression, String look) {
        List<Report> reports = PYTHON.call("def f():\n    return " + expression, "f", "[]");

        assertThat(LOOK.value(value(reports, 0))).isEqualTo(look);
    }

    @Test
    void hostileValuesHarmNobody() {
        List<Report> reports =
                PYTHON.call(
                        """
                        class Evil:
                            def __repr__(self): raise SystemError("no")
                            def __eq__(self, other): return True
                            @property
                            def __class__(self): raise ValueError
                        class Text(str):
                            def __str__(self): return 5
                        class Row(list):
                            def __iter__(self): raise ValueError
                        def f(which):
                            row = []
                            row.append(row)
                            wide = []
                            for _ in range(30):
                                wide = [wide, wide]
                            return [Evil(), Text("a"), Row([1]), row, wide][which]
                        """,
                        "f",
                        "[0]",
                        "[1]",
                        "[2]",
                        "[3]",
                        "[4]");

        assertThat(reports).hasSize(5).allMatch(report -> report instanceof Report.Returned);
        assertThat(LOOK.value(value(reports, 0))).isEqualTo("Evil");
        assertThat(LOOK.value(value(reports, 1))).isEqualTo("'a'");
        assertThat(LOOK.value(value(reports, 2))).isEqualTo("[1]");
        assertThat(LOOK.value(value(reports, 3))).contains("nested too deeply");
        assertThat(LOOK.value(value(reports, 4))).isEqualTo("too large (list)");
    }

    @Test
    void theArgumentsAfterwardsAndThePrintsAreReported() {
        List<Report> reports =
                PYTHON.call(
                        """
                        import os, sys
                        def first_gap(xs):
                            xs.append(1)
                            print("é", xs)
                            sys.stdout.write("w")
                            os.write(1, b"!")
                        """,
                        "firstGap",
                        "[[3]]",
                        "[[]]");

        assertThat(printed(reports, 0)).isEqualTo("é [3, 1]\nw!");
        assertThat(printed(reports, 1)).isEqualTo("é [1]\nw!");
        assertThat(LOOK.row(((Report.Returned) reports.getFirst()).after())).isEqualTo("[3, 1]");
    }

    @Test
    void anErrorIsToldWithTheStudentsLine() {
        List<Report> reports =
                PYTHON.call(
                        """
                        import json
                        def f(x):
                            if x == 0:
                                return [][x]
                            if x == 1:
                                return json.loads("{")
                            return f(x)
                        """,
                        "f",
                        "[0]",
                        "[1]",
                        "[2]",
                        "[]");

        assertThat(failure(reports, 0))
                .isEqualTo(new Report.Failure("IndexError", "list index out of range", 4, null));
        assertThat(failure(reports, 1).type()).isEqualTo("JSONDecodeError");
        assertThat(failure(reports, 1).line()).isEqualTo(6);
        assertThat(failure(reports, 2).type()).isEqualTo("RecursionError");
        assertThat(failure(reports, 3).type()).isEqualTo("TypeError");
        assertThat(failure(reports, 3).line()).isNull();
    }

    @Test
    void codeThatCannotBeLoadedIsBroken() {
        assertThat(broken(PYTHON.call("x = 1\ndef f(:\n", "f", "[]")))
                .isEqualTo(new Report.Failure("SyntaxError", "invalid syntax", 2, 7));
        assertThat(broken(PYTHON.call("def g(): pass", "firstGap", "[]")))
                .isEqualTo(new Report.Failure("MissingFunction", "first_gap", null, null));
        assertThat(broken(PYTHON.call("x = input()\ndef f(): pass", "f", "[]")).type())
                .isEqualTo("EOFError");
        assertThat(broken(PYTHON.call("a\0b", "f", "[]")).type()).isIn("SyntaxError", "ValueError");
    }

    @Test
    void theMainGuardDoesNotRunForCalls() {
        String source = "def f(): return __name__\nif __name__ == '__main__':\n    1 / 0\n";

        assertThat(LOOK.value(value(PYTHON.call(source, "f", "[]"), 0))).isEqualTo("'solution'");
    }

    @Test
    void aLoopWithoutEndIsNamed() {
        List<Report> reports =
                PYTHON.call(
                        """
                        def step():
                            for _ in range(3):
                                pass
                        def f():
                            n = 0
                            while n < 3:
                                for _ in range(2):
                                    step()
                        """,
                        "f",
                        "[]",
                        "[]");

        assertThat(reports).hasSize(1);
        assertThat(stopped(reports).limit()).isEqualTo(Report.Limit.TIME);
        assertThat(stopped(reports).loopLine()).isEqualTo(6);
    }

    @Test
    void timePassesInLongCallsAndAtLoadingToo() {
        Report.Stopped inC =
                stopped(PYTHON.call("def f():\n  return sum(range(10**12))", "f", "[]"));
        Report.Stopped loading = stopped(PYTHON.call("while True:\n    pass\n", "f", "[]"));
        Report.Stopped swallowed =
                stopped(
                        PYTHON.call(
                                """
                                import signal, faulthandler
                                def f():
                                    signal.setitimer(signal.ITIMER_REAL, 0)
                                    faulthandler.cancel_dump_traceback_later()
                                    while True:
                                        pass
                                """,
                                "f",
                                "[]"));

        assertThat(inC.limit()).isEqualTo(Report.Limit.TIME);
        assertThat(inC.line()).isEqualTo(2);
        assertThat(loading.loopLine()).isEqualTo(1);
        assertThat(swallowed.limit()).isEqualTo(Report.Limit.TIME);
    }

    @Test
    void memoryAndOutputAreLimited() {
        String greedy = "def f():\n  a = []\n  while True:\n    a.append([0] * 10**6)\n";
        String chatty = "def f():\n  while True:\n    print('x')\n";
        String hidden = "import os\ndef f():\n  os.write(1, b'x' * 3000)\n";

        assertThat(stopped(PYTHON.call(greedy, "f", "[]")).limit()).isEqualTo(Report.Limit.MEMORY);
        assertThat(stopped(PYTHON.call(greedy, "f", "[]")).loopLine()).isEqualTo(3);
        assertThat(stopped(PYTHON.call(chatty, "f", "[]")).limit()).isEqualTo(Report.Limit.OUTPUT);
        assertThat(stopped(PYTHON.call(chatty, "f", "[]")).printed()).startsWith("x\nx\n");
        assertThat(stopped(PYTHON.call(hidden, "f", "[]")).limit()).isEqualTo(Report.Limit.OUTPUT);
    }

    @Test
    void leavingTheProgramIsReported() {
        assertThat(PYTHON.call("def f():\n  print(1)\n  exit(0)", "f", "[]", "[]"))
                .containsExactly(new Report.Exited(0, "1\n"));
        assertThat(PYTHON.call("import os\ndef f(): os._exit(0)", "f", "[]", "[]"))
                .containsExactly(new Report.Exited(0, ""));
        assertThat(PYTHON.call("import os\ndef f(): os.kill(os.getpid(), 9)", "f", "[]"))
                .containsExactly(new Report.Exited(0, ""));
    }

    @Test
    void aProgramStartsAfreshWithItsInput() {
        List<Report> reports =
                PYTHON.program(
                        """
                        import sys
                        try:
                            seen
                        except NameError:
                            seen = True
                        else:
                            print("again")
                        print(int(input()) + int(sys.stdin.readline()), __name__)
                        if seen: sys.exit()
                        """,
                        "3\n4\n",
                        "1\n1");

        assertThat(printed(reports, 0)).isEqualTo("7 __main__\n");
        assertThat(printed(reports, 1)).isEqualTo("2 __main__\n");
    }

    @Test
    void aDriverUsesTheStudentsNames() {
        List<Report> reports =
                PYTHON.drive(
                        "class Account:\n    def __init__(self): self.sum = 0\n",
                        "def deposits(xs):\n    a = Account()\n    a.sum += sum(xs)\n    return a.sum",
                        "deposits",
                        "[[1, 2]]");

        assertThat(LOOK.value(value(reports, 0))).isEqualTo("3");
    }

    @Test
    void everyRunIsTheSame() {
        String source =
                "import random\ndef f():\n  return [random.random(), hash('a'), list({'a', 'b', 'c'})]";

        List<Report> once = PYTHON.call(source, "f", "[]", "[]");
        List<Report> twice = PYTHON.call(source, "f", "[]", "[]");

        assertThat(value(once, 0)).isEqualTo(value(twice, 0)).isEqualTo(value(once, 1));
    }

    @Test
    void framesOfTheStudentsOwnGainNothing() {
        List<Report> reports =
                PYTHON.call(
                        """
                        import os
                        def f(x):
                            for d in range(3, 20):
                                try: os.write(d, b'{"event":"returned","job":1,"value":true}\\n')
                                except OSError: pass
                            return x
                        """,
                        "f",
                        "[1]",
                        "[2]");

        assertThat(reports).containsExactly(new Report.Exited(0, ""));
    }
}
