package dev.coderx.patterns;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.time.Duration;

/** Writes a tree as text. Called by name, from class loaders that know no type of a test's. */
final class TreePrinter {

    private TreePrinter() {}

    static String print(String language, String code) {
        var text = new StringBuilder();
        var deadline = Deadline.in(Duration.ofSeconds(20));
        SyntaxNode root = SyntaxTree.parse(Language.valueOf(language), code, deadline).root();
        for (SyntaxNode node : root.walk()) {
            text.append(node.field()).append(' ').append(node.type()).append(' ');
            text.append(node.start()).append(' ').append(node.end());
            text.append(node.missing() ? " missing\n" : "\n");
        }
        return text.toString();
    }
}
