package dev.coderx.patterns.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding by the index gives what reading the tree from the top gives. */
class NodeSearchTest {

    private static final NodeTypes FUNCTIONS =
            NodeTypes.of(
                    "function_definition",
                    "lambda",
                    "lambda_expression",
                    "class_body",
                    "function_declaration",
                    "arrow_function",
                    "method_definition");
    private static final NodeTypes WANTED =
            FUNCTIONS.and(
                    "identifier", "return_statement", "call", "call_expression", "(", "ERROR");

    @ParameterizedTest
    @EnumSource
    void findsWhatReadingTheTreeFinds(Language language) {
        int compared = 0;
        for (String code : examples(language)) {
            for (SyntaxNode node : parse(language, code).walk()) {
                if (!node.children().isEmpty()) {
                    compared++;
                    assertThat(node.find(WANTED)).as(code).isEqualTo(read(node, WANTED, null));
                    assertThat(node.find("identifier"))
                            .as(code)
                            .isEqualTo(read(node, NodeTypes.of("identifier"), null));
                    assertThat(node.findOutside(FUNCTIONS, WANTED))
                            .as(code)
                            .isEqualTo(read(node, WANTED, FUNCTIONS));
                    assertThat(node.findOutside(FUNCTIONS, "identifier"))
                            .as(code)
                            .isEqualTo(read(node, NodeTypes.of("identifier"), FUNCTIONS));
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void aWordIsFoundAsNodeAndAsToken() {
        SyntaxNode root = parse(Language.PYTHON, "f = lambda x: x\n");

        assertThat(root.find("lambda")).extracting(SyntaxNode::named).containsExactly(true, false);
    }

    @Test
    void whatTheGrammarLacksIsNotFound() {
        SyntaxNode root = parse(Language.PYTHON, "x = 1\n");

        assertThat(root.find("switch_statement")).isEmpty();
        assertThat(root.find(NodeTypes.of("switch_statement", "integer")))
                .extracting(SyntaxNode::text)
                .containsExactly("1");
        assertThat(root.is(NodeTypes.of("program"))).isFalse();
        assertThat(root.is(NodeTypes.of("program", "module"))).isTrue();
    }

    @Test
    void theWallsThemselvesAreFoundAndTheTopIsNone() {
        SyntaxNode function =
                parse(Language.PYTHON, "def f():\n    def g():\n        return 1\n    return 2\n")
                        .find("function_definition")
                        .getFirst();

        assertThat(function.findOutside(FUNCTIONS, "function_definition"))
                .extracting(node -> node.child("name").orElseThrow().text())
                .containsExactly("f", "g");
        assertThat(function.findOutside(FUNCTIONS, "return_statement"))
                .extracting(SyntaxNode::text)
                .containsExactly("return 2");
    }

    private static SyntaxNode parse(Language language, String code) {
        return SyntaxTree.parse(language, code, Deadline.in(Duration.ofSeconds(20))).root();
    }

    /** Whole programs, and their first halves, which mostly do not parse. */
    private static List<String> examples(Language language) {
        return new PatternCatalogue()
                .all().stream()
                        .filter(pattern -> pattern.languages().contains(language))
                        .flatMap(pattern -> pattern.bad().stream().limit(1))
                        .flatMap(code -> Stream.of(code, code.substring(0, code.length() / 2)))
                        .limit(200)
                        .toList();
    }

    private static List<SyntaxNode> read(
            SyntaxNode top, NodeTypes types, @Nullable NodeTypes walls) {
        var found = new ArrayList<SyntaxNode>();
        var open = new ArrayList<SyntaxNode>(List.of(top));
        while (!open.isEmpty()) {
            SyntaxNode node = open.removeLast();
            if (types.names().contains(node.type())) {
                found.add(node);
            }
            if (node == top || walls == null || !walls.names().contains(node.type())) {
                open.addAll(node.children().reversed());
            }
        }
        return found;
    }
}
