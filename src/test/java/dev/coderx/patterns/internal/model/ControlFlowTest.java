package dev.coderx.patterns.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlFlowTest {

    private static final Deadline LATER = Deadline.in(Duration.ofMinutes(5));

    private static SyntaxNode function(Models code) {
        for (SyntaxNode node : code.tree().root().walk()) {
            if (node.is("function_definition", "method_declaration", "function_declaration")) {
                return node;
            }
        }
        return code.tree().root();
    }

    private static ControlFlow flow(Models code) {
        return ControlFlow.of(function(code), LATER).orElseThrow();
    }

    private static Values values(Models code) {
        return Values.of(flow(code), code.scopes(), LATER).orElseThrow();
    }

    private static List<String> names(List<Use> uses) {
        return uses.stream().map(use -> use.node().text()).toList();
    }

    private static boolean endOfPython(String body) {
        return flow(Models.python("def f(x):\n    " + body.replace("\n", "\n    ") + "\n"))
                .endIsReachable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x:\n    return 1\nelse:\n    return 2",
                "while True:\n    if x:\n        return 1",
                "try:\n    return 1\nfinally:\n    print(x)",
                "try:\n    return int(x)\nexcept ValueError:\n    raise",
                "with x:\n    return 1",
                "match x:\n    case 1:\n        return 1\n    case _:\n        return 2",
                "import sys\nsys.exit(1)",
            })
    void theEndIsNotReachedWhereEveryPathLeavesBefore(String body) {
        assertFalse(endOfPython(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x:\n    return 1",
                "while x:\n    return 1",
                "while True:\n    if x:\n        break\n    return 2",
                "for i in x:\n    return i",
                "try:\n    return int(x)\nexcept ValueError:\n    print(x)",
                "match x:\n    case 1:\n        return 1",
            })
    void theEndIsReachedWhereOnePathComesThrough(String body) {
        assertTrue(endOfPython(body));
    }

    @Test
    void labelsSayWhichLoopIsLeft() {
        Models code =
                Models.java(
                        """
                        class A { int f(int x) {
                          outer:
                          while (true) { while (true) { if (x > 1) { break outer; } x++; } }
                          return x;
                        } }
                        """);
        SyntaxNode last = code.expression("return x;");
        assertTrue(flow(code).isReachable(last));
        Models inner =
                Models.of(Language.JAVA, code.tree().source().replace("break outer", "break"));
        assertFalse(flow(inner).isReachable(inner.expression("return x;")));
    }

    @Test
    void casesFallThroughUntilABreak() {
        Models code =
                Models.script(
                        """
                        function f(x) {
                          switch (x) { case 1: g(); case 2: return 1; default: return 2; }
                          h();
                        }
                        """);
        assertFalse(flow(code).isReachable(code.expression("h();")));
        assertTrue(flow(code).isReachable(code.expression("return 1;")));
    }

    @Test
    void aLoopThatAlwaysLeavesDoesNotRepeat() {
        Models code =
                Models.script("function f(a) { for (const x of a) { if (x) return 1; break; } }");
        SyntaxNode loop = code.expression("for (const x of a) { if (x) return 1; break; }");
        assertFalse(flow(code).repeats(loop));
        assertTrue(flow(code).isLeft(loop));
    }

    @Test
    void aNameSetInOneBranchMayHaveNoValue() {
        Models code = Models.python("def f(x):\n    if x:\n        y = 1\n    print(y)\n");
        assertEquals(List.of("y"), names(values(code).maybeUnassigned()));
        assertEquals(List.of(), names(values(code).neverAssigned()));
        Models never = Models.python("def f(x):\n    print(y)\n    y = 1\n");
        assertEquals(List.of("y"), names(values(never).neverAssigned()));
    }

    @Test
    void aLoopIsTakenToRunOnceForTheNamesItSets() {
        Models code = Models.python("def f(x):\n    for i in x:\n        y = i\n    print(y)\n");
        assertEquals(List.of(), names(values(code).maybeUnassigned()));
    }

    @Test
    void aValueOverwrittenOnAllPathsIsDead() {
        Models code = Models.script("function f(x) { let y = g(); y = x; return y; }");
        assertEquals(List.of("y"), names(values(code).deadWrites()));
        Models kept = Models.script("function f(x) { let y = g(); if (x) { y = x; } return y; }");
        assertEquals(List.of(), names(values(kept).deadWrites()));
    }

    @Test
    void aValueThatAHandlerReadsIsAlive() {
        Models code =
                Models.python(
                        """
                        def f(x):
                            y = 1
                            try:
                                y = int(x)
                            except ValueError:
                                print("no")
                            return y
                        """);
        assertEquals(List.of(), names(values(code).deadWrites()));
    }

    @Property(tries = 200)
    void noTextIsTooOddForTheModel(@ForAll String text) {
        for (Language language : Language.values()) {
            Models code = Models.of(language, text + "\nx = 1; if (x) { y: while (y) x += y }");
            for (SyntaxNode node : code.tree().root().walk()) {
                code.types().of(node);
                code.constants().truthOf(node);
                ControlFlow.of(node, LATER).ifPresent(f -> Values.of(f, code.scopes(), LATER));
            }
        }
    }

    @Test
    void deepAndLongCodeIsNoTrouble() {
        for (String code :
                List.of(
                        "x = " + "(".repeat(3000) + "1" + ")".repeat(3000),
                        "x = 1" + " + x".repeat(5000),
                        "if x:\n".repeat(1) + "    y = x\n".repeat(5000),
                        "def f():\n" + "    a = a + 1\n".repeat(3000))) {
            Models model = Models.python(code);
            var values =
                    ControlFlow.of(function(model), LATER)
                            .flatMap(f -> Values.of(f, model.scopes(), LATER));
            assertNotNull(values);
            assertFalse(model.scopes().symbols().isEmpty());
        }
        Models blocks = Models.script("{".repeat(2000) + "let x = 1;" + "}".repeat(2000));
        assertEquals(1, blocks.scopes().symbols().size());
    }
}
