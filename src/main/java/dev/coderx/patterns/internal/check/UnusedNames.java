package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of names that nothing uses. */
final class UnusedNames {

    private static final Pattern SUPPRESSES_UNUSED = Pattern.compile("(?s).*\"[uU]nused.*");
    private static final Pattern SET_ASIDE = Pattern.compile("(unused|ignored?)(_.*)?|dummy");
    private static final Pattern TYPE_COMMENT = Pattern.compile("#\\s*type:.*");

    private static final Pattern QUOTED = Pattern.compile("['\"#]");

    private static final Set<String> REFLECTIVE = Set.of("locals", "exec", "eval", "vars");

    private static final NodeTypes SENT = NodeTypes.of("nonlocal_statement", "global_statement");
    private static final NodeTypes TEXTS = NodeTypes.of("block_comment", "type", "comment");
    private static final NodeTypes JUMPS = NodeTypes.of("break_statement", "continue_statement");
    private static final NodeTypes USED_ELSEWHERE =
            NodeTypes.of(
                    "export_statement",
                    "ambient_declaration",
                    "decorated_definition",
                    "global_statement",
                    "function_signature",
                    "case_clause",
                    "case_pattern",
                    "type_pattern",
                    "record_pattern_component");

    private UnusedNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "unused-variable",
                Check.on(UnusedNames::variables, "module", "program"),
                "unused-parameter",
                Check.on(UnusedNames::parameters, "module", "program"),
                "unused-import",
                Check.on(UnusedNames::imports, "module", "program"),
                "unused-label",
                Check.on(UnusedNames::label, "labeled_statement"));
    }

    private static void variables(SyntaxNode root, File file, Report report) {
        boolean python = root.is("module");
        boolean exports = root.childOfType("export_statement").isPresent();
        Set<String> sent = python ? sentElsewhere(root) : Set.of();
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
                    && !Reads.isUsed(symbol)
                    && !isSetAside(symbol.name())
                    && !(python && (symbol.writes().isEmpty() || sent.contains(symbol.name())))
                    && !isSuppressed(symbol.definitions().getFirst())
                    && !isElsewhere(symbol)
                    && !isReflective(symbol.scope(), file)) {
                report.mark(place(symbol, file));
            }
        }
    }

    /** The names that some function takes from an outer one to change them. */
    private static Set<String> sentElsewhere(SyntaxNode root) {
        var names = new HashSet<String>();
        for (SyntaxNode statement : root.find(SENT)) {
            statement.namedChildren().forEach(name -> names.add(name.text()));
        }
        return names;
    }

    /** Whether the Java code itself says that it knows. */
    static boolean isSuppressed(SyntaxNode definition) {
        for (SyntaxNode at = definition; at != null; at = at.parent()) {
            boolean says =
                    at.childOfType("modifiers")
                            .filter(m -> SUPPRESSES_UNUSED.matcher(m.text()).matches())
                            .isPresent();
            if (says) {
                return true;
            }
        }
        return false;
    }

    private static SyntaxNode place(Symbol symbol, File file) {
        boolean script =
                file.tree().language() == Language.JAVASCRIPT
                        || file.tree().language() == Language.TYPESCRIPT;
        return script ? Reads.lastWrite(symbol) : symbol.definitions().getFirst();
    }

    /** Whether the name counts the rounds of a loop, for which it need not be read. */
    private static boolean isCounter(Symbol symbol) {
        SyntaxNode above = symbol.definitions().getFirst().parent();
        return above != null && above.is("enhanced_for_statement");
    }

    private static boolean isSetAside(String name) {
        return name.startsWith("_") || SET_ASIDE.matcher(name).matches();
    }

    /** Whether code outside of this file may use it, or its being there is the point. */
    private static boolean isElsewhere(Symbol symbol) {
        for (SyntaxNode definition : symbol.definitions()) {
            SyntaxNode declaration = definition;
            for (int i = 0; i < 4 && declaration != null; i++) {
                declaration = declaration.parent();
                if (declaration != null && declaration.is(USED_ELSEWHERE)) {
                    return true;
                }
            }
        }
        SyntaxNode first = symbol.definitions().getFirst().parent();
        boolean ownName =
                first == symbol.scope().node() && first.is("function_expression", "class");
        boolean onlyLooks =
                first != null
                        && first.is("for_in_statement")
                        && first.child("body").filter(UnusedNames::onlyReturns).isPresent();
        return ownName || onlyLooks || neverSet(symbol);
    }

    /** Whether a loop's body is one return, so that the loop asks if there is any element. */
    private static boolean onlyReturns(SyntaxNode body) {
        List<SyntaxNode> inner = body.namedChildren();
        return body.is("return_statement")
                || (inner.size() == 1 && inner.get(0).is("return_statement"));
    }

    /** Whether a Python name is only changed or deleted, but never given its first value. */
    private static boolean neverSet(Symbol symbol) {
        for (Symbol.Use use : symbol.uses()) {
            SyntaxNode above = use.node().parent();
            boolean deletes = above != null && above.is("delete_statement");
            if (deletes) {
                return true;
            }
            if (!use.reads()) {
                return false;
            }
        }
        return symbol.definitions().stream()
                .map(SyntaxNode::parent)
                .allMatch(above -> above != null && above.is("augmented_assignment"));
    }

    private static boolean isReflective(Scope scope, File file) {
        return file.scopes().unresolved().stream()
                .anyMatch(use -> REFLECTIVE.contains(use.node().text()) && use.scope().isIn(scope));
    }

    private static void parameters(SyntaxNode root, File file, Report report) {
        for (Symbol symbol : file.scopes().symbols()) {
            if (symbol.kind() != Symbol.Kind.PARAMETER
                    || Reads.isUsed(symbol)
                    || isSetAside(symbol.name())) {
                continue;
            }
            SyntaxNode function = symbol.scope().node();
            boolean checked =
                    switch (function.type()) {
                        case "function_definition" ->
                                isOwnFunction(function, symbol) && !isHandedOn(function, file);
                        case "method_declaration", "constructor_declaration" ->
                                isPrivate(function) && !isPrescribed(function);
                        case "method_definition" ->
                                function.childOfType("set").isEmpty() && isLast(symbol);
                        case "function_declaration",
                                "function_expression",
                                "arrow_function",
                                "generator_function_declaration" ->
                                isLast(symbol);
                        default -> false;
                    };
            if (checked && !isReflective(symbol.scope(), file)) {
                report.mark(place(symbol, file));
            }
        }
    }

    /** Whether nobody but this file says what a Python function's parameters are. */
    private static boolean isOwnFunction(SyntaxNode function, Symbol symbol) {
        SyntaxNode above = function.parent();
        boolean decorated = above != null && above.is("decorated_definition");
        Optional<Scope> owner = symbol.scope().parent().filter(UnusedNames::isClass);
        boolean inherits =
                owner.filter(c -> c.node().child("superclasses").isPresent()).isPresent();
        boolean self =
                owner.isPresent()
                        && symbol.scope().symbols().stream().findFirst().orElse(symbol) == symbol;
        String name = function.child("name").map(SyntaxNode::text).orElse("");
        List<SyntaxNode> body =
                function.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        boolean stub =
                body.stream()
                        .allMatch(s ->
                                s.is("pass_statement", "raise_statement")
                                        || s.hasText("return None")
                                        || s.hasText("return NotImplemented")
                                        || (s.is("expression_statement")
                                                && s.namedChildren().stream()
                                                        .allMatch(
                                                                e -> e.is("string", "ellipsis"))));
        boolean special = name.startsWith("__") && !name.equals("__init__");
        return !decorated && !stub && !inherits && !self && !special;
    }

    /** Whether the function is passed to another that calls it with what it likes. */
    private static boolean isHandedOn(SyntaxNode function, File file) {
        Optional<Symbol> name = file.scopes().resolve(function.child("name").orElse(null));
        if (name.isEmpty() || name.get().writes().size() > 1) {
            return name.isPresent();
        }
        for (SyntaxNode read : name.get().reads()) {
            SyntaxNode above = read.parent();
            boolean called = above != null && above.is("call") && read.field().equals("function");
            if (!called) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClass(Scope scope) {
        return scope.kind() == Scope.Kind.CLASS;
    }

    static boolean isPrivate(SyntaxNode declaration) {
        return declaration
                .childOfType("modifiers")
                .filter(m -> m.childOfType("private").isPresent())
                .isPresent();
    }

    private static boolean isPrescribed(SyntaxNode declaration) {
        boolean serial =
                declaration
                        .child("name")
                        .filter(n -> UnusedMembers.CALLED_BY_JAVA.contains(n.text() + "()"))
                        .isPresent();
        return serial || isAnnotated(declaration);
    }

    static boolean isAnnotated(SyntaxNode declaration) {
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
            if (symbol.kind() != Symbol.Kind.IMPORT
                    || symbol.isRead()
                    || symbol.name().startsWith("_")
                    || lists) {
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
        for (SyntaxNode node : file.tree().root().find(TEXTS)) {
            boolean says =
                    node.is("block_comment")
                            ? node.text().matches("(?s).*[@#({]\\s*\\w*\\s*\\b" + name + "\\b.*")
                            : (node.is("type") || isTypeComment(node))
                                    && QUOTED.matcher(node.text()).find()
                                    && node.text().matches(".*['\"#].*\\b" + name + "\\b.*");
            if (says) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypeComment(SyntaxNode node) {
        return node.is("comment") && TYPE_COMMENT.matcher(node.text()).matches();
    }

    /** {@code import a as a} says that others may take it from here. */
    private static boolean isRenamedToItself(SyntaxNode alias) {
        SyntaxNode above = alias.parent();
        return above != null
                && above.is("aliased_import")
                && above.child("name").filter(n -> n.hasText(alias.text())).isPresent();
    }

    private static void label(SyntaxNode statement, File file, Report report) {
        SyntaxNode label = statement.namedChildren().getFirst();
        for (SyntaxNode jump : statement.find(JUMPS)) {
            if (jump.namedChildren().stream().anyMatch(target -> target.hasTextOf(label))) {
                return;
            }
        }
        report.mark(label);
    }
}
