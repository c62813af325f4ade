package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scopes;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Kind;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of JavaScript's loop conditions, and of names that it does not know. */
final class ScriptLoops {

    private static final Pattern GLOBALS_COMMENT = Pattern.compile("(?s)/\\*\\s*globals?\\s.*");

    private static final Set<String> PROVIDED =
            Set.of(
                    ("AbortController AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array"
                                    + " BigUint64Array Blob Boolean Buffer DataView Date Error"
                                    + " EvalError Event EventTarget File FileReader"
                                    + " FinalizationRegistry Float32Array Float64Array FormData"
                                    + " Function Headers Image Infinity Int16Array Int32Array"
                                    + " Int8Array Intl Iterator JSON Map Math NaN Node NodeList"
                                    + " Number Object Option Promise Proxy RangeError"
                                    + " ReferenceError Reflect RegExp Request Response Set"
                                    + " SharedArrayBuffer String Symbol SyntaxError TextDecoder"
                                    + " TextEncoder TypeError URIError URL URLSearchParams"
                                    + " Uint16Array Uint32Array Uint8Array Uint8ClampedArray"
                                    + " WeakMap WeakRef WeakSet WebSocket Worker XMLHttpRequest"
                                    + " __dirname __filename addEventListener after afterAll"
                                    + " afterEach alert arguments atob before beforeAll"
                                    + " beforeEach btoa cancelAnimationFrame clearInterval"
                                    + " clearTimeout confirm console crypto customElements"
                                    + " decodeURI decodeURIComponent describe document"
                                    + " encodeURI encodeURIComponent escape eval exports expect"
                                    + " fetch getComputedStyle global globalThis history"
                                    + " isFinite isNaN it jest let location localStorage module"
                                    + " navigator parseFloat parseInt performance process prompt"
                                    + " queueMicrotask require requestAnimationFrame screen self"
                                    + " sessionStorage setImmediate setInterval setTimeout"
                                    + " structuredClone suite test undefined unescape window"
                                    + " toString hasOwnProperty valueOf isPrototypeOf"
                                    + " xdescribe xit xtest HTMLElement CustomEvent React jQuery $")
                            .split(" "));

    private static final NodeTypes PLAIN =
            NodeTypes.of(
                    "binary_expression",
                    "unary_expression",
                    "parenthesized_expression",
                    "number",
                    "string",
                    "string_fragment",
                    "true",
                    "false",
                    "null",
                    "undefined");

    private ScriptLoops() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-unchanged-condition",
                Check.on(
                        ScriptLoops::unchanged, "while_statement", "do_statement", "for_statement"),
                "script-undefined-name",
                Check.on(ScriptLoops::undefined, "program"));
    }

    private static void unchanged(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = loop.child("condition").orElse(null);
        if (condition == null) {
            return;
        }
        Deque<SyntaxNode> open = new ArrayDeque<>();
        open.push(condition);
        while (!open.isEmpty()) {
            SyntaxNode node = open.pop();
            List<SyntaxNode> parts = node.namedChildren();
            boolean logic =
                    node.is("binary_expression")
                            && (node.childOfType("&&").isPresent()
                                    || node.childOfType("||").isPresent());
            boolean not = node.is("unary_expression") && node.childOfType("!").isPresent();
            if (logic || not || node.is("parenthesized_expression")) {
                parts.forEach(open::push);
            } else {
                judge(node, loop, file.scopes(), report);
            }
        }
    }

    /** Says so when nothing that a part of the condition looks at can change in the loop. */
    private static void judge(SyntaxNode part, SyntaxNode loop, Scopes scopes, Report report) {
        var names = new ArrayList<SyntaxNode>();
        for (SyntaxNode node : part.walk()) {
            if (node.is("identifier")) {
                Symbol symbol = scopes.resolve(node).orElse(null);
                if (symbol == null || mayChange(symbol, loop)) {
                    return;
                }
                names.add(node);
            } else if (node.named() && !node.isComment() && !node.is(PLAIN)) {
                return;
            }
        }
        if (!names.isEmpty()) {
            report.mark(names.getFirst()).because(loop, "Nothing in this loop changes it.");
        }
    }

    private static boolean mayChange(Symbol symbol, SyntaxNode loop) {
        if (!symbol.is(Kind.VARIABLE, Kind.PARAMETER, Kind.LOOP_VARIABLE)) {
            return true;
        }
        boolean constant =
                symbol.definitions().stream()
                        .allMatch(d -> ScriptDeclarations.keyword(d).equals("const"));
        for (Use use : symbol.uses()) {
            boolean inside = loop.contains(use.node());
            boolean elsewhere = use.scope().function() != symbol.scope().function();
            if (use.writes() && (inside || elsewhere)) {
                return true;
            }
        }
        return constant;
    }

    private static void undefined(SyntaxNode root, File file, Report report) {
        Set<String> declared = declaredInComments(root);
        for (Use use : file.scopes().unresolved()) {
            SyntaxNode node = use.node();
            SyntaxNode above = node.parent();
            while (above != null && above.is("parenthesized_expression")) {
                above = above.parent();
            }
            boolean name = node.is("identifier", "shorthand_property_identifier");
            boolean asked =
                    above != null
                            && above.is("unary_expression")
                            && above.childOfType("typeof").isPresent();
            boolean typed = node.ancestor("type_annotation", "type_query").isPresent();
            if (name
                    && !asked
                    && !typed
                    && !PROVIDED.contains(node.text())
                    && !declared.contains(node.text())) {
                report.mark(node);
            }
        }
    }

    /** The names that a comment at the top says come from elsewhere. */
    private static Set<String> declaredInComments(SyntaxNode root) {
        var names = new HashSet<String>();
        for (SyntaxNode node : root.children()) {
            String text = node.isComment() ? node.text() : "";
            if (GLOBALS_COMMENT.matcher(text).matches()) {
                Pattern.compile("[\\w$]+")
                        .matcher(text)
                        .results()
                        .forEach(r -> names.add(r.group()));
            }
        }
        return names;
    }
}
