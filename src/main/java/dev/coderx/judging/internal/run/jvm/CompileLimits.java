package dev.coderx.judging.internal.run.jvm;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would take the compiler, which runs within the application, too long or too much
 * memory: its work doubles with each lambda within a lambda and each call within a call, and it
 * works out constants of text, which double with each line such as {@code final String b = a + a}.
 */
final class CompileLimits extends TreeScanner<@Nullable Void, @Nullable Void> {
    static final int LAMBDAS = 6;
    static final int CALLS = 60;
    static final int DEPTH = 1500;
    static final long TEXT = 1_000_000;

    private final Map<String, List<Tree>> values = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final List<BinaryTree> sums = new ArrayList<>();
    private int depth;
    private int lambdas;
    private int calls;
    private @Nullable String broken;

    private CompileLimits() {}

    /** What is over a limit, in words; null where nothing is. */
    static @Nullable String broken(CompilationUnitTree unit) {
        var limits = new CompileLimits();
        limits.scan(unit, null);
        return limits.broken != null ? limits.broken : limits.longText();
    }

    @Override
    public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
        boolean lambda = tree instanceof LambdaExpressionTree;
        boolean call = tree instanceof MethodInvocationTree || tree instanceof NewClassTree;
        depth++;
        lambdas += lambda ? 1 : 0;
        calls += call ? 1 : 0;
        if (depth > DEPTH) {
            broken = "expressions nested too deeply";
        } else if (lambdas > LAMBDAS) {
            broken = "more than " + LAMBDAS + " lambdas within one another";
        } else if (calls > CALLS && lambdas > 0) {
            broken = "more than " + CALLS + " calls within one another";
        }
        if (broken == null) {
            super.scan(tree, null);
        }
        depth--;
        lambdas -= lambda ? 1 : 0;
        calls -= call ? 1 : 0;
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getInitializer() != null) {
            values.computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>())
                    .add(variable.getInitializer());
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
        sums.add(sum);
        return super.visitBinary(sum, null);
    }

    private @Nullable String longText() {
        return sums.stream().anyMatch(sum -> size(sum) > TEXT)
                ? "a constant text of more than " + TEXT + " characters"
                : null;
    }

    /** An upper bound of the characters that an expression has as a constant. */
    private long size(Tree value) {
        long size = 0;
        Tree rest = value;
        while (rest instanceof BinaryTree sum) {
            size += atom(sum.getRightOperand());
            rest = sum.getLeftOperand();
        }
        return size + atom(rest);
    }

    private long atom(Tree tree) {
        return switch (tree) {
            case LiteralTree literal -> String.valueOf(literal.getValue()).length();
            case IdentifierTree name -> named(name.getName().toString());
            case MemberSelectTree name -> named(name.getIdentifier().toString());
            case ParenthesizedTree inner -> size(inner.getExpression());
            case TypeCastTree cast -> size(cast.getExpression());
            case ConditionalExpressionTree choice ->
                    Math.max(size(choice.getTrueExpression()), size(choice.getFalseExpression()));
            default -> 1;
        };
    }

    private long named(String name) {
        Long known = sizes.get(name);
        if (known != null) {
            return known;
        }
        sizes.put(name, 1L);
        long size =
                values.getOrDefault(name, List.of()).stream().mapToLong(this::size).max().orElse(1);
        sizes.put(name, Math.min(size, 2 * TEXT));
        return size;
    }
}
