package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Constants;
import dev.coderx.patterns.internal.model.Scopes;
import dev.coderx.patterns.internal.model.Types;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file under analysis and what the checks share about it, worked out when first needed. */
public final class File {

    private final SyntaxTree tree;
    private final Deadline deadline;
    private @Nullable Flow flow;
    private @Nullable List<BrokenCode.Fault> faults;
    private @Nullable Set<String> asyncNames;
    private @Nullable PythonOutline outline;
    private @Nullable Scopes scopes;
    private @Nullable Constants constants;
    private @Nullable Types types;

    public File(SyntaxTree tree, Deadline deadline) {
        this.tree = tree;
        this.deadline = deadline;
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

    /** Which statements never let control pass on. */
    Flow flow() {
        if (flow == null) {
            flow = Flow.of(tree.root(), deadline);
        }
        return flow;
    }

    /** What keeps the file from parsing. */
    List<BrokenCode.Fault> faults() {
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

    /** The names of the JavaScript functions declared async in this file and in no other way. */
    Set<String> asyncNames() {
        if (asyncNames == null) {
            var async = new HashSet<String>();
            var other = new HashSet<String>();
            for (SyntaxNode node : tree.root().walk()) {
                if (node.is("function_declaration", "variable_declarator")) {
                    SyntaxNode made =
                            node.is("function_declaration")
                                    ? node
                                    : node.child("value").orElse(node);
                    boolean isAsync = made.childOfType("async").isPresent();
                    node.child("name")
                            .ifPresent(name -> (isAsync ? async : other).add(name.text()));
                }
            }
            async.removeAll(other);
            asyncNames = async;
        }
        return asyncNames;
    }
}
