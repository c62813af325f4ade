package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A name of the program and all places where it is used. */
public final class Symbol {

    /** What brought the name into being. */
    public enum Kind {
        VARIABLE,
        PARAMETER,
        LOOP_VARIABLE,
        EXCEPTION,
        FUNCTION,
        CLASS,
        IMPORT,
        FIELD,
        METHOD,
        TYPE_PARAMETER
    }

    private final String name;
    private final Kind kind;
    private final Scope scope;
    private final List<SyntaxNode> definitions = new ArrayList<>(1);
    private final List<Use> uses = new ArrayList<>(4);

    Symbol(String name, Kind kind, Scope scope) {
        this.name = name;
        this.kind = kind;
        this.scope = scope;
    }

    void define(SyntaxNode identifier) {
        definitions.add(identifier);
    }

    void use(Use use) {
        uses.add(use);
    }

    public String name() {
        return name;
    }

    /** What its first definition is. */
    public Kind kind() {
        return kind;
    }

    /** Where it lives. */
    public Scope scope() {
        return scope;
    }

    /**
     * The identifiers that declare it, in the order of the text. In Python each assignment is one.
     */
    public List<SyntaxNode> definitions() {
        return Collections.unmodifiableList(definitions);
    }

    /** All identifiers that mean it, in the order of the text, those that declare it included. */
    public List<Use> uses() {
        return Collections.unmodifiableList(uses);
    }

    /** The identifiers that read it. */
    public List<SyntaxNode> reads() {
        return nodes(Use::reads);
    }

    /**
     * The identifiers that give it a value. The definition of a parameter, import, function, class,
     * loop variable or caught exception is one, a declaration without a value is not.
     */
    public List<SyntaxNode> writes() {
        return nodes(Use::writes);
    }

    private List<SyntaxNode> nodes(Predicate<Use> which) {
        var result = new ArrayList<SyntaxNode>(uses.size());
        for (Use use : uses) {
            if (which.test(use)) {
                result.add(use.node());
            }
        }
        return result;
    }

    public boolean isRead() {
        for (Use use : uses) {
            if (use.reads()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one of these kinds. */
    public boolean is(Kind... kinds) {
        for (Kind candidate : kinds) {
            if (kind == candidate) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function other than the one it lives in uses it. */
    public boolean isCaptured() {
        Scope home = scope.function();
        for (Use use : uses) {
            if (use.scope().function() != home) {
                return true;
            }
        }
        return false;
    }

    /**
     * One identifier that means the symbol. A statement such as {@code x += 1} both reads and
     * writes.
     */
    public record Use(SyntaxNode node, Scope scope, boolean reads, boolean writes) {}

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
