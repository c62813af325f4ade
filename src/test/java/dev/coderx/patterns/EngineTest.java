package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    /** One walk, what is found inside functions and loops, and what is worked out once for all. */
    private static final double MOST_STEPS_A_NODE = 30;

    private record Sample(Language language, String code) {}

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        List<Sample> samples = samples();
        List<Analysis> alone =
                samples.stream().map(each -> Analyzers.analyze(each.language, each.code)).toList();

        for (ExecutorService threads :
                List.of(
                        Executors.newFixedThreadPool(8),
                        Executors.newVirtualThreadPerTaskExecutor())) {
            try (threads) {
                List<Callable<Analysis>> work = new ArrayList<>();
                for (int round = 0; round < 4; round++) {
                    samples.forEach(
                            each -> work.add(() -> Analyzers.analyze(each.language, each.code)));
                }
                List<Future<Analysis>> results = threads.invokeAll(work);
                for (int i = 0; i < results.size(); i++) {
                    assertThat(results.get(i).get()).isEqualTo(alone.get(i % alone.size()));
                }
            }
        }
    }

    @Test
    void threadsThatEndTakeNoParserWithThem() throws Exception {
        for (int i = 0; i < 300; i++) {
            Thread thread =
                    Thread.ofPlatform()
                            .start(() ->
                                    Analyzers.analyze(Language.PYTHON, "x = len(\"\") == None\n"));
            thread.join();
        }

        assertThat(Analyzers.found(Language.PYTHON, "x = len(\"\") == None\n"))
                .containsExactly("python.none-equality");
    }

    @ParameterizedTest
    @EnumSource
    void noPatternWalksTheWholeTreeForItself(Language language) {
        double few = stepsANode(language, 4);
        double many = stepsANode(language, 32);

        System.out.println("STEPS " + language + " " + few + " " + many);
        assertThat(many).as("steps a node").isLessThan(MOST_STEPS_A_NODE);
        assertThat(many / few).as("growth with the length of the file").isLessThan(1.2);
    }

    @Test
    void aDeadlineHoldsInEveryWalk() {
        String code = "x = [" + "1, ".repeat(20_000) + "]\n";
        SyntaxNode root =
                SyntaxTree.parse(Language.PYTHON, code, Deadline.in(Duration.ofSeconds(3))).root();
        long begun = System.nanoTime();

        boolean stopped = false;
        try {
            while (System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
                for (SyntaxNode node : root.walk()) {
                    assertThat(node.start()).isNotNegative();
                }
            }
        } catch (RuntimeException passed) {
            stopped = passed.getClass().getSimpleName().equals("DeadlinePassed");
        }

        assertThat(stopped).isTrue();
    }

    private static double stepsANode(Language language, int functions) {
        String code =
                IntStream.range(0, functions)
                        .mapToObj(i -> Programs.usual(language, "n" + i))
                        .reduce("", String::concat);
        String file = language == Language.JAVA ? "class Work {\n" + code + "}\n" : code;
        var deadline = Deadline.in(Duration.ofSeconds(20));
        long nodes = 0;
        for (SyntaxNode node : SyntaxTree.parse(language, file, deadline).root().walk()) {
            nodes += node.start() >= 0 ? 1 : 0;
        }
        var plan = new Plan(language, Analyzers.CATALOGUE.all());
        var walkthrough = new Walkthrough(plan, language, file, deadline);
        assertThat(walkthrough.run(200).parses()).as(file).isTrue();
        return (double) walkthrough.steps() / nodes;
    }

    private static List<Sample> samples() {
        return Analyzers.CATALOGUE.all().stream()
                .flatMap(pattern ->
                        pattern.languages().stream()
                                .map(language -> new Sample(language, pattern.bad().getFirst())))
                .toList();
    }
}
