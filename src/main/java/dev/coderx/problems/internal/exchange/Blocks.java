package dev.coderx.problems.internal.exchange;

import java.util.ArrayList;
import java.util.List;

/** The blocks of a Markdown text: what empty lines divide, with fenced code in one piece. */
final class Blocks {
    private Blocks() {}

    static List<String> of(String markdown) {
        List<String> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            }
            if (line.isBlank() && !fenced) {
                end(lines, blocks);
            } else {
                lines.add(line);
            }
        }
        end(lines, blocks);
        return blocks;
    }

    /** Whether a block is words in lines that may be broken elsewhere. */
    static boolean isProse(String block) {
        return !block.matches("(?s)(\\||```|    |- |\\* |> |#|[0-9]+\\. ).*");
    }

    private static void end(List<String> lines, List<String> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(String.join("\n", lines));
            lines.clear();
        }
    }
}
