package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cases of a switch in JavaScript and TypeScript. */
final class ScriptSwitches {

    private static final Pattern FALL =
            Pattern.compile("falls?[ -]?through", Pattern.CASE_INSENSITIVE);

    private ScriptSwitches() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check("script-fall-through", ScriptSwitches::fallThrough, "switch_body"),
                Script.check("script-late-default", ScriptSwitches::lateDefault, "switch_default"),
                Script.check(
                        "script-missing-default", ScriptSwitches::missingDefault, "switch_body"));
    }

    private static void fallThrough(SyntaxNode body, File file, Report report) {
        SyntaxNode open = null;
        boolean meant = false;
        for (SyntaxNode child : body.children()) {
            if (child.isComment()) {
                meant |= saysFallThrough(child);
            } else if (child.is("switch_case", "switch_default")) {
                if (open != null && !meant && !endsMeant(open)) {
                    report.mark(child.children().getFirst())
                            .because(open.children().getFirst(), "runs on from here");
                }
                boolean ends =
                        child.children().stream()
                                .filter(one -> one.field().equals("body"))
                                .anyMatch(file.flow()::stops);
                boolean empty =
                        child.namedChildren().stream().noneMatch(one -> one.field().equals("body"));
                open = ends || empty ? null : child;
                meant = false;
            }
        }
    }

    private static boolean saysFallThrough(SyntaxNode comment) {
        return FALL.matcher(comment.text()).find();
    }

    /** Whether a case ends with a comment that says it is meant to run on. */
    private static boolean endsMeant(SyntaxNode group) {
        SyntaxNode last = group.children().getLast();
        List<SyntaxNode> statements =
                group.namedChildren().stream().filter(one -> one.field().equals("body")).toList();
        if (last.isComment()) {
            return saysFallThrough(last);
        }
        if (statements.size() != 1 || !last.is("statement_block")) {
            return false;
        }
        List<SyntaxNode> inner = last.children();
        SyntaxNode end = inner.size() > 2 ? inner.get(inner.size() - 2) : last;
        return end.isComment() && inner.size() > 3 && saysFallThrough(end);
    }

    private static void lateDefault(SyntaxNode group, File file, Report report) {
        SyntaxNode owner = group.parent();
        if (owner != null && owner.namedChildren().getLast() != group) {
            report.mark(group.children().getFirst());
        }
    }

    private static void missingDefault(SyntaxNode body, File file, Report report) {
        var groups = new ArrayList<>(body.namedChildren());
        SyntaxNode statement = body.parent();
        boolean said = false;
        for (SyntaxNode child : body.children()) {
            said |=
                    child.isComment()
                            && child.text()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("no default");
        }
        if (!groups.isEmpty()) {
            for (SyntaxNode child : groups.getLast().children()) {
                said |=
                        child.isComment()
                                && child.text()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("no default");
            }
        }
        boolean open =
                !groups.isEmpty() && groups.stream().noneMatch(group -> group.is("switch_default"));
        if (open && !said && statement != null) {
            report.mark(statement);
        }
    }
}
