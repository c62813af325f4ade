package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Role.Act;
import dev.coderx.patterns.internal.model.Scoping.Frame;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all identifiers in one walk, then gives each its meaning. */
final class ScopeBuilder {

    private static final int CHECK_EVERY = 256;

    private record Pending(SyntaxNode node, String name, Scope scope, Role role) {}

    private record Member(Scoping.Access access, String name, Scope scope, Role role) {}

    private final Scoping scoping;
    private final Deadline deadline;
    private final SyntaxNode root;
    private final Scopes scopes;
    private final List<Pending> names = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private int steps;

    ScopeBuilder(SyntaxNode root, Scoping scoping, Deadline deadline) {
        this.root = root;
        this.scoping = scoping;
        this.deadline = deadline;
        this.scopes = new Scopes(new Scope(Scope.Kind.MODULE, root, null, scoping.membersApart()));
    }

    Scopes build() {
        scopes.all.add(scopes.module());
        scopes.opened.put(root, scopes.module());
        walk();
        for (Pending pending : names) {
            bind(pending, false);
        }
        for (Pending pending : names) {
            bind(pending, true);
        }
        for (Pending pending : names) {
            use(pending);
        }
        for (Member member : members) {
            if (member.role.writes()) {
                access(member, true);
            }
        }
        for (Member member : members) {
            access(member, false);
        }
        var seen = new HashSet<Symbol>();
        for (Scope scope : scopes.all) {
            addSymbols(scope, seen);
        }
        return scopes;
    }

    private void addSymbols(Scope scope, Set<Symbol> seen) {
        for (Symbol symbol : scope.symbols()) {
            if (seen.add(symbol)) {
                scopes.symbols.add(symbol);
            }
        }
        for (Symbol symbol : scope.members()) {
            if (seen.add(symbol)) {
                scopes.symbols.add(symbol);
            }
        }
    }

    private void tick() {
        if (++steps % CHECK_EVERY == 0) {
            deadline.check();
        }
    }

    private void walk() {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(new Frame(root, scopes.module(), scopes.module(), Role.READ));
        while (!frames.isEmpty()) {
            tick();
            Frame frame = frames.pop();
            List<SyntaxNode> children = frame.node().children();
            for (int i = children.size() - 1; i >= 0; i--) {
                SyntaxNode child = children.get(i);
                if (child.named() && !child.isComment()) {
                    frames.push(frame(frame, child));
                }
            }
            note(frame);
        }
    }

    private Frame frame(Frame above, SyntaxNode child) {
        Scope scope = scoping.scopeOf(above, child);
        Role role = scoping.role(above, child);
        Scope.Kind kind = scoping.opened(child);
        if (kind == null) {
            return new Frame(child, scope, scope, role);
        }
        var inner = new Scope(kind, child, scope, scoping.membersApart());
        scopes.opened.put(child, inner);
        return new Frame(child, scope, inner, role);
    }

    private void note(Frame frame) {
        SyntaxNode node = frame.node();
        Role role = frame.role();
        if (frame.inner() != frame.scope()) {
            scopes.all.add(frame.inner());
        }
        if (scoping.isName(node.type())) {
            if (node.children().isEmpty() && role.act() != Act.NONE) {
                Scope scope = frame.scope();
                String name = scoping.name(node);
                switch (role.act()) {
                    case GLOBAL -> scope.function().elsewhere.put(name, Scope.Elsewhere.GLOBAL);
                    case NONLOCAL -> scope.function().elsewhere.put(name, Scope.Elsewhere.NONLOCAL);
                    default -> {}
                }
                scopes.homes.put(node, scope);
                names.add(new Pending(node, name, scope, role));
            }
        } else {
            Scoping.Access access = scoping.access(node);
            if (access != null) {
                Scope scope = frame.scope();
                members.add(new Member(access, scoping.name(access.name()), scope, role));
            }
        }
    }

    private void bind(Pending pending, boolean elsewhere) {
        tick();
        Role role = pending.role;
        boolean defines = role.act() == Act.DEFINE || role.act() == Act.DECLARE;
        boolean binds = defines || (scoping.bindsByAssigning() && (role.writes() || isSent(role)));
        if (!binds) {
            return;
        }
        Scope home = pending.scope;
        if (role.hoisted()) {
            home = home.function();
        }
        boolean sent = home.function().elsewhere.containsKey(pending.name);
        if (sent && home.kind() != Scope.Kind.COMPREHENSION) {
            if (elsewhere) {
                Scope far = elsewhere(home, pending.name);
                if (far != null && !isSent(role)) {
                    far.add(pending.name, role.kind()).define(pending.node);
                }
            }
        } else if (!elsewhere && !isSent(role)) {
            Symbol.Kind kind = role.kind();
            if (home.kind() == Scope.Kind.CLASS && scoping.bindsByAssigning()) {
                kind =
                        switch (kind) {
                            case VARIABLE, LOOP_VARIABLE -> Symbol.Kind.FIELD;
                            case FUNCTION -> Symbol.Kind.METHOD;
                            default -> kind;
                        };
            }
            boolean member = kind == Symbol.Kind.FIELD || kind == Symbol.Kind.METHOD;
            Symbol symbol =
                    member ? home.addMember(pending.name, kind) : home.add(pending.name, kind);
            symbol.define(pending.node);
            scopes.meanings.put(pending.node, symbol);
        }
    }

