package dev.coderx.patterns.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.coderx.patterns.internal.model.Constant.Bool;
import dev.coderx.patterns.internal.model.Constant.Int;
import dev.coderx.patterns.internal.model.Constant.Real;
import dev.coderx.patterns.internal.model.Constant.Text;
import dev.coderx.patterns.internal.model.Type.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static Optional<Constant> value(Models code, String expression) {
        return code.constants().valueOf(code.expression(expression));
    }

    private static Kind kind(Models code, String expression) {
        return code.types().of(code.expression(expression)).kind();
    }

    @Test
    void literalsAndOperatorsAreFolded() {
        Models code = Models.python("a = 2 * (3 + 4)\nb = -7 // 2\nc = 'x' + 'y'\nd = 1 / 2\n");
        assertEquals(Optional.of(new Int(14)), value(code, "2 * (3 + 4)"));
        assertEquals(Optional.of(new Int(-4)), value(code, "-7 // 2"));
        assertEquals(Optional.of(new Text("xy")), value(code, "'x' + 'y'"));
        assertEquals(Optional.of(new Real(0.5)), value(code, "1 / 2"));
        assertEquals(
                Optional.of(new Int(-3)), value(Models.java("class A{int a=-7 / 2;}"), "-7 / 2"));
    }

    @Test
    void aNameBoundOnceHasItsValueAndOneBoundTwiceHasNone() {
        Models once = Models.python("n = 5\nprint(n > 3)\n");
        assertEquals(Optional.of(new Bool(true)), value(once, "n > 3"));
        Models twice = Models.python("n = 5\nn += 1\nprint(n > 3)\n");
        assertEquals(Optional.empty(), value(twice, "n > 3"));
        Models late = Models.script("let n; if (a) { n = 5; } print(n > 3);");
        assertEquals(Optional.empty(), value(late, "n > 3"));
    }

    @Test
    void aConditionIsJudgedByTheSideThatDecides() {
        Models code = Models.python("if x and False: pass\nif x or [1]: pass\nif x and y: pass\n");
        assertEquals(Optional.of(false), code.constants().truthOf(code.expression("x and False")));
        assertEquals(Optional.of(true), code.constants().truthOf(code.expression("x or [1]")));
        assertEquals(Optional.empty(), code.constants().truthOf(code.expression("x and y")));
    }

    @Test
    void typesComeFromLiteralsCallsAndNames() {
        Models code =
                Models.python(
                        """
                        class K: pass
                        s = input()
                        k = K()
                        m = s.upper()
                        w = m.split()
                        n = len(w) / 2
                        for i in range(3): print(i)
                        """);
        assertEquals(Kind.STRING, kind(code, "s"));
        assertEquals(Type.instance("K"), code.types().of(code.expression("k")));
        assertEquals(Kind.LIST, kind(code, "w"));
        assertEquals(Kind.FLOAT, kind(code, "n"));
        assertEquals(Kind.INT, kind(code, "i"));
    }

    @Test
    void aNameOfTwoTypesHasNone() {
        Models code = Models.python("x = 1\nx = 'a'\nprint(x)\n");
        assertEquals(Kind.UNKNOWN, kind(code, "x"));
    }

    @Test
    void javaTypesAreThoseDeclared() {
        Models code =
                Models.java(
                        "class A { Integer b; void f(char[] s) { var i = s[0]; g(b, i, s.length, 1 / 2.0); } }");
        assertEquals(Type.instance("Integer"), code.types().of(code.all("b").get(1)));
        assertEquals("char", code.types().of(code.all("i").get(1)).name());
        assertEquals(Kind.INT, kind(code, "s.length"));
        assertEquals("double", code.types().of(code.expression("1 / 2.0")).name());
    }

    @Test
    void scriptTypesComeFromLiteralsAndMethods() {
        Models code = Models.script("const s = 'a' + x; const t = s.split(''); let n = t.length;");
        assertEquals(Kind.STRING, kind(code, "s"));
        assertEquals(Kind.LIST, kind(code, "t"));
        assertEquals(Kind.FLOAT, kind(code, "n"));
    }
}
