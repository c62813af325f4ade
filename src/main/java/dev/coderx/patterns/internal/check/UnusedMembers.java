package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of private members of a class that the class does not use. */
final class UnusedMembers {

    private static final Pattern MADE_FOR_ACCESS =
            Pattern.compile("(?s).*@(lombok\\.)?(Data|Value|Getter|Setter|Builder).*");

    /** What Java itself looks for in a class. */
    static final Set<String> CALLED_BY_JAVA =
            Set.of(
                    "serialVersionUID",
                    "readObject()",
                    "writeObject()",
                    "readResolve()",
                    "writeReplace()",
                    "readObjectNoData()");

    private UnusedMembers() {}

    static Map<String, Check> checks() {
        return Map.of(
                "unused-private-field",
                members(Symbol.Kind.FIELD),
                "unused-private-method",
                members(Symbol.Kind.METHOD),
                "unused-private-class",
                members(Symbol.Kind.CLASS));
    }

    private static Check members(Symbol.Kind kind) {
        return Check.on(
                (root, file, report) -> members(kind, root, file, report), "module", "program");
    }

    private static void members(Symbol.Kind kind, SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            boolean mine = symbol.scope().kind() == Scope.Kind.CLASS && symbol.is(kind);
            if (mine
                    && isPrivate(symbol)
                    && !Reads.isUsed(symbol)
                    && !CALLED_BY_JAVA.contains(symbol.name())
                    && !file.scopes().mentions(symbol.name())
                    && !isNative(symbol)
                    && !isGenerated(symbol)
                    && !UnusedNames.isSuppressed(symbol.definitions().getFirst())
                    && !isNamedInString(symbol.name(), root)) {
                report.mark(symbol.definitions().getFirst());
            }
        }
    }

    /** Whether a text has the name, as where a framework finds the member by it. */
    private static boolean isNamedInString(String name, SyntaxNode root) {
        String quoted = '"' + name.replace("()", "") + '"';
        for (SyntaxNode node : root.find("string_literal")) {
            if (node.hasText(quoted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrivate(Symbol symbol) {
        SyntaxNode definition = symbol.definitions().getFirst();
        if (symbol.name().startsWith("#")) {
            return true;
        }
        if (symbol.name().startsWith("__")) {
            return !symbol.name().endsWith("__");
        }
        SyntaxNode declaration = definition.parent();
        if (declaration != null && declaration.is("variable_declarator")) {
            declaration = declaration.parent();
        }
        return declaration != null
                && UnusedNames.isPrivate(declaration)
                && !UnusedNames.isAnnotated(declaration);
    }

    /** Whether code in another language may use the class's members. */
    private static boolean isNative(Symbol symbol) {
        SyntaxNode body = symbol.scope().node().child("body").orElse(symbol.scope().node());
        for (SyntaxNode member : body.children()) {
            boolean outside =
                    member.childOfType("modifiers")
                            .filter(m -> m.childOfType("native").isPresent())
                            .isPresent();
            if (outside) {
                return true;
            }
        }
        return false;
    }

    /** Whether an annotation of the class has methods made for its fields. */
    private static boolean isGenerated(Symbol symbol) {
        return symbol.scope()
                .node()
                .childOfType("modifiers")
                .filter(m -> MADE_FOR_ACCESS.matcher(m.text()).matches())
                .isPresent();
    }
}
