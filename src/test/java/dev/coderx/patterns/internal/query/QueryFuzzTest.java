package dev.coderx.patterns.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.patterns.internal.syntax.Grammar;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Any text as a query: it is refused with a reason, or it runs and ends in time. New inputs are
 * looked for by {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=QueryFuzzTest}.
 */
class QueryFuzzTest {

    private static final Grammar GRAMMAR = Grammar.of(Language.PYTHON);
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final String CODE =
            """
            def f(a, b=[]):
                for x in a:
                    if x == None or x == 1 or x == "%s":
                        b.append(x)
                return b
            """
                    .formatted("a".repeat(60));

    @FuzzTest(maxDuration = "2m")
    void anyTextIsRefusedOrEndsInTime(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        TreeQuery query = read(text);
        if (query == null) {
            return;
        }
        long begun = System.nanoTime();
        Deadline deadline = Deadline.in(DEADLINE);
        try {
            for (SyntaxNode node :
                    SyntaxTree.parse(Language.PYTHON, CODE, deadline).root().walk()) {
                query.matchAt(node, deadline);
            }
        } catch (DeadlinePassed late) {
            // a query may be slow, and then this is its end
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(DEADLINE.multipliedBy(4));
    }

    private static @Nullable TreeQuery read(String text) {
        try {
            return TreeQuery.of(text, GRAMMAR);
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null) {
                fail("refused without a reason");
            }
            return null;
        }
    }
}
