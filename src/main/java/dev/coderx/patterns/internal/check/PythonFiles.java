package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of how Python programs open files and other resources. */
final class PythonFiles {

    private static final Pattern LOCK = Pattern.compile("threading\\.(R?Lock|(Bounded)?Semaphore)");

    private static final NodeTypes HANDS_ON =
            NodeTypes.of(
                    "return_statement",
                    "yield",
                    "argument_list",
                    "list",
                    "dictionary",
                    "lambda",
                    "pair",
                    "conditional_expression",
                    "boolean_operator");
    private static final NodeTypes MANAGES =
            NodeTypes.of("with_item", "as_pattern", "return_statement", "yield", "argument_list");

    private PythonFiles() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-open-mode", Check.on(PythonFiles::openMode, "call")),
                Map.entry("python-open-without-with", Check.on(PythonFiles::withoutWith, "call")),
                Map.entry("python-open-encoding", Check.on(PythonFiles::encoding, "call")));
    }

    private static final Set<String> OPENERS =
            Set.of(
                    "open",
                    "codecs.open",
                    "urllib.request.urlopen",
                    "tempfile.NamedTemporaryFile",
                    "tempfile.SpooledTemporaryFile",
                    "tempfile.TemporaryDirectory",
                    "zipfile.ZipFile",
                    "zipfile.PyZipFile",
                    "tarfile.open",
                    "tarfile.TarFile",
                    "multiprocessing.Pool",
                    "subprocess.Popen",
                    "io.open");

    private static void openMode(SyntaxNode call, File file, Report report) {
        if (!PythonUses.isBuiltin(call, "open", file)) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.positional(call);
        Optional<SyntaxNode> mode =
                PythonShapes.keyword(call, "mode")
                        .or(() -> given.size() > 1 ? Optional.of(given.get(1)) : Optional.empty());
        if (mode.isEmpty()) {
            return;
        }
        Optional<SyntaxNode> text = PythonCollections.origin(mode.get(), file);
        Optional<String> signs = text.flatMap(PythonShapes::literal);
        boolean noText =
                mode.get().hasText("NotImplemented")
                        || text.filter(t -> t.is("integer", "float", "none")).isPresent();
        if (noText || signs.filter(s -> !validMode(s)).isPresent()) {
            report.mark(call);
        }
    }

    private static boolean validMode(String mode) {
        Set<Integer> seen = new HashSet<>();
        if (!mode.chars().allMatch(c -> "rwaxbt+U".indexOf(c) >= 0 && seen.add(c))) {
            return false;
        }
        boolean universal = mode.indexOf('U') >= 0;
        long kinds = mode.chars().filter(c -> "rwax".indexOf(c) >= 0).count();
        boolean both = mode.indexOf('b') >= 0 && mode.indexOf('t') >= 0;
        if (universal) {
            return !both && kinds <= 1 && mode.chars().noneMatch(c -> "wax+".indexOf(c) >= 0);
        }
        return kinds == 1 && !both;
    }

    /** Whether the name a resource gets is later used in a with, returned or handed on. */
    private static boolean managed(SyntaxNode call, File file) {
        SyntaxNode above = call.parent();
        if (above == null
                || call.ancestor("with_item", "block").filter(a -> a.is("with_item")).isPresent()) {
            return true;
        }
        if (above.is(HANDS_ON)) {
            return true;
        }
        SyntaxNode holder = above;
        int place = -1;
        if (above.is("tuple", "expression_list") && above.parent() != null) {
            place = above.namedChildren().indexOf(call);
            holder = above.parent();
        }
        if (holder.is("assignment")) {
            SyntaxNode left = holder.child("left").orElse(call);
            if (place >= 0 && left.namedChildren().size() > place) {
                left = left.namedChildren().get(place);
            }
            if (left.is("attribute")) {
                return true;
            }
            if (left.is("identifier")) {
                Optional<Symbol> symbol = file.scopes().resolve(left);
                for (SyntaxNode read : symbol.map(Symbol::reads).orElse(List.of())) {
                    SyntaxNode around = read.parent();
                    if (around != null && around.is(MANAGES)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void withoutWith(SyntaxNode call, File file, Report report) {
        String callee = PythonShapes.callee(call);
        String method = PythonShapes.method(call);
        boolean path =
                method.equals("open")
                        && PythonShapes.receiver(call)
                                .flatMap(r -> PythonCollections.origin(r, file))
                                .map(PythonShapes::callee)
                                .filter(maker ->
                                        maker.endsWith("Path") || maker.endsWith("ZipFile"))
                                .isPresent();
        boolean lock =
                method.equals("acquire")
                        && PythonShapes.function(call)
                                .filter(f ->
                                        PythonShapes.decorators(f).isEmpty()
                                                && !PythonShapes.name(f).startsWith("__"))
                                .isPresent()
                        && PythonShapes.receiver(call)
                                .flatMap(r -> PythonCollections.origin(r, file))
                                .map(PythonShapes::callee)
                                .filter(maker -> LOCK.matcher(maker).matches())
                                .isPresent();
        if (lock) {
            report.mark(call);
            return;
        }
        boolean opens =
                callee.equals("open")
                        ? PythonUses.isBuiltin(call, "open", file)
                        : OPENERS.contains(callee);
        if ((opens || path) && !managed(call, file)) {
            report.mark(call);
        }
    }

    private static void encoding(SyntaxNode call, File file, Report report) {
        if (!PythonUses.isBuiltin(call, "open", file)
                || PythonShapes.unpacks(call)
                || PythonShapes.keyword(call, "encoding").isPresent()) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.positional(call);
        Optional<SyntaxNode> mode =
                PythonShapes.keyword(call, "mode")
                        .or(() -> given.size() > 1 ? Optional.of(given.get(1)) : Optional.empty());
        boolean binary =
                mode.isPresent()
                        && PythonShapes.literal(mode.get()).map(m -> m.contains("b")).orElse(true);
        if (!binary && given.size() < 4 && !given.isEmpty()) {
            report.mark(call);
        }
    }
}
