package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** How one language's names work. Each question is about one node and its parent only. */
interface Scoping {

    /** A node on the way down from the root. */
    record Frame(SyntaxNode node, Scope scope, Scope inner, Role role) {}

    /** The kind of scope a node opens; null where it opens none. */
    Scope.@Nullable Kind opened(SyntaxNode node);

    /** The scope a child lies in. */
    Scope scopeOf(Frame above, SyntaxNode child);

    /** What a child, or the identifiers in it, do. */
    Role role(Frame above, SyntaxNode child);

    /** Whether a node of this type is a name that scopes are about. */
    boolean isName(String type);

    /** The name that an identifier stands for in its scope, such as {@code m()} for a method. */
    String name(SyntaxNode identifier);

    /** Whether names bound in a class are seen from its functions only through an object. */
    boolean hidesClassNames();

    /** Whether a class's members are no names of their own, but only reached through an object. */
    boolean membersApart();

    /** Whether each assignment declares the name in the scope where it stands. */
    boolean bindsByAssigning();

    /**
     * The part of a class member's access that is the member's name, and is what it is a member of;
     * null for other nodes.
     */
    @Nullable Access access(SyntaxNode node);

    /**
     * An access to a member.
     *
     * @param object null for the object the code is part of
     */
    record Access(SyntaxNode name, @Nullable SyntaxNode object) {}
}
