package dev.coderx.patterns.internal.syntax;

import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some types of node, tokens included, made ready once for each grammar: a look at a node is then
 * one at a table. A type that a grammar lacks matches nothing there.
 */
public final class NodeTypes {

    private final List<String> names;

    /** By grammar; where two threads make one at once, both make the same. */
    private final @Nullable Kinds[] byGrammar = new Kinds[Language.values().length];

    /** The kinds in one grammar: as a list, and for each kind whether it is one of them. */
    private static final class Kinds {
        final int[] all;
        final boolean[] has;

        Kinds(int[] all, boolean[] has) {
            this.all = all;
            this.has = has;
        }
    }

    private NodeTypes(List<String> names) {
        this.names = names;
    }

    /** These types. */
    public static NodeTypes of(String... names) {
        return new NodeTypes(List.of(names));
    }

    /** These types and some more. */
    public NodeTypes and(String... more) {
        var all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return new NodeTypes(List.copyOf(all));
    }

    /** Their names in the grammars. */
    public List<String> names() {
        return names;
    }

    int[] kinds(Grammar grammar) {
        return in(grammar).all;
    }

    boolean has(Grammar grammar, int kind) {
        return in(grammar).has[kind];
    }

    private Kinds in(Grammar grammar) {
        Kinds known = byGrammar[grammar.number()];
        if (known == null) {
            int[] all =
                    names.stream()
                            .flatMapToInt(name -> IntStream.of(grammar.kindsOf(name)))
                            .distinct()
                            .toArray();
            var has = new boolean[grammar.kinds()];
            for (int kind : all) {
                has[kind] = true;
            }
            known = new Kinds(all, has);
            byGrammar[grammar.number()] = known;
        }
        return known;
    }
}
