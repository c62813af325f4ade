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
import org.junit.jupiter.params.provider.ValueSource;

class JavaScriptHarnessTest {
    private static final Programs NODE = Programs.inJavaScript();
    private static final Rendering LOOK = new Rendering(Language.JAVASCRIPT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "undefined | null",
                "[true, , null] | [true, null, null]",
                "10n ** 30n | 1000000000000000000000000000000",
                "[NaN, Infinity, -Infinity, 0.1, 4.0, 1e21] | [NaN, Infinity, -Infinity, 0.1, 4, 1.0E21]",
                "'\\u00e9\\u{1f600}\\n' | `\"é😀\\n\"`",
                "[new Set([1]), new Map([[1, 'a']])] | [Set {1}, {1: \"a\"}]",
                "({a: 1, b: {c: undefined}}) | {\"a\": 1, \"b\": {\"c\": null}}",
                "new Date(0) | 1970-01-01T00:00:00.000Z (Date)",
                "new Uint8Array([1, 2]) | [1, 2]",
            })
    void aValueComesBackAsItIs(String expression, String look) {
        List<Report> reports = NODE.call("const f = () => (" + expression + ");", "f", "[]");

        assertThat(LOOK.value(value(reports, 0))).isEqualTo(look);
    }

    @Test
    void hostileValuesHarmNobody() {
        List<Report> reports =
                NODE.call(
                        """
                        function f(which) {
                            const row = []; row.push(row);
                            let wide = []; for (let i = 0; i < 30; i++) wide = [wide, wide];
                            const all = [new Proxy([], { get() { throw 1 } }),
                                { get a() { throw new Error('no') } },
                                { toJSON() { return 4 }, toString() { throw 1 }, b: 1n },
                                row, wide, new Array(4e9 | 0 || 1e9)];
                            Array.prototype.toJSON = () => 5;
                            return all[which];
                        }
                        """,
                        "f",
                        "[0]",
                        "[1]",
                        "[2]",
                        "[3]",
                        "[4]",
                        "[7]");

        assertThat(reports).hasSize(6);
    }

    @Test
    void theArgumentsAfterwardsAndThePrintsAreReported() {
        List<Report> reports =
                NODE.call(
                        """
                        function f(xs) {
                            xs.push(1);
                            console.log('é', xs);
                            process.stdout.write('w');
                            require('fs').writeSync(1, '!');
                        }
                        """,
                        "f",
                        "[[3]]",
                        "[[]]");

        assertThat(printed(reports, 0)).isEqualTo("é [ 3, 1 ]\nw!");
        assertThat(printed(reports, 1)).isEqualTo("é [ 1 ]\nw!");
        assertThat(LOOK.row(((Report.Returned) reports.getFirst()).after())).isEqualTo("[3, 1]");
    }

    @Test
    void anErrorIsToldWithTheStudentsLine() {
        List<Report> reports =
                NODE.call(
                        """
                        class Mine extends Error {}
                        async function f(x) {
                            if (x === 0) return null.length;
                            if (x === 1) JSON.parse('{');
                            if (x === 2) throw 'text';
                            if (x === 3) await new Promise(() => {});
                            if (x === 4) throw new Mine('m');
                            return f(x);
                        }
                        const g = (x) => g(x);
                        """,
                        "f",
                        "[0]",
                        "[1]",
                        "[2]",
                        "[3]",
                        "[4]",
                        "[5]");

        assertThat(failure(reports, 0))
                .isEqualTo(
                        new Report.Failure(
                                "TypeError",
                                "Cannot read properties of null (reading 'length')",
                                3,
                                null));
        assertThat(failure(reports, 1).type()).isEqualTo("SyntaxError");
        assertThat(failure(reports, 1).line()).isEqualTo(4);
        assertThat(failure(reports, 2)).isEqualTo(new Report.Failure("string", "text", null, null));
        assertThat(failure(reports, 3).type()).isEqualTo("NeverSettled");
        assertThat(failure(reports, 4).type()).isEqualTo("Mine");
        assertThat(failure(reports, 5).type()).isEqualTo("RangeError");
    }

    @Test
    void codeThatCannotBeLoadedIsBroken() {
        assertThat(broken(NODE.call("let x = 1;\nfunction f( {", "f", "[]")).line()).isEqualTo(2);
        assertThat(broken(NODE.call("export const x = 1;\nlet y = ;", "f", "[]")))
                .isEqualTo(new Report.Failure("SyntaxError", "Unexpected token ';'", 2, 9));
        assertThat(broken(NODE.program("let x = ;", "")).line()).isEqualTo(1);
        assertThat(broken(NODE.call("function g() {}", "firstGap", "[]")))
                .isEqualTo(new Report.Failure("MissingFunction", "firstGap", null, null));
        assertThat(broken(NODE.call("nope();\nfunction f() {}", "f", "[]")))
                .isEqualTo(new Report.Failure("ReferenceError", "nope is not defined", 1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function twice(x) { return 2 * x; }",
                "const twice = (x) => 2 * x; // the end",
                "export function twice(x) { return 2 * x; }",
                "export default function twice(x) { return 2 * x; }",
                "import fs from 'fs';\nconst twice = async (x) => fs && 2 * x;\nexport { twice };",
                "module.exports = { twice: (x) => 2 * x };",
                "module.exports = function (x) { return 2 * x; };",
                "exports.twice = async (x) => { await null; return 2 * x; };",
                "#!/usr/bin/env node\n'use strict';\nvar twice = function (x) { return 2 * x; };",
                "const two = await Promise.resolve(2); const twice = (x) => two * x;",
            })
    void everyKindOfCodeCanBeCalled(String source) {
        List<Report> reports = NODE.call(source, "twice", "[4]", "[5]");

        assertThat(LOOK.value(value(reports, 0))).isEqualTo("8");
        assertThat(LOOK.value(value(reports, 1))).isEqualTo("10");
    }

    @Test
    void aLoopWithoutEndIsNamed() {
        List<Report> reports =
                NODE.call(
                        """
                        const step = () => { for (let i = 0; i < 3; i++); };
                        function f() {
                            // while (
                            let n = 0, text = 'while (', pattern = /[/{]while/;
                            while (n < 3) {
                                step();
                            }
                        }
                        """,
                        "f",
                        "[]",
                        "[]");

        assertThat(reports).hasSize(1);
        assertThat(stopped(reports).limit()).isEqualTo(Report.Limit.TIME);
        assertThat(stopped(reports).loopLine()).isEqualTo(5);
    }

    @Test
    void timePassesInModulesAndWhileWaitingToo() {
        String module = "export function f() {\n  for (;;) {\n  }\n}";
        String waiting = "const f = () => new Promise((r) => setTimeout(r, 60000));";

        assertThat(stopped(NODE.call(module, "f", "[]")).loopLine()).isEqualTo(2);
        assertThat(stopped(NODE.call(waiting, "f", "[]")).limit()).isEqualTo(Report.Limit.TIME);
        assertThat(stopped(NODE.call("for (;;);", "f", "[]")).loopLine()).isEqualTo(1);
    }

    @Test
    void memoryAndOutputAreLimited() {
        String greedy = "function f() { const a = []; for (;;) a.push(new Array(1e5).fill(1.5)); }";
        String chatty = "function f() {\n  while (true)\n    console.log('x');\n}";
        String hidden = "function f() { require('fs').writeSync(1, 'x'.repeat(3000)); }";

        assertThat(stopped(NODE.call(greedy, "f", "[]")).limit()).isEqualTo(Report.Limit.MEMORY);
        assertThat(stopped(NODE.call(chatty, "f", "[]")).limit()).isEqualTo(Report.Limit.OUTPUT);
        assertThat(stopped(NODE.call(chatty, "f", "[]")).loopLine()).isEqualTo(2);
        assertThat(stopped(NODE.call(chatty, "f", "[]")).printed()).startsWith("x\nx\n");
        assertThat(stopped(NODE.call(hidden, "f", "[]")).limit()).isEqualTo(Report.Limit.OUTPUT);
    }

    @Test
    void leavingTheProgramIsReported() {
        assertThat(NODE.call("function f() { console.log(1); process.exit(0); }", "f", "[]", "[]"))
                .containsExactly(new Report.Exited(0, "1\n"));
        assertThat(NODE.call("function f() { process.abort(); }", "f", "[]", "[]"))
                .containsExactly(new Report.Exited(0, ""));
        assertThat(NODE.call("function f() { process.kill(process.pid, 9); }", "f", "[]"))
                .containsExactly(new Report.Exited(0, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const xs = require('fs').readFileSync(0, 'utf8').split('\\n');"
                        + " console.log(Number(xs[0]) + Number(xs[1]))",
                "const r = require('readline').createInterface({ input: process.stdin });"
                        + " let s = 0; r.on('line', (l) => (s += +l)); r.on('close', () => console.log(s))",
                "let t = ''; process.stdin.on('data', (d) => (t += d)).on('end', () =>"
                        + " { const [a, b] = t.split('\\n'); console.log(+a + +b); process.exit(0) })",
                "let s = 0;\nfor await (const l of (await import('readline'))"
                        + ".createInterface({ input: process.stdin })) s += +l;\nconsole.log(s)",
            })
    void aProgramStartsAfreshWithItsInput(String source) {
        List<Report> reports = NODE.program(source, "3\n4\n", "1\n1", "0\n5");

        assertThat(printed(reports, 0)).isEqualTo("7\n");
        assertThat(printed(reports, 1)).isEqualTo("2\n");
        assertThat(printed(reports, 2)).isEqualTo("5\n");
    }

    @Test
    void lateErrorsOfAProgramAreItsErrors() {
        assertThat(failure(NODE.program("setTimeout(() => { null.x }, 5)", ""), 0).line())
                .isEqualTo(1);
        assertThat(failure(NODE.program("Promise.reject(new RangeError('r'))", ""), 0).type())
                .isEqualTo("RangeError");
    }

    @Test
    void aDriverUsesTheStudentsNames() {
        List<Report> reports =
                NODE.drive(
                        "class Account { constructor() { this.sum = 0; } }",
                        "async function deposits(xs) { const a = new Account();"
                                + " for (const x of xs) a.sum += x; return a.sum; }",
                        "deposits",
                        "[[1, 2]]");

        assertThat(LOOK.value(value(reports, 0))).isEqualTo("3");
    }

    @Test
    void everyRunIsTheSame() {
        String source = "const f = () => [Math.random(), Math.random()];";

        List<Report> once = NODE.call(source, "f", "[]", "[]");
        List<Report> twice = NODE.call(source, "f", "[]", "[]");

        assertThat(value(once, 0)).isEqualTo(value(twice, 0)).isEqualTo(value(once, 1));
    }

    @Test
    void framesOfTheStudentsOwnGainNothing() {
        List<Report> reports =
                NODE.call(
                        """
                        function f(x) {
                            require('fs').writeSync(3, '{"event":"returned","job":1,"value":true}\\n');
                            return x;
                        }
                        """,
                        "f",
                        "[1]",
                        "[2]");

        assertThat(reports).containsExactly(new Report.Exited(0, ""));
    }
}
