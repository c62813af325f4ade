package dev.coderx.judging.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.shared.Language;
import dev.coderx.testing.ConceptIds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer();
    private static final String SOURCE = "a\nb\nc\nd\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NameError | name 'totl' is not defined | variables | Nothing is called totl",
                "NameError | name 'totl' is not defined. Did you mean: 'total'? | variables | There is a total",
                "NameError | name 'true' is not defined | booleans | capital letter",
                "UnboundLocalError | cannot access local variable 'x' where it is not associated with a value | scope | x belongs to the function",
                "IndexError | list index out of range | indexing | not in the list",
                "IndexError | pop from empty list | list-mutation | nothing left",
                "IndexError | string index out of range | indexing | the text has no character",
                "KeyError | 'ann' | dictionaries | no key 'ann'",
                "KeyError | 'popitem(): dictionary is empty' | dictionaries | nothing left",
                "TypeError | can only concatenate str (not \"int\") to str | type-conversion | of type int",
                "TypeError | unsupported operand type(s) for +: 'int' and 'str' | type-conversion | type int and one of type str",
                "TypeError | unsupported operand type(s) for +: 'NoneType' and 'int' | return-values | None",
                "TypeError | unsupported operand type(s) for *: 'int' and 'NoneType' | return-values | None",
                "TypeError | f() missing 2 required positional arguments: 'a' and 'b' | parameters | 2 missing, for 'a' and 'b'",
                "TypeError | Dog.__init__() missing 1 required positional argument: 'name' | parameters | 1 missing",
                "TypeError | f() takes 1 positional argument but 2 were given | parameters | f takes 1 and was called with 2",
                "TypeError | f() takes from 1 to 2 positional arguments but 3 were given | parameters | called with 3",
                "TypeError | f() got an unexpected keyword argument 'b' | parameters | called b",
                "TypeError | 'NoneType' object is not subscriptable | null-values | None",
                "TypeError | 'int' object is not callable | functions | type int is called",
                "TypeError | 'int' object is not iterable | iterators | One value of type int cannot",
                "TypeError | cannot unpack non-iterable int object | iterators | One value of type int cannot",
                "TypeError | list indices must be integers or slices, not str | indexing | of type str",
                "TypeError | string indices must be integers, not 'str' | indexing | of type str",
                "TypeError | 'str' object does not support item assignment | list-mutation | cannot be changed",
                "TypeError | '<' not supported between instances of 'str' and 'int' | comparisons | compared by <",
                "TypeError | unhashable type: 'list' | dictionaries | A list can change",
                "TypeError | 'float' object cannot be interpreted as an integer | integer-division | whole number",
                "AttributeError | 'NoneType' object has no attribute 'append' | null-values | append is asked of None",
                "AttributeError | 'list' object has no attribute 'push' | list-mutation | no push",
                "AttributeError | 'Dog' object has no attribute 'nme' | methods | nothing called nme",
                "ValueError | invalid literal for int() with base 10: '3.5' | type-conversion | has a fraction",
                "ValueError | invalid literal for int() with base 10: 'x y' | type-conversion | 'x y' is no whole number",
                "ValueError | not enough values to unpack (expected 2, got 1) | tuples | 2 names to give values to, and 1 came",
                "ValueError | max() arg is an empty sequence | lists | max has nothing",
                "ZeroDivisionError | division by zero | arithmetic | divided by zero",
                "ZeroDivisionError | integer modulo by zero | integer-division | remainder",
                "RecursionError | maximum recursion depth exceeded | base-case | called itself",
                "EOFError | EOF when reading a line | input-output | more input",
                "ModuleNotFoundError | No module named 'numpy' | modules-imports | no module numpy",
                "IndentationError | expected an indented block after 'if' statement on line 1 | syntax | After 'if' statement on line 1",
                "IndentationError | unindent does not match any outer indentation level | syntax | indented less",
                "TabError | inconsistent use of tabs and spaces in indentation | syntax | tabs",
                "SyntaxError | '(' was never closed | syntax | bracket ( that",
                "SyntaxError | unmatched ')' | syntax | The bracket ) closes",
                "SyntaxError | closing parenthesis ']' does not match opening parenthesis '(' | syntax | The bracket ] closes",
                "SyntaxError | unterminated string literal (detected at line 1) | strings | does not end",
                "SyntaxError | expected ':' | syntax | colon",
                "SyntaxError | invalid syntax. Maybe you meant '==' or ':=' instead of '='? | assignment | takes two",
                "SyntaxError | cannot assign to function call here. Maybe you meant '==' instead of '='? | assignment | takes two",
                "SyntaxError | cannot assign to True | assignment | stands True, which",
                "SyntaxError | invalid syntax. Perhaps you forgot a comma? | syntax | comma",
                "SyntaxError | Missing parentheses in call to 'print'. Did you mean print(...)? | input-output | print is a function",
                "SyntaxError | 'return' outside function | functions | return stands outside",
                "SyntaxError | invalid syntax | syntax | cannot read this line",
                "MissingFunction | first_gap | functions | a function named first_gap"
            })
    void explainsPython(String type, String message, String concept, String part) {
        check(Language.PYTHON, type, message, concept, part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NullPointerException | Cannot invoke \"String.length()\" because \"name\" is null | null-values | length is called on name",
                "NullPointerException | Cannot invoke \"java.lang.Integer.intValue()\" because the return value of \"java.util.Map.get(Object)\" is null | null-values | get gave null",
                "NullPointerException | Cannot load from int array because \"xs\" is null | null-values | xs is null, that is, no array",
                "NullPointerException | Cannot read the array length because \"<local1>\" is null | null-values | is null",
                "NullPointerException | Cannot read field \"next\" because \"this.head\" is null | null-values | this.head is null",
                "ArrayIndexOutOfBoundsException | Index 5 out of bounds for length 5 | loop-bounds | 5 places, counted from 0, and place 5",
                "ArrayIndexOutOfBoundsException | Index -1 out of bounds for length 5 | indexing | become negative",
                "ArrayIndexOutOfBoundsException | Index 0 out of bounds for length 0 | indexing | there are none",
                "IndexOutOfBoundsException | Index 3 out of bounds for length 2 | indexing | has 2 items",
                "StringIndexOutOfBoundsException | Index 3 out of bounds for length 2 | indexing | has 2 characters",
                "StringIndexOutOfBoundsException | begin 2, end 1, length 3 | slicing | from 2 to 1",
                "ArithmeticException | / by zero | integer-division | by zero",
                "ClassCastException | class java.lang.Integer cannot be cast to class java.lang.String (java.lang.Integer and java.lang.String are in module java.base of loader 'bootstrap') | inheritance | as a String, and it is a Integer",
                "NumberFormatException | For input string: \"3.5\" | type-conversion | \"3.5\" is to become",
                "NumberFormatException | For input string: \"\" | type-conversion | Empty text",
                "ConcurrentModificationException | ` ` | list-mutation | while a loop",
                "UnsupportedOperationException | ` ` | list-mutation | cannot be changed",
                "StackOverflowError | ` ` | base-case | called itself",
                "InputMismatchException | For input string: \"x\" | input-output | next word",
                "NoSuchElementException | No line found | input-output | more lines",
                "EmptyStackException | ` ` | stacks-queues | empty",
                "OutOfMemoryError | unable to create native thread: possibly out of memory | algorithm-efficiency | threads",
                "NotStatic | twice | methods | static",
                "MissingClass | Solution | classes | class named Solution",
                "WrongParameterCount | f takes 0, called with 1 | parameters | f with 1 values, and it takes 0",
                "TooComplex | ` ` | code-clarity | nested"
            })
    void explainsJava(String type, String message, String concept, String part) {
        check(Language.JAVA, type, message, concept, part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ReferenceError | totl is not defined | variables | Nothing is called totl",
                "ReferenceError | document is not defined | input-output | web pages",
                "ReferenceError | Cannot access 'y' before initialization | scope | y is used before",
                "TypeError | Cannot read properties of undefined (reading 'length') | null-values | length is asked of undefined",
                "TypeError | Cannot set properties of null (setting 'c') | null-values | c is asked of null",
                "TypeError | Cannot destructure property 'a' of 'null' as it is null. | null-values | a is taken out of null",
                "TypeError | a.push is not a function | methods | no function push",
                "TypeError | (intermediate value).foo is not a function | methods | no function foo",
                "TypeError | items.length is not a function | lists | without brackets",
                "TypeError | a is not a function | functions | a is called",
                "TypeError | 5 is not iterable | iterators | single value",
                "TypeError | undefined is not iterable (cannot read property Symbol(Symbol.iterator)) | null-values | nothing",
                "TypeError | Assignment to constant variable. | assignment | const",
                "TypeError | Class constructor A cannot be invoked without 'new' | constructors | A is a class",
                "TypeError | Reduce of empty array with no initial value | higher-order-functions | empty",
                "TypeError | Cannot mix BigInt and other types, use explicit conversions | numbers | big whole",
                "RangeError | Maximum call stack size exceeded | base-case | called itself",
                "RangeError | Invalid array length | lists | not negative",
                "RangeError | Invalid count value: -1 | string-methods | -1 times",
                "SyntaxError | Unexpected end of input | syntax | ends before",
                "SyntaxError | missing ) after argument list | syntax | not closed",
                "SyntaxError | Identifier 'a' has already been declared | variables | a is made twice",
                "SyntaxError | Unexpected token '}' | syntax | not expect }",
                "SyntaxError | Unexpected token 'else' | conditionals | else belongs",
                "SyntaxError | Unexpected identifier 'b' | syntax | b does not follow",
                "SyntaxError | Invalid or unexpected token | syntax | cannot read",
                "SyntaxError | Invalid left-hand side in assignment | assignment | equals sign",
                "SyntaxError | await is only valid in async functions and the top level bodies of modules | async | async",
                "SyntaxError | Illegal return statement | functions | outside",
                "NeverSettled | ` ` | promises | never kept"
            })
    void explainsJavaScript(String type, String message, String concept, String part) {
        check(Language.JAVASCRIPT, type, message, concept, part);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesOnlyConceptsThatExist(Language language) {
        Set<String> concepts = ConceptIds.all();

        assertThat(concepts).hasSizeGreaterThan(50);
        assertThat(Stream.concat(EXPLAINER.known(language).stream(), EXPLAINER.common().stream()))
                .hasSizeGreaterThan(50)
                .allSatisfy(e -> assertThat(concepts).contains(e.concept()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsHostileMessagesFast(Language language) {
        List<Explanation> all =
                Stream.concat(EXPLAINER.known(language).stream(), EXPLAINER.common().stream())
                        .toList();
        List<String> hostile =
                Stream.of(
                                "a",
                                " ",
                                "a.",
                                "$",
                                "'",
                                "(",
                                "\"",
                                "[",
                                "index 1 ",
                                "for ",
                                "symbol: method a( ",
                                "class a cannot be cast to ",
                                "required: found: reason ",
                                "Cannot invoke \"a.",
                                "\n",
                                "{1}")
                        .map(part -> part.repeat(100_000 / part.length()))
                        .toList();
        long start = System.nanoTime();

        for (Explanation explanation : all) {
            for (String message : hostile) {
                explain(language, explanation.types().getFirst(), message);
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void cutsAndCleansWhatTheCodeSays() {
        CodeProblem problem =
                explain(
                        Language.PYTHON,
                        "Own\u001b[31mError\u202e",
                        "one\u0000\ntwo" + "x".repeat(5000));

        assertThat(problem.kind()).isEqualTo("Own[31mError");
        assertThat(problem.explanation()).contains("one two").hasSizeLessThan(800);
        assertThat(problem.conceptId()).isEqualTo("exceptions");
    }

    @Test
    void namesNoLineThatTheSourceDoesNotHave() {
        assertThat(line(3)).isEqualTo(3);
        assertThat(line(99)).isNull();
        assertThat(line(-1)).isNull();
    }

    @Test
    void saysWhichLoopDoesNotEnd() {
        var stopped = new Report.Stopped(0, Report.Limit.TIME, 5, 4, "", 1000);

        CodeProblem problem = EXPLAINER.explainStop(Language.JAVA, stopped, Duration.ofSeconds(1));

        assertThat(problem.explanation())
                .isEqualTo(
                        "The loop that starts on line 4 had not ended after 1 second. Does something"
                                + " in it bring its condition nearer to the end?");
        assertThat(problem.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Report.Limit.class)
    void saysWhatWasUsedUp(Report.Limit limit) {
        CodeProblem problem =
                EXPLAINER.explainStop(
                        Language.PYTHON,
                        new Report.Stopped(0, limit, null, null, "", 1),
                        Duration.ofMillis(1500));

        assertThat(problem.explanation()).endsWith("?");
        assertThat(problem.line()).isNull();
    }

    private static void check(
            Language language, String type, String message, String concept, String part) {
        CodeProblem problem = explain(language, type, message);

        assertThat(problem.explanation()).containsIgnoringCase(part).doesNotContain("{");
        assertThat(problem.conceptId()).isEqualTo(concept);
    }

    private static CodeProblem explain(Language language, String type, String message) {
        return EXPLAINER.explain(language, new Report.Failure(type, message, 2, null), SOURCE);
    }

    private static @Nullable Integer line(int line) {
        return EXPLAINER
                .explain(Language.JAVA, new Report.Failure("E", "m", line, null), SOURCE)
                .line();
    }
}
