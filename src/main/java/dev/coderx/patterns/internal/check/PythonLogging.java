package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.FormatText.Fault;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of what Python programs write to their log. */
final class PythonLogging {

    private static final Pattern IMPORTS_LOGGING =
            Pattern.compile("(?s)import\\s+logging\\b.*|from\\s+logging\\s.*");

    private static final Set<String> LEVELS =
            Set.of(
                    "debug",
                    "info",
                    "warning",
                    "warn",
                    "error",
                    "exception",
                    "critical",
                    "fatal",
                    "log");

    private PythonLogging() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-log-percent", Check.on((c, f, r) -> built(c, f, r, "%"), "call"),
                "python-log-format", Check.on((c, f, r) -> built(c, f, r, "format"), "call"),
                "python-log-fstring", Check.on((c, f, r) -> built(c, f, r, "f"), "call"),
                "python-log-too-many", Check.on((c, f, r) -> count(c, f, r, 1), "call"),
                "python-log-too-few", Check.on((c, f, r) -> count(c, f, r, -1), "call"),
                "python-log-broken",
                        Check.on((c, f, r) -> broken(c, f, r, Fault.UNKNOWN_SIGN), "call"),
                "python-log-cut-off",
                        Check.on((c, f, r) -> broken(c, f, r, Fault.CUT_OFF), "call"));
    }

    /** The message and its values; empty where the call writes no log. */
    private static List<SyntaxNode> logged(SyntaxNode call, File file) {
        String level = PythonShapes.method(call);
        if (!LEVELS.contains(level)
                || !PythonShapes.receiver(call).filter(r -> isLogger(r, file)).isPresent()) {
            return List.of();
        }
        List<SyntaxNode> given = PythonShapes.positional(call);
        int first = level.equals("log") ? 1 : 0;
        return given.size() > first ? given.subList(first, given.size()) : List.of();
    }

    private static boolean isLogger(SyntaxNode receiver, File file) {
        if (!receiver.is("identifier")) {
            return receiver.text().equals("self.logger")
                    || PythonShapes.callee(receiver).equals("logging.getLogger");
        }
        Optional<Symbol> symbol = file.scopes().resolve(receiver);
        if (symbol.isEmpty()) {
            return false;
        }
        if (symbol.get().is(Symbol.Kind.IMPORT)) {
            Optional<SyntaxNode> statement =
                    symbol.get()
                            .definitions()
                            .get(0)
                            .ancestor("import_statement", "import_from_statement");
            return statement.filter(s -> IMPORTS_LOGGING.matcher(s.text()).matches()).isPresent();
        }
        return PythonCollections.origin(receiver, file)
                .filter(maker -> PythonShapes.callee(maker).endsWith("getLogger"))
                .isPresent();
    }

    private static void built(SyntaxNode call, File file, Report report, String how) {
        List<SyntaxNode> logged = logged(call, file);
        if (logged.isEmpty()) {
            return;
        }
        SyntaxNode message = PythonShapes.bare(logged.get(0));
        boolean wrong =
                switch (how) {
                    case "%" ->
                            message.is("binary_operator")
                                    && (message.childOfType("%").isPresent()
                                            || message.childOfType("+").isPresent())
                                    && !onlyTexts(message);
                    case "format" ->
                            PythonFormats.Filling.of(message, file)
                                    .filter(filling -> !filling.percent())
                                    .filter(filling ->
                                            filling.text().gaps().stream()
                                                    .allMatch(g -> g.kind() == 0))
                                    .isPresent();
                    default ->
                            message.is("string")
                                    && PythonShapes.prefix(message).contains("f")
                                    && message.childOfType("interpolation").isPresent();
                };
        if (wrong) {
            report.mark(how.equals("format") ? message : call);
        }
    }

    private static boolean onlyTexts(SyntaxNode sum) {
        var open = new ArrayList<SyntaxNode>(List.of(sum));
        while (!open.isEmpty()) {
            SyntaxNode node = open.removeLast();
            if (node.is("binary_operator", "parenthesized_expression")) {
                open.addAll(node.namedChildren());
            } else if (!node.is("string")) {
                return false;
            }
            if (node.childOfType("%").isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static void count(SyntaxNode call, File file, Report report, int sign) {
        List<SyntaxNode> logged = logged(call, file);
        Optional<FormatText> text = text(logged, file);
        if (text.isEmpty()
                || text.get().error() != Fault.NONE
                || logged.stream().anyMatch(v -> v.is("list_splat"))) {
            return;
        }
        boolean mapping =
                logged.size() == 2 && logged.get(1).is("dictionary", "identifier", "call");
        boolean named = text.get().gaps().stream().anyMatch(g -> g.path().equals("()"));
        int given = logged.size() - 1;
        int taken = text.get().next();
        if (named || (mapping && given > taken && taken == 0 && logged.get(1).is("dictionary"))) {
            return;
        }
        if (sign > 0 ? given > taken : given < taken && given >= 0 && taken > 0) {
            report.mark(call);
        }
    }

    private static void broken(SyntaxNode call, File file, Report report, Fault error) {
        List<SyntaxNode> logged = logged(call, file);
        if (logged.size() > 1 && text(logged, file).filter(t -> t.error() == error).isPresent()) {
            report.mark(call);
        }
    }

    private static Optional<FormatText> text(List<SyntaxNode> logged, File file) {
        return logged.isEmpty()
                ? Optional.empty()
                : PythonCollections.origin(logged.get(0), file)
                        .flatMap(PythonShapes::literal)
                        .map(FormatText::ofPercent);
    }
}
