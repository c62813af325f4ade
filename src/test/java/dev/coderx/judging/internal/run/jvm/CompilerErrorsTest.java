package dev.coderx.judging.internal.run.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.internal.explain.Explainer;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real compiler says, and how it is explained. */
class CompilerErrorsTest {
    private static final StudentCompiler COMPILER = compiler();
    private static final Explainer EXPLAINER = new Explainer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int x = y; | variables | Nothing is called y",
                "foo(1); | methods | no method foo",
                "Foo z = null; | variables | a type Foo",
                "string s = \"\"; | naming | a type string",
                "List<Integer> l = null; | modules-imports | List is a class",
                "int n = Arrays.hashCode(null); | modules-imports | Arrays is a class",
                "int[] a = {1}; a.length(); | lists | An array has a length",
                "int x = \"a\"; | type-conversion | type String stands where a int",
                "int x = 3.5; | numbers | A double does not fit into a int",
                "int x = 1 | syntax | semicolon",
                "if (true { } | syntax | Here ')' is missing",
                "return 1; | return-values | void",
                "if (1) {} | comparisons | condition",
                "int x = 1; int x = 2; | variables | variable x already",
                "int x; System.out.println(x); | variables | x was never given",
                "return; int y = 1; | dead-code | can never run",
                "1 + 2; | syntax | not a statement",
                "throw new Exception(); | exceptions | Exception can come out",
                "String s = \"abc; | strings | double quote",
                "char c = 'ab'; | strings | exactly one character",
                "int x = 1 + true; | type-conversion | + does not work between a int and a boolean",
                "final int x = 1; x = 2; | assignment | x is final",
                "break; | loop-control | inside a loop",
                "else {} | conditionals | belongs to an if",
                "int x = 99999999999; | numbers | too large",
                "int i = null; | null-values | cannot be null",
                "int i = 1; i.foo(); | methods | A int is a plain value",
                "for (int i : 5) {} | iterators | this is a int",
                "this.toString(); | objects-fields | belongs to an object",
                "Object o = new Runnable(); | interfaces | Runnable only says",
                "system.out.println(1); | modules-imports | no package system",
                "java.util.List<int> l; | generics | Integer in place",
                "if (true) int x = 1; | scope | braces",
                "“x” | syntax | does not know",
                "foo(; | syntax | cannot begin",
                "try { } | exceptions | needs a catch",
                "var v; | variables | var takes"
            })
    void explainsAStatement(String statement, String concept, String part) throws IOException {
        check("class A {\nstatic void f() {\n" + statement + "\n}\n}", 3, concept, part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class A { int f() { } } | return-values | promises a value",
                "class A { void f() { | syntax | file ends",
                "class A { } } | program-structure | brace too many",
                "class A { foo() { } } | return-values | type is missing",
                "class A implements Comparable<A> { } | interfaces | promises a method compareTo",
                "class A { private int x; } class B { int f(A a) { return a.x; } } | encapsulation | x is private in A",
                "class A { void f() { g(1,2); } void g(int a) {} } | parameters | The method g takes: int. It is called with: int,int.",
                "class A {} class A {} | classes | two classes named A",
                "int f(int x) { return y; } | variables | Nothing is called y"
            })
    void explainsASource(String source, String concept, String part) throws IOException {
        check(source, 1, concept, part);
    }

    @Test
    void keepsLinesAndColumnsOfASourceWithoutAClass() throws IOException {
        String source = "int f(int x) {\n    return x;\n}\n\nint g() { return f(z); }\n";

        var rejected = (Compiled.Rejected) COMPILER.compile(source, null);

        assertThat(rejected.failure().line()).isEqualTo(5);
        assertThat(rejected.failure().column()).isEqualTo(20);
    }

    @Test
    void refusesConstantsThatGrowWithoutEnd() throws IOException {
        var source = new StringBuilder("class A { static final String s0 = \"xxxxxxxx\";\n");
        for (int i = 1; i < 40; i++) {
            source.append("static final String s%d = A.s%d + A.s%d;%n".formatted(i, i - 1, i - 1));
        }

        assertTooComplex(source.append("}").toString());
    }

    @Test
    void refusesNestingTooDeepForTheCompiler() throws IOException {
        assertTooComplex(
                "class A { int f() { return "
                        + "(".repeat(9000)
                        + "1"
                        + ")".repeat(9000)
                        + "; } }");
        assertTooComplex("class A { int f() { return " + "1 + ".repeat(9000) + "1; } }");
        assertTooComplex("class A { void f() { " + "{".repeat(9000) + "}".repeat(9000) + " } }");
    }

    @Test
    void refusesLambdasWithinLambdas() throws IOException {
        String nested = "g(x -> ".repeat(30) + "1" + ")".repeat(30);

        assertTooComplex("class A { int f() { return " + nested + "; } }");
    }

    private static StudentCompiler compiler() {
        try {
            return new StudentCompiler(Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertTooComplex(String source) throws IOException {
        long start = System.nanoTime();

        var rejected = (Compiled.Rejected) COMPILER.compile(source, null);

        assertThat(rejected.failure().type()).isEqualTo("TooComplex");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static void check(String source, int line, String concept, String part)
            throws IOException {
        var rejected = (Compiled.Rejected) COMPILER.compile(source, null);

        CodeProblem problem = EXPLAINER.explain(Language.JAVA, rejected.failure(), source);

        assertThat(problem.explanation()).contains(part).doesNotContain("{");
        assertThat(problem.conceptId()).isEqualTo(concept);
        assertThat(problem.line()).isEqualTo(line);
    }
}
