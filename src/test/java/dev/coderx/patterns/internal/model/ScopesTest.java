package dev.coderx.patterns.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void aPythonNameAssignedInAFunctionIsLocalThroughout() {
        Models code = Models.python("x = 1\ndef f():\n    print(x)\n    x = 2\n");
        assertNotSame(code.meaning("x", 0), code.meaning("x", 1));
        assertSame(code.meaning("x", 1), code.meaning("x", 2));
    }

    @Test
    void globalAndNonlocalSendANameOutwards() {
        Models global = Models.python("def f():\n    global n\n    n = 2\nn = 1\n");
        assertSame(global.meaning("n", 1), global.meaning("n", 2));
        Models nonlocal =
                Models.python(
                        """
                        def f():
                            def g():
                                nonlocal n
                                n += 1
                            n = 0
                        """);
        assertSame(nonlocal.meaning("n", 1), nonlocal.meaning("n", 2));
        assertTrue(nonlocal.meaning("n", 1).isCaptured());
    }

    @Test
    void aPythonClassHidesItsNamesFromItsMethods() {
        Models code = Models.python("class C:\n    n = 1\n    def f(self):\n        return n\n");
        assertTrue(code.scopes().resolve(code.all("n").get(1)).isEmpty());
        Models member =
                Models.python("class C:\n    n = 1\n    def f(self):\n        return self.n\n");
        assertSame(member.meaning("n", 0), member.meaning("n", 1));
    }

    @Test
    void aComprehensionHasNamesOfItsOwnButLetsTheWalrusOut() {
        Models code = Models.python("y = [(z := x) for x in x]\nprint(x, z)\n");
        assertEquals(Scope.Kind.COMPREHENSION, code.meaning("x", 0).scope().kind());
        assertTrue(code.scopes().resolve(code.all("x").get(2)).isEmpty());
        assertSame(code.meaning("z", 0), code.meaning("z", 1));
        assertEquals(Scope.Kind.MODULE, code.meaning("z", 0).scope().kind());
    }

    @Test
    void aDefaultValueIsReadOutsideTheFunction() {
        Models code = Models.python("a = 1\ndef f(a=a):\n    return a\n");
        assertSame(code.meaning("a", 0), code.meaning("a", 2));
        assertSame(code.meaning("a", 1), code.meaning("a", 3));
    }

    @Test
    void pythonPatternsImportsAndHandlersDefineNames() {
        Models code =
                Models.python(
                        """
                        import os.path
                        from a import b as c
                        with open(os.name) as (p, q):
                            pass
                        try:
                            c()
                        except E as e:
                            print(e)
                        match p:
                            case [first, *rest] | {"k": first, **rest}:
                                pass
                            case Point(x=x0) as whole:
                                pass
                        """);
        assertEquals(
                List.of("os", "c", "p", "q", "e", "first", "rest", "x0", "whole"),
                code.scopes().module().symbols().stream().map(Symbol::name).toList());
        assertEquals(Symbol.Kind.EXCEPTION, code.meaning("e", 0).kind());
        assertEquals(Symbol.Kind.IMPORT, code.meaning("c", 0).kind());
    }

    @Test
    void javaBlocksFieldsAndParametersAreToldApart() {
        Models code =
                Models.java(
                        """
                        class P {
                          int x;
                          P(int x) { this.x = x; }
                          int sum(int[] a) {
                            int s = 0;
                            for (int x : a) { s += x; }
                            for (int i = 0; i < x; i++) { int t = i; }
                            return s;
                          }
                        }
                        """);
        Symbol field = code.meaning("x", 0);
        Symbol parameter = code.meaning("x", 1);
        assertEquals(Symbol.Kind.FIELD, field.kind());
        assertSame(field, code.meaning("x", 2));
        assertSame(parameter, code.meaning("x", 3));
        assertSame(code.meaning("x", 4), code.meaning("x", 5));
        assertSame(field, code.meaning("x", 6));
        assertEquals(1, field.writes().size());
        assertEquals(Symbol.Kind.LOOP_VARIABLE, code.meaning("i", 0).kind());
    }

    @Test
    void javaMethodsAndFieldsOfOneNameAreTwo() {
        Models code =
                Models.java(
                        "class A { int size; int size() { return size; } int f() { return size(); } }");
        assertSame(code.meaning("size", 0), code.meaning("size", 2));
        assertSame(code.meaning("size", 1), code.meaning("size", 3));
        assertEquals("size()", code.meaning("size", 1).name());
    }

    @Test
    void javaPatternsAndLambdasDefineNames() {
        Models code =
                Models.java(
                        """
                        class A { void f(Object o) {
                          if (!(o instanceof String s)) { return; }
                          use(s);
                          g(x -> x + 1, (a, b) -> a);
                        } }
                        """);
        assertSame(code.meaning("s", 0), code.meaning("s", 1));
        assertSame(code.meaning("x", 0), code.meaning("x", 1));
        assertFalse(code.meaning("b", 0).isRead());
    }

    @Test
    void varBelongsToItsFunctionAndLetToItsBlock() {
        Models code = Models.script("function f() { { var a = 1; let b = 1; } return a + b; }");
        assertSame(code.meaning("a", 0), code.meaning("a", 1));
        assertTrue(code.scopes().resolve(code.all("b").get(1)).isEmpty());
    }

    @Test
    void functionsAreKnownBeforeTheirDeclaration() {
        Models code = Models.script("go(); function go() { go = 1; }");
        assertSame(code.meaning("go", 0), code.meaning("go", 1));
        assertEquals(2, code.meaning("go", 0).writes().size());
    }

    @Test
    void destructuringDefinesNamesAndReadsDefaults() {
        Models code =
                Models.script(
                        "const { a, k: { b = d }, ...c } = o; [a, x.y] = [b]; ({ k: e } = c);");
        assertSame(code.meaning("a", 0), code.meaning("a", 1));
        assertEquals(2, code.meaning("a", 0).writes().size());
        assertEquals(
                List.of("d", "o", "x", "e"),
                code.scopes().unresolved().stream().map(use -> use.node().text()).toList());
    }

    @Test
    void typesOfTypeScriptAreReads() {
        Models code =
                Models.typed("import { A, B } from './m';\nlet x: A<B> = f();\ntype T<K> = K[];\n");
        assertTrue(code.meaning("A", 0).isRead());
        assertTrue(code.meaning("B", 0).isRead());
        assertSame(code.meaning("K", 0), code.meaning("K", 1));
    }

    @Test
    void membersAreReachedByThis() {
        Models code =
                Models.script(
                        """
                        class A {
                          #n = 1;
                          get() { return this.#n + [1].map(x => this.m); }
                          m() { this.k = 1; }
                        }
                        """);
        assertSame(code.meaning("#n", 0), code.meaning("#n", 1));
        assertSame(code.meaning("m", 0), code.meaning("m", 1));
        assertEquals(Symbol.Kind.FIELD, code.meaning("k", 0).kind());
    }
}
