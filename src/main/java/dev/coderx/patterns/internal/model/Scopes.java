package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scopes of a file and what each identifier in it means. Made once, in one pass. */
public final class Scopes {

    private final Scope module;
    final List<Scope> all = new ArrayList<>();
    final Map<SyntaxNode, Scope> opened = new HashMap<>();
    final Map<SyntaxNode, Symbol> meanings = new HashMap<>();
    final Map<SyntaxNode, Scope> homes = new HashMap<>();
    final List<Symbol> symbols = new ArrayList<>();
    final List<Symbol.Use> unresolved = new ArrayList<>();
    final Set<String> mentioned = new HashSet<>();

    Scopes(Scope module) {
        this.module = module;
    }

    /**
     * Works out the scopes of a file.
     *
     * @throws dev.coderx.patterns.internal.syntax.DeadlinePassed when the deadline comes first
     */
    public static Scopes of(SyntaxTree tree, Deadline deadline) {
        Scoping scoping =
                switch (tree.language()) {
                    case PYTHON -> new PythonScoping();
                    case JAVA -> new JavaScoping();
                    case JAVASCRIPT, TYPESCRIPT -> new ScriptScoping();
                };
        return new ScopeBuilder(tree.root(), scoping, deadline).build();
    }

    /** The scope of the file as a whole. */
    public Scope module() {
        return module;
    }

    /** All scopes, outer before inner. */
    public List<Scope> all() {
        return Collections.unmodifiableList(all);
    }

    /** All names that the file brings into being, members of its classes included. */
    public List<Symbol> symbols() {
        return Collections.unmodifiableList(symbols);
    }

    /** The scope this node opens, as a function, class or block does. */
    public Optional<Scope> opened(SyntaxNode node) {
        return Optional.ofNullable(opened.get(node));
    }

    /** The scope in which a node lies. */
    public Scope at(SyntaxNode node) {
        Scope home = homes.get(node);
        if (home != null) {
            return home;
        }
        for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
            Scope scope = opened.get(above);
            if (scope != null) {
                return scope;
            }
        }
        return module;
    }

    /**
     * What an identifier means: a name of this file, or a member of a class of this file that is
     * reached by {@code self}, {@code this} or the class's name. Empty for what comes from
     * elsewhere, for keys and labels, and where it cannot be known.
     */
    public Optional<Symbol> resolve(@Nullable SyntaxNode identifier) {
        return Optional.ofNullable(identifier == null ? null : meanings.get(identifier));
    }

    /** The identifiers that no definition in this file explains: builtins, globals, mistakes. */
    public List<Symbol.Use> unresolved() {
        return Collections.unmodifiableList(unresolved);
    }

    /**
     * Whether some object that is not known has a member of this name used, so that a class's
     * member of that name may be meant. A Java method's name ends with {@code ()}.
     */
    public boolean mentions(String member) {
        return mentioned.contains(member);
    }

    /** What a name means when read where this node stands, as far as this file says. */
    public Optional<Symbol> lookup(String name, SyntaxNode from) {
        for (Scope scope = at(from); scope != null; scope = scope.above()) {
            Symbol symbol = scope.own(name);
            if (symbol != null) {
                return Optional.of(symbol);
            }
        }
        return Optional.empty();
    }
}
