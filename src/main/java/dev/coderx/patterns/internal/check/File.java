package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.broken.BrokenCode;
import dev.coderx.patterns.internal.broken.Fault;
import dev.coderx.patterns.internal.model.Constants;
import dev.coderx.patterns.internal.model.ControlFlow;
import dev.coderx.patterns.internal.model.Scopes;
import dev.coderx.patterns.internal.model.Types;
import dev.coderx.patterns.internal.model.Values;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file under analysis and what the checks share about it, worked out when first needed. */
public final class File {

    private static final NodeTypes DECLARATIONS =
            NodeTypes.of("function_declaration", "variable_declarator");

    private final SyntaxTree tree;
    private final Deadline deadline;
    private final Set<String> patternIds;
    private @Nullable Suppressions suppressions;
    private @Nullable Flow flow;
    private @Nullable List<Fault> faults;
    private @Nullable Set<String> asyncNames;
    private @Nullable DeclaredTypes declaredTypes;
    private @Nullable PythonOutline outline;
    private @Nullable Scopes scopes;
    private @Nullable Constants constants;
    private @Nullable Types types;
    private final Map<SyntaxNode, RegexText> regexes = new HashMap<>();
    private final Map<SyntaxNode, Optional<ControlFlow>> flows = new HashMap<>();
    private final Map<SyntaxNode, Optional<Values>> values = new HashMap<>();

    /**
     * Takes a parsed file.
     *
     * @param patternIds the ids of all patterns there are, in any language
     */
    public File(SyntaxTree tree, Deadline deadline, Set<String> patternIds) {
        this.tree = tree;
        this.deadline = deadline;
        this.patternIds = patternIds;
    }

    /** What its comments ask not to report. */
    public Suppressions suppressions() {
        if (suppressions == null) {
            suppressions = Suppressions.of(tree);
        }
        return suppressions;
    }

    /** The ids of all patterns there are, in any language. */
    Set<String> patternIds() {
        return patternIds;
    }

    SyntaxTree tree() {
        return tree;
    }

    Deadline deadline() {
        return deadline;
    }

    /** The scopes and what each name means. */
    Scopes scopes() {
        if (scopes == null) {
            scopes = Scopes.of(tree, deadline);
        }
        return scopes;
    }

    /** Which expressions have a known value. */
    Constants constants() {
        if (constants == null) {
            constants = new Constants(tree, scopes());
        }
        return constants;
    }

    /** What types expressions have. */
    Types types() {
        if (types == null) {
            types = new Types(tree, scopes());
        }
        return types;
    }

    /** The paths through a function, or through the file for its root. */
    Optional<ControlFlow> controlFlow(SyntaxNode function) {
        return flows.computeIfAbsent(function, key -> ControlFlow.of(key, deadline));
    }

    /** The values of the local names of a function, or of the file for its root. */
    Optional<Values> values(SyntaxNode function) {
        Optional<Values> before = values.get(function);
        if (before == null) {
            before = controlFlow(function).flatMap(f -> Values.of(f, scopes(), deadline));
            values.put(function, before);
        }
        return before;
    }

    /** Which statements never let control pass on. */
    Flow flow() {
        if (flow == null) {
            flow = Flow.of(tree.root(), deadline);
        }
        return flow;
    }

    /** What keeps the file from parsing. */
    List<Fault> faults() {
        if (faults == null) {
            faults = BrokenCode.faults(tree, deadline);
        }
        return faults;
    }

    /** The classes and functions of a Python file. */
    PythonOutline outline() {
        if (outline == null) {
            outline = PythonOutline.of(scopes());
        }
        return outline;
    }

    /** The types a Java file tells of its names. */
    DeclaredTypes declaredTypes() {
        if (declaredTypes == null) {
            declaredTypes = DeclaredTypes.of(tree.root(), deadline);
        }
        return declaredTypes;
    }

    /** What a regular expression of JavaScript says. */
    RegexText regex(SyntaxNode literal) {
        return regexes.computeIfAbsent(literal, RegexText::of);
    }

    /** The names of the JavaScript functions declared async in this file and in no other way. */
    Set<String> asyncNames() {
        if (asyncNames == null) {
            var async = new HashSet<String>();
            var other = new HashSet<String>();
            for (SyntaxNode node : tree.root().find(DECLARATIONS)) {
                SyntaxNode made =
                        node.is("function_declaration") ? node : node.child("value").orElse(node);
                boolean isAsync = made.childOfType("async").isPresent();
                node.child("name").ifPresent(name -> (isAsync ? async : other).add(name.text()));
            }
            async.removeAll(other);
            asyncNames = async;
        }
        return asyncNames;
    }
}
