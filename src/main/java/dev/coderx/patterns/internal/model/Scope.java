package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of a program in which names live. */
public final class Scope {

    /** What opens the scope. A namespace of TypeScript counts as a function. */
    public enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        BLOCK,
        COMPREHENSION
    }

    /** How Python's {@code global} and {@code nonlocal} send a name elsewhere. */
    enum Elsewhere {
        GLOBAL,
        NONLOCAL
    }

    private final Kind kind;
    private final SyntaxNode node;
    private final @Nullable Scope parent;
    private final Scope function;
    private final List<Scope> inner = new ArrayList<>(0);
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Symbol> members;
    final Map<String, Elsewhere> elsewhere = new HashMap<>(0);

    Scope(Kind kind, SyntaxNode node, @Nullable Scope parent, boolean membersApart) {
        this.kind = kind;
        this.node = node;
        this.parent = parent;
        this.members = membersApart ? new LinkedHashMap<>() : symbols;
        boolean block = kind == Kind.BLOCK || kind == Kind.COMPREHENSION;
        this.function = parent != null && block ? parent.function : this;
        if (parent != null) {
            parent.inner.add(this);
        }
    }

    Symbol add(String name, Symbol.Kind symbolKind) {
        return symbols.computeIfAbsent(name, key -> new Symbol(key, symbolKind, this));
    }

    Symbol addMember(String name, Symbol.Kind symbolKind) {
        return members.computeIfAbsent(name, key -> new Symbol(key, symbolKind, this));
    }

    public Kind kind() {
        return kind;
    }

    /** The node that opens it: a function's or class's definition, a block, a loop, the file. */
    public SyntaxNode node() {
        return node;
    }

    public Optional<Scope> parent() {
        return Optional.ofNullable(parent);
    }

    @Nullable Scope above() {
        return parent;
    }

    /** The nearest function, class or module scope from here outwards, this one included. */
    public Scope function() {
        return function;
    }

    /** The scopes directly in this one. */
    public List<Scope> inner() {
        return Collections.unmodifiableList(inner);
    }

    /** The names that live here, in the order of their first definition. */
    public Collection<Symbol> symbols() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /** The name that lives here itself; not looked up further out. */
    public Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    /** A class's fields and methods, those set by {@code self.x = …} included. */
    public Collection<Symbol> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    /** A class's field or method. A Java method's name ends with {@code ()}. */
    public Optional<Symbol> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Nullable Symbol own(String name) {
        return symbols.get(name);
    }

    /** Whether this scope lies in {@code outer} or is it. */
    public boolean isIn(Scope outer) {
        for (Scope at = this; at != null; at = at.parent) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return kind + " " + symbols.keySet();
    }
}
