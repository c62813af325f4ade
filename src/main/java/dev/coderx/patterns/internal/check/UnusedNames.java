package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Analyses of names that nothing uses. */
final class UnusedNames {

    private static final Set<String> REFLECTIVE = Set.of("locals", "exec", "eval", "vars");
    private static final Set<String> CALLED_BY_JAVA =
            Set.of(
                    "serialVersionUID",
                    "readObject()",
                    "writeObject()",
                    "readResolve()",
                    "writeReplace()",
                    "readObjectNoData()");

    private UnusedNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "unused-variable",
                Check.on(UnusedNames::variables, "module", "program"),
                "unused-parameter",
                Check.on(UnusedNames::parameters, "module", "program"),
                "unused-import",
                Check.on(UnusedNames::imports, "module", "program"),
                "unused-member",
                Check.on(UnusedNames::members, "module", "program"),
                "unused-label",
                Check.on(UnusedNames::label, "labeled_statement"));
    }

    private static void variables(SyntaxNode root, File file, Report report) {
        boolean python = root.is("module");
        boolean exports = root.childOfType("export_statement").isPresent();
        for (Symbol symbol : file.scopes().symbols()) {
            boolean top = symbol.scope().function().kind() != Scope.Kind.FUNCTION;
            boolean candidate =
                    switch (symbol.kind()) {
                        case VARIABLE, EXCEPTION -> !python || !top;
                        case FUNCTION, CLASS -> python ? !top : !top || exports;
                        case LOOP_VARIABLE -> !python && !isCounter(symbol);
                        default -> false;
                    };
            if (candidate
                    && !isSetAside(symbol.name())
                    && !isElsewhere(symbol)
                    && !Reads.isUsed(symbol)
                    && !isReflective(symbol.scope(), file)) {
                report.mark(python ? symbol.definitions().getFirst() : Reads.lastWrite(symbol));
            }
        }
    }

    /** Whether the name counts the rounds of a loop, for which it need not be read. */
    private static boolean isCounter(Symbol symbol) {
        SyntaxNode above = symbol.definitions().getFirst().parent();
        return above != null && above.is("enhanced_for_statement");
    }

    private static boolean isSetAside(String name) {
        return name.startsWith("_") || name.startsWith("unused") || name.startsWith("ignore");
    }

    /** Whether code outside of this file may use it, or its being there is the point. */
    private static boolean isElsewhere(Symbol symbol) {
        for (SyntaxNode definition : symbol.definitions()) {
            SyntaxNode declaration = definition;
            for (int i = 0; i < 4 && declaration != null; i++) {
                declaration = declaration.parent();
                if (declaration != null
                        && declaration.is(
                                "export_statement",
                                "ambient_declaration",
                                "decorated_definition",
                                "global_statement",
                                "function_signature",
                                "case_clause",
                                "case_pattern")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isReflective(Scope scope, File file) {
        return file.scopes().unresolved().stream()
                .anyMatch(use -> REFLECTIVE.contains(use.node().text()) && use.scope().isIn(scope));
    }

    private static void parameters(SyntaxNode root, File file, Report report) {
        boolean python = root.is("module");
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.kind() != Symbol.Kind.PARAMETER
                    || isSetAside(symbol.name())
                    || Reads.isUsed(symbol)) {
                continue;
            }
            SyntaxNode function = symbol.scope().node();
            boolean checked =
                    switch (function.type()) {
                        case "function_definition" -> isOwnFunction(function, symbol);
                        case "method_declaration", "constructor_declaration" ->
                                isPrivate(function) && !isPrescribed(function);
                        case "function_declaration",
                                "function_expression",
                                "arrow_function",
                                "method_definition",
                                "generator_function_declaration" ->
                                isLast(symbol);
                        default -> false;
                    };
            if (checked && !isReflective(symbol.scope(), file)) {
                report.mark(python ? symbol.definitions().getFirst() : Reads.lastWrite(symbol));
            }
        }
    }

    /** Whether nobody but this file says what a Python function's parameters are. */
    private static boolean isOwnFunction(SyntaxNode function, Symbol symbol) {
        SyntaxNode above = function.parent();
        boolean decorated = above != null && above.is("decorated_definition");
        boolean method = symbol.scope().parent().filter(UnusedNames::isClass).isPresent();
        String name = function.child("name").map(SyntaxNode::text).orElse("");
        List<SyntaxNode> body =
                function.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        boolean stub =
                body.stream()
                        .allMatch(s ->
                                s.is("pass_statement", "raise_statement")
                                        || (s.is("expression_statement")
                                                && s.namedChildren().stream()
                                                        .allMatch(
                                                                e -> e.is("string", "ellipsis"))));
        return !decorated && !stub && !method && !name.startsWith("__");
    }

    private static boolean isClass(Scope scope) {
        return scope.kind() == Scope.Kind.CLASS;
    }

    private static boolean isPrivate(SyntaxNode declaration) {
        return declaration
                .childOfType("modifiers")
                .filter(m -> m.childOfType("private").isPresent())
                .isPresent();
    }

    private static boolean isPrescribed(SyntaxNode declaration) {
        boolean serial =
                declaration
                        .child("name")
                        .filter(n -> CALLED_BY_JAVA.contains(n.text() + "()"))
                        .isPresent();
        return serial || isAnnotated(declaration);
    }

    private static boolean isAnnotated(SyntaxNode declaration) {
        return declaration
                .childOfType("modifiers")
                .filter(m ->
                        m.childOfType("annotation").isPresent()
                                || m.childOfType("marker_annotation")
                                        .filter(a -> !a.hasText("@Nullable"))
                                        .isPresent())
                .isPresent();
    }

    /** Whether no parameter after this one is used, so that it could simply be left out. */
    private static boolean isLast(Symbol symbol) {
        for (Symbol other : symbol.scope().symbols()) {
            boolean later =
                    other.kind() == Symbol.Kind.PARAMETER
                            && other.definitions().getFirst().start()
                                    > symbol.definitions().getFirst().start();
            if (later && Reads.isUsed(other)) {
                return false;
            }
        }
        SyntaxNode above = symbol.definitions().getFirst().parent();
        return above == null || above.childOfType("accessibility_modifier").isEmpty();
    }

    private static void imports(SyntaxNode root, File file, Report report) {
        boolean lists = file.scopes().module().symbol("__all__").isPresent();
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.kind() != Symbol.Kind.IMPORT || symbol.isRead() || lists) {
                continue;
            }
            for (SyntaxNode definition : symbol.definitions()) {
                SyntaxNode statement =
                        definition
                                .ancestor(
                                        "import_statement",
                                        "import_from_statement",
                                        "import_declaration")
                                .orElse(definition);
                boolean guarded =
                        statement
                                .ancestor("try_statement", "if_statement")
                                .filter(outer -> root.is("module"))
                                .isPresent();
                boolean passedOn = isRenamedToItself(definition);
                if (!guarded && !passedOn && !isNamedInText(symbol.name(), file)) {
                    report.mark(definition);
                }
            }
        }
    }

    /** Whether a comment or a text speaks of the name, as documentation and annotations do. */
    private static boolean isNamedInText(String name, File file) {
        for (SyntaxNode node : file.tree().root().walk()) {
            boolean says =
                    node.is("block_comment")
                            ? node.text().matches("(?s).*[@#({]\\s*\\w*\\s*\\b" + name + "\\b.*")
                            : node.is("type") && node.text().matches(".*['\"].*" + name + ".*");
            if (says) {
                return true;
            }
        }
        return false;
    }

    /** {@code import a as a} says that others may take it from here. */
    private static boolean isRenamedToItself(SyntaxNode alias) {
        SyntaxNode above = alias.parent();
        return above != null
                && above.is("aliased_import")
                && above.child("name").filter(n -> n.hasText(alias.text())).isPresent();
    }

    private static void members(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            boolean mine =
                    symbol.scope().kind() == Scope.Kind.CLASS
                            && symbol.is(Symbol.Kind.FIELD, Symbol.Kind.METHOD, Symbol.Kind.CLASS);
            if (mine
                    && isPrivate(symbol)
                    && !Reads.isUsed(symbol)
                    && !CALLED_BY_JAVA.contains(symbol.name())
                    && !file.scopes().mentions(symbol.name())) {
                report.mark(symbol.definitions().getFirst());
            }
        }
    }

    private static boolean isPrivate(Symbol symbol) {
        SyntaxNode definition = symbol.definitions().getFirst();
        if (symbol.name().startsWith("#")) {
            return true;
        }
        if (symbol.name().startsWith("__")) {
            return !symbol.name().endsWith("__");
        }
        SyntaxNode declaration =
                definition
                        .ancestor("field_declaration", "method_declaration", "class_declaration")
                        .orElse(definition);
        return isPrivate(declaration) && !isAnnotated(declaration);
    }

    private static void label(SyntaxNode statement, File file, Report report) {
        SyntaxNode label = statement.namedChildren().getFirst();
        for (SyntaxNode node : statement.walk()) {
            boolean jumps =
                    node.is("break_statement", "continue_statement")
                            && node.namedChildren().stream().anyMatch(n -> n.hasText(label.text()));
            if (jumps) {
                return;
            }
        }
        report.mark(label);
    }
}