    private static boolean isSent(Role role) {
        return role.act() == Act.GLOBAL || role.act() == Act.NONLOCAL;
    }

    private @Nullable Scope elsewhere(Scope from, String name) {
        if (from.function().elsewhere.get(name) == Scope.Elsewhere.GLOBAL) {
            return scopes.module();
        }
        for (Scope at = from.function().above(); at != null; at = at.above()) {
            if (at.kind() == Scope.Kind.FUNCTION
                    && !at.elsewhere.containsKey(name)
                    && at.own(name) != null) {
                return at;
            }
        }
        return null;
    }

    private void use(Pending pending) {
        tick();
        Role role = pending.role;
        Symbol symbol = scopes.meanings.get(pending.node);
        if (symbol == null) {
            symbol = lookup(pending.scope, pending.name);
        }
        if (isSent(role)) {
            if (symbol != null) {
                scopes.meanings.put(pending.node, symbol);
            }
            return;
        }
        boolean defines = role.act() == Act.DEFINE;
        var use =
                new Symbol.Use(pending.node, pending.scope, role.reads(), defines || role.writes());
        if (symbol == null) {
            scopes.unresolved.add(use);
        } else {
            scopes.meanings.put(pending.node, symbol);
            symbol.use(use);
        }
    }

    private @Nullable Symbol lookup(Scope from, String name) {
        Scope at = from;
        while (at != null) {
            tick();
            boolean seen =
                    at == from || at.kind() != Scope.Kind.CLASS || !scoping.hidesClassNames();
            if (seen) {
                Scope.Elsewhere sent = at.elsewhere.get(name);
                if (sent == Scope.Elsewhere.GLOBAL) {
                    return scopes.module().own(name);
                }
                Symbol symbol = sent == null ? at.own(name) : null;
                if (symbol != null) {
                    return symbol;
                }
            }
            at = at.above();
        }
        return null;
    }

    private void access(Member member, boolean making) {
        tick();
        Scope owner = owner(member);
        Symbol symbol = owner == null ? null : owner.member(member.name).orElse(null);
        SyntaxNode name = member.access.name();
        if (making) {
            boolean own = member.access.object() == null || isSelf(member.access.object());
            if (owner != null && symbol == null && own) {
                owner.addMember(member.name, Symbol.Kind.FIELD).define(name);
            }
        } else if (symbol == null) {
            scopes.mentioned.add(member.name);
        } else {
            scopes.meanings.put(name, symbol);
            scopes.homes.put(name, member.scope);
            symbol.use(
                    new Symbol.Use(name, member.scope, member.role.reads(), member.role.writes()));
        }
    }

    /** The class whose member is meant; null where that is not known. */
    private @Nullable Scope owner(Member member) {
        SyntaxNode object = member.access.object();
        if (object == null || object.is("this")) {
            Scope at = member.scope;
            while (at != null && at.kind() != Scope.Kind.CLASS) {
                boolean ownThis = at.node().is("function_declaration", "function_expression");
                at = ownThis ? null : at.above();
            }
            return at;
        }
        Symbol symbol = scopes.meanings.get(object);
        if (symbol == null) {
            return null;
        }
        if (symbol.kind() == Symbol.Kind.CLASS && symbol.definitions().size() == 1) {
            Scope opened = scopes.opened.get(symbol.definitions().getFirst().parent());
            return opened != null && opened.kind() == Scope.Kind.CLASS ? opened : null;
        }
        return isSelf(object) ? symbol.scope().above() : null;
    }

    /** Whether this is the first parameter of a Python method, called {@code self} by custom. */
    private boolean isSelf(SyntaxNode object) {
        if (object.is("this")) {
            return true;
        }
        Symbol symbol = scopes.meanings.get(object);
        if (symbol == null
                || symbol.kind() != Symbol.Kind.PARAMETER
                || !scoping.hidesClassNames()) {
            return false;
        }
        Scope function = symbol.scope();
        SyntaxNode first = symbol.definitions().getFirst();
        SyntaxNode list = first.parent();
        SyntaxNode above = function.node().parent();
        boolean isFirst =
                list != null
                        && list.is("parameters")
                        && list.namedChildren().getFirst() == first
                        && symbol.definitions().size() == 1;
        boolean isStatic =
                above != null
                        && above.is("decorated_definition")
                        && above.children().stream()
                                .anyMatch(child ->
                                        child.is("decorator")
                                                && child.text().contains("staticmethod"));
        Scope outer = function.above();
        return isFirst && !isStatic && outer != null && outer.kind() == Scope.Kind.CLASS;
    }
}
