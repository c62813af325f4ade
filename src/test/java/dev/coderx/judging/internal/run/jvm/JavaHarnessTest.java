package dev.coderx.judging.internal.run.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHarnessTest {
    private static final String WEEKS =
            """
            class Solution {
                static int weeks(int start, int weekly, int goal) {
                    int weeks = 0;
                    for (int money = start; money < goal; money += weekly) {
                        weeks++;
                    }
                    return weeks;
                }
            }
            """;

    @Test
    void callsAStaticFunctionForEachJob() {
        List<JsonNode> frames = BareHarness.of(WEEKS).call("weeks", "[0, 5, 20]", "[0, 5, 21]");

        assertThat(frames)
                .extracting(f -> f.path("event").asText())
                .containsExactly("ready", "started", "returned", "started", "returned", "done");
        assertThat(frames.get(2).path("value").path("int").asText()).isEqualTo("4");
        assertThat(frames.get(4).path("value").path("int").asText()).isEqualTo("5");
        assertThat(frames.get(4).path("after").toString())
                .isEqualTo("[{\"int\":\"0\"},{\"int\":\"5\"},{\"int\":\"21\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { int f(int x) { return x + 1; } } | [1] | {\"int\":\"2\"}",
                "package a.b; public class Q { private static long f(long x) { return x; } } | [7] | {\"int\":\"7\"}",
                "int f(int x) { return g(x); } int g(int x) { return x * k; } int k = 3; | [2] | {\"int\":\"6\"}",
                "List<Integer> f(List<Integer> x) { return x.reversed(); } | [[1,2]] | {\"list\":[{\"int\":\"2\"},{\"int\":\"1\"}]}",
                "class A { static int[][] f(int[][] x) { x[0][0] = 9; return x; } } | [[[1],[2]]] | {\"list\":[{\"list\":[{\"int\":\"9\"}]},{\"list\":[{\"int\":\"2\"}]}]}",
                "class A { static char f(String s) { return s.charAt(1); } } | [\"aé\"] | \"é\"",
                "class A { static String f(char c, double d) { return c + \"\" + d; } } | [\"x\", 2] | \"x2.0\"",
                "class A { static boolean f(Object o) { return o instanceof java.util.List<?> l && l.get(0).equals(1); } } | [[1]] | true",
                "class A { static java.util.Map<String, Integer> f(java.util.Map<String, Integer> m) { m.put(\"b\", 2); return m; } } | [{\"a\": 1}] | {\"map\":[[\"a\",{\"int\":\"1\"}],[\"b\",{\"int\":\"2\"}]]}",
                "class A { static int f(java.util.Map<Character, Integer> m) { return m.get('a'); } } | [{\"a\": 1}] | {\"int\":\"1\"}",
                "class A { static int f(java.util.Map<Integer, int[]> m) { return m.get(5)[0]; } } | [{\"5\": [3]}] | {\"int\":\"3\"}",
                "class A { static java.util.Set<String> f(java.util.Set<String> s) { return s; } } | [[\"b\",\"a\"]] | {\"set\":[\"b\",\"a\"]}",
                "class A { static <T extends Comparable<T>> T f(java.util.List<T> s) { return s.get(0); } } | [[\"b\",\"a\"]] | \"b\"",
                "class A { static double f() { return 0.1; } } | [] | {\"real\":\"0.1\"}",
                "class A { static Object f() { return Double.NaN; } } | [] | {\"real\":\"NaN\"}",
                "class A { record P(int x, String y) {} static P f() { return new P(1, null); } } | [] | {\"map\":[[\"x\",{\"int\":\"1\"}],[\"y\",null]]}",
                "class A { enum E {UP} static E f() { return E.UP; } } | [] | \"UP\"",
                "class A { static java.util.Optional<Integer> f() { return java.util.Optional.empty(); } } | [] | null",
                "class A { static void f() {} } | [] | null",
                "class A { static StringBuilder f(StringBuilder b) { return b.reverse(); } } | [\"ab\"] | \"ba\"",
                "class A { static Object f() { var l = new java.util.ArrayList<Object>(); l.add(l); return l; } } | [] | {\"list\":[{\"other\":\"ArrayList\",\"text\":\"ArrayList\"}]}",
                "class A { static Object f() { return new A(); } } | [] | {\"other\":\"A\",\"text\":\"A\"}",
                "class A { static int f(java.util.Deque<Integer> d) { return d.pollLast(); } } | [[1,2]] | {\"int\":\"2\"}",
                "class A { static String f(String s) { return s; } } | [\"\\ud83d\\ude00\\n\"] | \"\\ud83d\\ude00\\n\"",
                "class A { static int f(int... xs) { return xs.length; } } | [[1,2,3]] | {\"int\":\"3\"}",
                "class A { static long f(Integer x, Long y, Double z) { return x + y; } } | [1,2,null] | {\"int\":\"3\"}"
            })
    void convertsArgumentsAndValues(String source, String arguments, String value) {
        assertThat(BareHarness.of(source).value("f", arguments)).hasToString(asJson(value));
    }

    @Test
    void namesTheLineOfAnError() {
        JsonNode raised =
                BareHarness.only(
                        "raised",
                        BareHarness.of(
                                        """
                                        import java.util.*;
                                        class Solution {
                                            static int first(List<Integer> xs) {
                                                System.out.println("looking");
                                                return xs
                                                    .get(0);
                                            }
                                        }
                                        """)
                                .call("first", "[[]]"));

        assertThat(raised.path("type").asText()).isEqualTo("IndexOutOfBoundsException");
        assertThat(raised.path("message").asText()).contains("Index 0 out of bounds for length 0");
        assertThat(raised.path("line").asInt()).isEqualTo(6);
        assertThat(raised.path("printed").asText()).isEqualTo("looking\n");
    }

    @Test
    void namesTheOuterLoopWhenTheInnerOneEnds() {
        long start = System.nanoTime();
        JsonNode stopped =
                BareHarness.only(
                        "stopped",
                        BareHarness.of(
                                        """
                                        class Solution {
                                            static int count;
                                            static void f() {
                                                for (int start = 0; start < 3; start++) {
                                                    int i = 0;
                                                    while (i < 10) {
                                                        for (int k = 0; k < 500; k++) {
                                                            add(k % 5);
                                                        }
                                                    }
                                                }
                                            }
                                            static void add(int k) {
                                                for (int j = 0; j < k; j++) {
                                                    count += j;
                                                }
                                            }
                                        }
                                        """)
                                .call("f", "[]", "[]"));

        assertThat(stopped.path("limit").asText()).isEqualTo("TIME");
        assertThat(stopped.path("loopLine").asInt()).isIn(6, 7);
        assertThat(stopped.path("line").asInt()).isBetween(4, 16);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void runsProgramsOfEitherKindWithTheirInput() {
        String classic =
                """
                import java.util.Scanner;
                public class Anything {
                    static int runs = 0;
                    public static void main(String[] args) {
                        runs++;
                        Scanner in = new Scanner(System.in);
                        System.out.println(in.nextInt() + in.nextInt() + " " + runs + args.length);
                    }
                }
                """;
        String compact =
                """
                void main() {
                    IO.println("Hello, " + IO.readln());
                }
                """;

        assertThat(printed(BareHarness.of(classic).program("3\n4\n", "5 6")))
                .containsExactly("7 10\n", "11 10\n");
        assertThat(printed(BareHarness.of(compact).program("A\nrest", "B\n")))
                .containsExactly("Hello, A\n", "Hello, B\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { static int n; static int f() { return ++n; } }",
                "class A { static final int[] N = {0}; static int f() { return ++N[0]; } }",
                "enum E { ONE; int n; } class A { static int f() { return ++E.ONE.n; } }",
                "class A { int n; int f() { return ++n; } }",
                "int n; int f() { return ++n; }"
            })
    void letsNoJobSeeWhatAnotherLeft(String source) {
        assertThat(BareHarness.of(source).call("f", "[]", "[]"))
                .filteredOn(f -> f.path("event").asText().equals("returned"))
                .extracting(f -> f.path("value").path("int").asText())
                .containsExactly("1", "1");
    }

    @Test
    void waitsForThreadsThatAProgramStarted() {
        String source =
                """
                class A {
                    public static void main(String[] args) {
                        new Thread(() -> { pause(); System.out.println("later"); }).start();
                        System.out.println("first");
                    }
                    static void pause() {
                        try { Thread.sleep(100); } catch (InterruptedException e) { }
                    }
                }
                """;

        assertThat(printed(BareHarness.of(source).program(""))).containsExactly("first\nlater\n");
    }

    @Test
    void saysWhenAProgramEndsItself() {
        List<JsonNode> frames =
                BareHarness.of(
                                "class A { static int f() { System.out.print(1); System.exit(0); return 1; } }")
                        .call("f", "[]", "[]");

        assertThat(BareHarness.only("exited", frames).path("printed").asText()).isEqualTo("1");
        assertThat(frames).noneMatch(f -> f.path("event").asText().equals("returned"));
    }

    @Test
    void stopsWhatPrintsOrKeepsTooMuch() {
        JsonNode output =
                BareHarness.only(
                        "stopped",
                        BareHarness.of(
                                        "class A {\nstatic void f() {\nwhile (true)\nSystem.out.println(1); } }")
                                .call("f", "[]"));
        JsonNode memory =
                BareHarness.only(
                        "stopped",
                        BareHarness.of(
                                        "class A { static Object f() { var l = new java.util.ArrayList<int[]>();\nwhile (true) {\nl.add(new int[100000]); } } }")
                                .call("f", "[]"));

        assertThat(output.path("limit").asText()).isEqualTo("OUTPUT");
        assertThat(output.path("loopLine").asInt()).isEqualTo(3);
        assertThat(output.path("printed").asText()).hasSize(20_000);
        assertThat(memory.path("limit").asText()).isEqualTo("MEMORY");
        assertThat(memory.path("line").asInt()).isEqualTo(3);
    }

    @Test
    void tellsOfEndlessRecursionByItsLine() {
        JsonNode raised =
                BareHarness.only(
                        "raised",
                        BareHarness.of("class A {\nstatic int f(int x) {\nreturn f(x + 1) + 1; } }")
                                .call("f", "[1]"));

        assertThat(raised.path("type").asText()).isEqualTo("StackOverflowError");
        assertThat(raised.path("line").asInt()).isEqualTo(3);
    }

    @Test
    void unwrapsAnErrorOfAStaticInitializer() {
        JsonNode raised =
                BareHarness.only(
                        "raised",
                        BareHarness.of(
                                        "class A {\nstatic int x = 1 / (int) Math.sin(0);\nstatic int f() { return x; } }")
                                .call("f", "[]"));

        assertThat(raised.path("type").asText()).isEqualTo("ArithmeticException");
        assertThat(raised.path("line").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { static int g() { return 1; } } | MissingFunction | f",
                "class A { static int f() { return 1; } } | WrongParameterCount | f takes 0, called with 1",
            })
    void saysWhatCannotBeCalled(String source, String type, String message) {
        JsonNode broken = BareHarness.only("broken", BareHarness.of(source).call("f", "[1]"));

        assertThat(broken.path("type").asText()).isEqualTo(type);
        assertThat(broken.path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int twice(int x) { return 2 * x; }",
                "class Solution { static int twice(int x) { return 2 * x; } }",
                "class Other { static int twice(int x) { return 2 * x; } }",
                "package p; public class Other { static int twice(int x) { return 2 * x; } }",
                "int twice(int x) { return new Two().of(x); } class Two { int of(int x) { return 2 * x; } }"
            })
    void letsADriverCallTheStudentsFunctions(String source) {
        String driver =
                "class Driver { static int drive(int x) { return Solution.twice(x) + 1; } }";

        assertThat(BareHarness.of(source).driver(driver).value("drive", "[4]").path("int").asText())
                .isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class Solution { } | MissingFunction | twice",
                "class Other { } | MissingClass | Solution",
                "class Solution { int twice(int x) { return x; } } | NotStatic | twice",
                "class Solution { static int twice(String x) { return 1; } } | UnfitForTests | ",
            })
    void saysWhatADriverMisses(String source, String type, String message) {
        String driver =
                "class Driver { static int drive(int x) { return Solution.twice(x) + 1; } }";

        JsonNode broken =
                BareHarness.only(
                        "broken", BareHarness.of(source).driver(driver).call("drive", "[1]"));

        assertThat(broken.path("type").asText()).isEqualTo(type);
        if (message != null) {
            assertThat(broken.path("message").asText()).isEqualTo(message);
        }
    }

    private static List<String> printed(List<JsonNode> frames) {
        return frames.stream()
                .filter(f -> f.path("event").asText().equals("returned"))
                .map(f -> f.path("printed").asText())
                .toList();
    }

    private static String asJson(String value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(value).toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(value, e);
        }
    }
}
