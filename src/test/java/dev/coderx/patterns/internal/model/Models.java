package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A file and all parts of its model, for tests. */
record Models(SyntaxTree tree, Scopes scopes, Constants constants, Types types) {

    static Models of(Language language, String code) {
        var deadline = Deadline.in(Duration.ofSeconds(20));
        SyntaxTree tree = SyntaxTree.parse(language, code, deadline);
        Scopes scopes = Scopes.of(tree, deadline);
        return new Models(tree, scopes, new Constants(tree, scopes), new Types(tree, scopes));
    }

    static Models python(String code) {
        return of(Language.PYTHON, code);
    }

    static Models java(String code) {
        return of(Language.JAVA, code);
    }

    static Models script(String code) {
        return of(Language.JAVASCRIPT, code);
    }

    static Models typed(String code) {
        return of(Language.TYPESCRIPT, code);
    }

    /** The identifiers of this text, in order. */
    List<SyntaxNode> all(String text) {
        var found = new ArrayList<SyntaxNode>();
        for (SyntaxNode node : tree.root().walk()) {
            if (node.named() && node.children().isEmpty() && node.hasText(text)) {
                found.add(node);
            }
        }
        return found;
    }

    /** What the n-th identifier of this text means, counted from 0. */
    Symbol meaning(String text, int n) {
        return scopes.resolve(all(text).get(n)).orElseThrow();
    }

    /** The first expression of exactly this text. */
    SyntaxNode expression(String text) {
        for (SyntaxNode node : tree.root().walk()) {
            if (node.named() && node.hasText(text)) {
                return node;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
