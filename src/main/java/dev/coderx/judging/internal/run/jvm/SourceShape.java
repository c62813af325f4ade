package dev.coderx.judging.internal.run.jvm;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a student's source before it is compiled.
 *
 * @param packageName empty for none
 * @param classes its top-level classes in their order, each with the names of its static methods
 * @param compact the members of a source without a class around them; empty for another source
 * @param loops in the order of the source
 */
record SourceShape(
        String packageName,
        Map<String, List<String>> classes,
        List<Member> compact,
        List<Loop> loops) {

    /**
     * A method, variable or class outside of all classes.
     *
     * @param start where it starts, in characters of the source
     * @param fixed whether it is static as it stands
     */
    record Member(int start, boolean fixed) {}

    /** A loop's first and last line. */
    record Loop(int start, int end) {}

    static SourceShape of(CompilationUnitTree unit, SourcePositions positions) {
        var classes = new LinkedHashMap<String, List<String>>();
        var compact = new ArrayList<Member>();
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                classes.put(type.getSimpleName().toString(), statics(type));
                if (isImplicit(unit, positions, type)) {
                    type.getMembers().forEach(m -> compact.add(member(unit, positions, m)));
                }
            }
        }
        Tree name = unit.getPackageName();
        return new SourceShape(
                name == null ? "" : name.toString(), classes, compact, loops(unit, positions));
    }

    /** A class that nobody wrote begins where its first member does. */
    private static boolean isImplicit(
            CompilationUnitTree unit, SourcePositions positions, ClassTree type) {
        return !type.getMembers().isEmpty()
                && positions.getStartPosition(unit, type)
                        == positions.getStartPosition(unit, type.getMembers().getFirst());
    }

    private static Member member(CompilationUnitTree unit, SourcePositions positions, Tree member) {
        boolean fixed =
                switch (member) {
                    case MethodTree method -> isStatic(method);
                    case ClassTree type ->
                            type.getKind() != Tree.Kind.CLASS
                                    || type.getModifiers().getFlags().contains(Modifier.STATIC);
                    case VariableTree variable ->
                            variable.getModifiers().getFlags().contains(Modifier.STATIC);
                    default -> true;
                };
        return new Member((int) positions.getStartPosition(unit, member), fixed);
    }

    private static List<String> statics(ClassTree type) {
        return type.getMembers().stream()
                .filter(m -> m instanceof MethodTree method && isStatic(method))
                .map(m -> ((MethodTree) m).getName().toString())
                .toList();
    }

    private static boolean isStatic(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static List<Loop> loops(CompilationUnitTree unit, SourcePositions positions) {
        var loops = new ArrayList<Loop>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
                if (tree instanceof ForLoopTree
                        || tree instanceof EnhancedForLoopTree
                        || tree instanceof WhileLoopTree
                        || tree instanceof DoWhileLoopTree) {
                    loops.add(
                            new Loop(
                                    line(positions.getStartPosition(unit, tree)),
                                    line(positions.getEndPosition(unit, tree))));
                }
                return super.scan(tree, null);
            }

            private int line(long position) {
                return (int) unit.getLineMap().getLineNumber(position);
            }
        }.scan(unit, null);
        return List.copyOf(loops);
    }
}
