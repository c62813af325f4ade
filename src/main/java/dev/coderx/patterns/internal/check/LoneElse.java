package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.BrokenCode.Fault;
import dev.coderx.patterns.internal.check.BrokenCode.Kind;
import dev.coderx.patterns.internal.syntax.Deadline;
import java.util.ArrayList;
import java.util.List;

/** Finds an else that follows no if, in code with braces that does not parse. */
final class LoneElse {

    private static final String ELSE = "else";

    private final CodeText text;
    private final Deadline deadline;

    LoneElse(CodeText text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        List<CodeText.Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            int end = lines.get(i).end();
            for (int at = lines.get(i).start(); at < end; at++) {
                boolean starts =
                        text.at(at) == 'e'
                                && (at == 0 || !Character.isJavaIdentifierPart(text.at(at - 1)))
                                && text.word(at).equals(ELSE);
                if (starts && !hasIf(at, lines, i)) {
                    faults.add(new Fault(Kind.ELSE_WITHOUT_IF, at, at + ELSE.length()));
                }
            }
        }
        return faults;
    }

    private boolean hasIf(int offset, List<CodeText.Line> lines, int line) {
        deadline.check();
        int last = text.codeEnd(0, offset) - 1;
        if (last >= 0 && text.at(last) == '}') {
            int open = opening(last, '{', '}');
            int head = text.codeEnd(0, open) - 1;
            if (head < 0 || text.at(head) != ')') {
                return false;
            }
            int word = text.codeEnd(0, opening(head, '(', ')'));
            return word >= 2 && text.at(word - 2) == 'i' && text.at(word - 1) == 'f';
        }
        // an if without braces stands on this line or one of the two before
        int from = lines.get(Math.max(0, line - 2)).start();
        for (int at = from; at < offset; at++) {
            if (text.at(at) == 'i' && text.word(at).equals("if")) {
                return true;
            }
        }
        return false;
    }

    private int opening(int close, char opens, char closes) {
        int depth = 0;
        for (int at = close; at >= 0; at--) {
            if (text.at(at) == closes) {
                depth++;
            } else if (text.at(at) == opens && --depth == 0) {
                return at;
            }
        }
        return 0;
    }
}
