package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names in Java that break its customs. */
final class JavaNaming {

    private static final Predicate<String> TYPE =
            Pattern.compile("^[A-Z][a-zA-Z0-9]*$").asMatchPredicate();
    private static final Predicate<String> CAMEL =
            Pattern.compile("^[a-z][a-zA-Z0-9]*$").asMatchPredicate();
    private static final Predicate<String> CONSTANT =
            Pattern.compile("^[A-Z][A-Z_0-9]*$").asMatchPredicate();
    private static final Predicate<String> SIGN = Pattern.compile("^[A-Z]$").asMatchPredicate();
    private static final Set<String> GIVEN = Set.of("serialVersionUID", "serialPersistentFields");

    private JavaNaming() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-class-name",
                        Check.on(
                                JavaNaming::type,
                                "class_declaration",
                                "interface_declaration",
                                "enum_declaration",
                                "record_declaration",
                                "annotation_type_declaration")),
                Map.entry("java-method-name", Check.on(JavaNaming::method, "method_declaration")),
                Map.entry(
                        "java-field-name",
                        Check.on(
                                JavaNaming::field,
                                "field_declaration",
                                "constant_declaration",
                                "enum_constant")),
                Map.entry(
                        "java-local-name",
                        Check.on(
                                JavaNaming::local,
                                "local_variable_declaration",
                                "catch_formal_parameter",
                                "enhanced_for_statement",
                                "resource")),
                Map.entry(
                        "java-parameter-name",
                        Check.on(
                                JavaNaming::parameter,
                                "formal_parameter",
                                "inferred_parameters",
                                "lambda_expression")),
                Map.entry(
                        "java-package-name", Check.on(JavaNaming::packaged, "package_declaration")),
                Map.entry(
                        "java-type-parameter-name",
                        Check.on(JavaNaming::typeParameter, "type_parameter")),
                Map.entry(
                        "java-shadowed-type-parameter",
                        Check.on(JavaNaming::shadowedParameter, "type_parameter")),
                Map.entry(
                        "java-like-a-constant",
                        Check.on(JavaNaming::likeConstant, "field_declaration")),
                Map.entry("java-name-twice", Check.on(JavaNaming::twice, "class_body")));
    }

    private static void unless(Predicate<String> custom, Optional<SyntaxNode> name, Report report) {
        if (name.isPresent() && !custom.test(name.get().text())) {
            report.mark(name.get());
        }
    }

    private static void type(SyntaxNode node, File file, Report report) {
        unless(TYPE, node.child("name"), report);
    }

    private static void method(SyntaxNode node, File file, Report report) {
        if (!JavaCode.annotated(node, "Override") && !JavaCode.has(node, "native")) {
            unless(CAMEL, node.child("name"), report);
        }
    }

    private static void field(SyntaxNode node, File file, Report report) {
        if (node.is("enum_constant")) {
            unless(CONSTANT, node.child("name"), report);
            return;
        }
        boolean fixed =
                node.is("constant_declaration")
                        || (JavaCode.has(node, "static") && JavaCode.has(node, "final"))
                        || JavaCode.enclosingType(node)
                                .filter(t -> t.is("interface_declaration"))
                                .isPresent();
        for (SyntaxNode child : node.children()) {
            if (child.is("variable_declarator") && !GIVEN.contains(JavaCode.name(child))) {
                unless(fixed ? CONSTANT : CAMEL, child.child("name"), report);
            }
        }
    }

    private static void local(SyntaxNode node, File file, Report report) {
        if (!node.is("local_variable_declaration")) {
            Optional<SyntaxNode> name = node.child("name").filter(n -> !n.hasText("_"));
            unless(CAMEL, name, report);
            return;
        }
        for (SyntaxNode child : node.children()) {
            if (child.is("variable_declarator")) {
                unless(CAMEL, child.child("name").filter(n -> n.is("identifier")), report);
            }
        }
    }

    private static void parameter(SyntaxNode node, File file, Report report) {
        if (node.is("inferred_parameters")) {
            for (SyntaxNode name : node.namedChildren()) {
                unless(CAMEL, Optional.of(name).filter(n -> !n.hasText("_")), report);
            }
            return;
        }
        Optional<SyntaxNode> name =
                node.is("lambda_expression")
                        ? node.child("parameters").filter(p -> p.is("identifier"))
                        : node.child("name");
        unless(CAMEL, name.filter(n -> !n.hasText("_")), report);
    }

    private static void packaged(SyntaxNode node, File file, Report report) {
        for (SyntaxNode name : node.namedChildren()) {
            boolean capital = name.text().chars().anyMatch(Character::isUpperCase);
            if (name.is("identifier", "scoped_identifier") && capital) {
                report.mark(name);
            }
        }
    }

    private static Optional<SyntaxNode> nameOf(SyntaxNode parameter) {
        return parameter.namedChildren().stream()
                .filter(n -> n.is("type_identifier", "identifier"))
                .findFirst();
    }

    private static void typeParameter(SyntaxNode node, File file, Report report) {
        unless(SIGN, nameOf(node), report);
    }

    private static void shadowedParameter(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> name = nameOf(node);
        SyntaxNode owner = node.ancestor("type_parameters").map(SyntaxNode::parent).orElse(null);
        if (owner == null || name.isEmpty()) {
            return;
        }
        SyntaxNode inner = owner;
        for (SyntaxNode above = owner.parent(); above != null; above = above.parent()) {
            boolean declares =
                    above.childOfType("type_parameters")
                            .filter(all ->
                                    all.namedChildren().stream()
                                            .map(JavaNaming::nameOf)
                                            .flatMap(Optional::stream)
                                            .anyMatch(n -> n.hasText(name.get().text())))
                            .isPresent();
            if (declares) {
                report.mark(name.get());
                return;
            }
            boolean fixed =
                    above.is("class_body")
                            && (JavaCode.has(inner, "static")
                                    || inner.is(
                                            "interface_declaration",
                                            "enum_declaration",
                                            "record_declaration"));
            if (fixed) {
                return;
            }
            inner = above;
        }
    }

    private static void likeConstant(SyntaxNode node, File file, Report report) {
        boolean constant = JavaCode.has(node, "static") && JavaCode.has(node, "final");
        if (constant) {
            return;
        }
        for (SyntaxNode child : node.children()) {
            boolean shouts =
                    child.is("variable_declarator")
                            && JavaCode.name(child).length() > 1
                            && CONSTANT.test(JavaCode.name(child));
            if (shouts) {
                report.mark(child.child("name").orElse(child));
            }
        }
    }

    private static void twice(SyntaxNode body, File file, Report report) {
        var methods = new HashSet<String>();
        for (SyntaxNode member : body.namedChildren()) {
            if (member.is("method_declaration")) {
                methods.add(JavaCode.name(member));
            }
        }
        List<SyntaxNode> fields =
                body.namedChildren().stream().filter(m -> m.is("field_declaration")).toList();
        String owner = body.parent() == null ? "" : JavaCode.name(body.parent());
        for (SyntaxNode field : fields) {
            for (SyntaxNode child : field.children()) {
                if (child.is("variable_declarator")
                        && (methods.contains(JavaCode.name(child))
                                || JavaCode.name(child).equalsIgnoreCase(owner))) {
                    report.mark(child.child("name").orElse(child));
                }
            }
        }
    }
}
