package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Which brace of a block may be missing or too many, in languages that have them. A parser notices
 * it late, often at the end of the file; how far the lines are indented tells where it belongs.
 */
final class Braces {

    private static final int MOST = 24;
    private static final Set<String> HEADERS =
            Set.of(
                    "if",
                    "for",
                    "while",
                    "else",
                    "try",
                    "catch",
                    "finally",
                    "do",
                    "switch",
                    "function",
                    "class",
                    "interface",
                    "enum",
                    "=>",
                    "->",
                    "public",
                    "private",
                    "static",
                    "void",
                    "protected");

    private final Spot spot;
    private final Source source;
    private final List<Repair> out = new ArrayList<>();

    private Braces(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
    }

    static List<Repair> at(Spot spot) {
        var braces = new Braces(spot);
        if (!spot.source().python() && spot.source().size() > 0) {
            braces.here();
            braces.byIndentation();
        }
        return braces.out;
    }

    /** Right where the text stops making sense. */
    private void here() {
        if (spot.hasPrevious()) {
            Token before = spot.previous();
            boolean header = before.is(")") || before.isWord() || before.is("=>");
            boolean endsLine = spot.atLineEnd();
            out.add(
                    Repair.of(
                            Kind.MISSING_BRACE,
                            before,
                            header && endsLine ? 2.45 : 3.5,
                            Change.insert(spot.offset(), " {")));
        }
        for (int i = spot.open().size() - 1; i >= 0; i--) {
            Token opener = source.token(spot.open().get(i));
            if (opener.is("{")) {
                double cost = spot.hasNext() ? 3.05 : 2.2;
                close(opener, spot.offset(), cost);
                break;
            }
        }
        int last = spot.lineLast();
        if (last >= 0 && last >= spot.at()) {
            Token end = source.token(last);
            out.add(Repair.of(Kind.MISSING_BRACE, end, 3.6, Change.insert(end.end(), " {")));
        }
    }

    private void close(Token opener, int where, double cost) {
        out.add(
                Repair.of(Kind.UNCLOSED_BRACKET, opener, cost, Change.insert(where, "\n}"))
                        .because(Math.max(0, where - 1), where, "still open here"));
    }

    /** An open brace, how far its line is indented, and where its block seemed to end. */
    private static final class Block {
        final int opener;
        final int indent;
        int left = -1;

        Block(int opener, int indent) {
            this.opener = opener;
            this.indent = indent;
        }
    }

    private void byIndentation() {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int i = 0; i < source.size() && out.size() < MOST; i++) {
            Token token = source.token(i);
            if (token.first()) {
                int indent = source.indent(i);
                leave(blocks, token, i, indent);
                deeper(blocks, i, indent);
            }
            if (token.is("{")) {
                blocks.push(new Block(i, source.indent(i)));
            } else if (token.is("}") && !blocks.isEmpty()) {
                closed(blocks, token, i);
            } else if (token.is("}")) {
                tooMany(token, 2.5);
            }
        }
        int tried = 0;
        for (Block block : blocks) {
            Token opener = source.token(block.opener);
            if (block.left >= 0) {
                close(opener, source.token(block.left - 1).end(), 2.35 + tried * 0.05);
            } else if (tried == blocks.size() - 1) {
                close(opener, source.token(source.size() - 1).end(), 2.9);
            }
            if (++tried > MOST) {
                break;
            }
        }
    }

    /** A line that stands no further right than the line that opened its block has left it. */
    private void leave(Deque<Block> blocks, Token token, int index, int indent) {
        for (Block block : blocks) {
            boolean closes = token.is("}") || token.is(")") || token.is("]");
            boolean left = closes ? indent < block.indent : indent <= block.indent;
            if (!left || source.token(block.opener).line() == token.line()) {
                return;
            }
            boolean opensItself = token.is("{");
            if (block.left < 0 && index > block.opener + 1 && !opensItself) {
                block.left = index;
            }
        }
    }

    /** A line further right than the one before, which opens nothing, may lack the brace. */
    private void deeper(Deque<Block> blocks, int index, int indent) {
        if (index == 0) {
            return;
        }
        Token before = source.token(index - 1);
        int head = source.lineFirst(index - 1);
        boolean opens = before.is(")") || before.isWord() || before.is("=>") || before.is("->");
        if (opens && indent > source.indent(head) && !source.is(index, "{")) {
            boolean next =
                    source.lineLast(index) + 1 < source.size()
                            && source.indent(source.lineLast(index) + 1) >= indent;
            int depth = blocks.isEmpty() ? -1 : blocks.peek().indent;
            double cost = (header(head, index) ? 2.2 : 2.6) + (next ? 0 : 0.1);
            if (indent > depth) {
                out.add(
                        Repair.of(
                                Kind.MISSING_BRACE,
                                before,
                                cost,
                                Change.insert(before.end(), " {")));
            }
        }
    }

    /** Whether the line up to here has the form of one that opens a block. */
    private boolean header(int head, int end) {
        for (int i = head; i < end; i++) {
            if (HEADERS.contains(source.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private void closed(Deque<Block> blocks, Token token, int index) {
        Block block = blocks.pop();
        boolean uneven = token.first() && source.indent(index) > block.indent;
        if (uneven && source.token(block.opener).line() != token.line()) {
            tooMany(token, 2.65);
        }
        if (block.left >= 0) {
            close(
                    source.token(block.opener),
                    source.token(block.left - 1).end(),
                    2.4 + out.size() * 0.01);
        }
    }

    private void tooMany(Token token, double cost) {
        out.add(Repair.of(Kind.STRAY_BRACKET, token, cost, Change.delete(token)));
    }
}
