package dev.coderx.problems.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the body of an item into Markdown. */
final class Statement {
    private Statement() {}

    static String of(Element body) {
        List<String> blocks = new ArrayList<>();
        collect(body, blocks);
        return String.join("\n\n", blocks) + (blocks.isEmpty() ? "" : "\n");
    }

    private static void collect(Element parent, List<String> blocks) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, blocks);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                add(blocks, node.getTextContent().strip());
            }
        }
    }

    private static void element(Element element, List<String> blocks) {
        switch (element.getLocalName()) {
            case "p", "h1", "h2", "h3", "h4", "prompt", "caption" ->
                    add(blocks, element.getTextContent().strip());
            case "li" -> add(blocks, "- " + element.getTextContent().strip());
            case "pre" -> add(blocks, preformatted(element));
            case "tr" -> add(blocks, element.getTextContent().strip().replaceAll("\\s+", " "));
            default -> collect(element, blocks);
        }
    }

    private static String preformatted(Element element) {
        String text = element.getTextContent().stripTrailing();
        return element.getAttribute("class").equals(QtiWriter.MARKDOWN)
                ? text
                : "```\n" + text + "\n```";
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
