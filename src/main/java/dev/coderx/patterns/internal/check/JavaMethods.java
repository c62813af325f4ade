package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Methods of Java that do little, or too much. */
final class JavaMethods {

    private static final Pattern SUPER_ALONE = Pattern.compile("super\\(\\s*\\);");

    private static final int MOST_PARAMETERS = 7;
    private static final int MOST_RETURNS = 3;

    private static final NodeTypes OPEN =
            NodeTypes.of(
                    "interface_declaration",
                    "object_creation_expression",
                    "enum_constant",
                    "enum_declaration");

    private JavaMethods() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-empty-method",
                        Check.on(
                                JavaMethods::empty,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-too-many-parameters",
                        Check.on(
                                JavaMethods::parameters,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-too-many-returns",
                        Check.on(JavaMethods::returns, "method_declaration")),
                Map.entry(
                        "java-needless-constructor",
                        Check.on(JavaMethods::constructor, "class_body")),
                Map.entry(
                        "java-needless-override",
                        Check.on(JavaMethods::override, "method_declaration")),
                Map.entry(
                        "java-local-before-return",
                        Check.on(JavaMethods::local, "return_statement", "throw_statement")),
                Map.entry(
                        "java-constant-method",
                        Check.on(JavaMethods::constant, "method_declaration")));
    }

    private static void empty(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> body = node.child("body");
        Optional<SyntaxNode> owner = JavaContracts.owner(node);
        boolean nothing =
                body.filter(b -> JavaCode.isEmptyBlock(b) && !JavaCode.hasComment(b)).isPresent();
        if (!nothing || owner.isEmpty() || JavaCode.has(owner.get(), "abstract")) {
            return;
        }
        boolean contract = owner.get().is("interface_declaration");
        boolean plainConstructor =
                node.is("constructor_declaration")
                        && (JavaCode.parameters(node).isEmpty()
                                && (JavaCode.has(node, "private")
                                        || constructors(owner.get()) > 1
                                        || JavaCode.annotated(node)));
        boolean marked = JavaCode.annotated(node, "Pointcut", "BeforeTemplate", "Test");
        if (!contract && !plainConstructor && !marked) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static long constructors(SyntaxNode type) {
        return JavaCode.members(type).stream().filter(m -> m.is("constructor_declaration")).count();
    }

    private static void parameters(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> parameters = JavaCode.parameters(node);
        if (parameters.size() <= MOST_PARAMETERS) {
            return;
        }
        boolean given = JavaCode.annotated(node, "Override", "JsonCreator", "Inject", "Autowired");
        boolean mapped = parameters.stream().anyMatch(p -> JavaCode.annotated(p));
        if (!given && !mapped) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void returns(SyntaxNode node, File file, Report report) {
        int returns = node.findOutside(JavaCode.INNER_CODE_AND_CLASSES, "return_statement").size();
        if (returns > MOST_RETURNS && !JavaCode.name(node).equals("equals")) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void constructor(SyntaxNode body, File file, Report report) {
        SyntaxNode owner = body.parent();
        List<SyntaxNode> all =
                body.namedChildren().stream().filter(m -> m.is("constructor_declaration")).toList();
        if (owner == null || all.size() != 1 || !owner.is("class_declaration")) {
            return;
        }
        SyntaxNode only = all.get(0);
        List<SyntaxNode> statements =
                only.child("body").map(SyntaxNode::namedChildren).orElse(List.of(only));
        boolean plain =
                statements.isEmpty()
                        || (statements.size() == 1
                                && SUPER_ALONE.matcher(statements.get(0).text()).matches());
        boolean same =
                JavaCode.has(only, "public") == JavaCode.has(owner, "public")
                        && JavaCode.has(only, "private") == JavaCode.has(owner, "private")
                        && JavaCode.has(only, "protected") == JavaCode.has(owner, "protected");
        boolean commented = only.child("body").filter(JavaCode::hasComment).isPresent();
        if (JavaCode.parameters(only).isEmpty()
                && plain
                && same
                && !commented
                && !JavaCode.annotated(only)
                && only.childOfType("throws").isEmpty()) {
            report.mark(only.child("name").orElse(only));
        }
    }

    private static void override(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> statements =
                node.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        if (statements.size() != 1
                || JavaCode.has(node, "final")
                || JavaCode.has(node, "synchronized")) {
            return;
        }
        SyntaxNode statement = statements.get(0);
        List<SyntaxNode> inner = statement.namedChildren();
        if (!statement.is("return_statement", "expression_statement") || inner.size() != 1) {
            return;
        }
        SyntaxNode call = inner.get(0);
        if (!JavaCode.callsOn(call, "super", JavaCode.name(node))) {
            return;
        }
        List<String> given = JavaCode.arguments(call).stream().map(SyntaxNode::text).toList();
        List<String> taken = JavaCode.parameters(node).stream().map(JavaCode::name).toList();
        boolean passes = given.equals(taken);
        boolean other =
                node.childOfType("modifiers").stream()
                        .flatMap(m -> m.children().stream())
                        .anyMatch(m ->
                                m.is("annotation", "marker_annotation")
                                        && !JavaCode.name(m).equals("Override"));
        boolean opened = JavaCode.has(node, "public") && JavaCode.name(node).equals("clone");
        if (passes && !other && !opened) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void local(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> value = node.namedChildren();
        SyntaxNode parent = node.parent();
        if (value.size() != 1 || !value.get(0).is("identifier") || parent == null) {
            return;
        }
        List<SyntaxNode> siblings = parent.namedChildren();
        int at = siblings.indexOf(node);
        if (at < 1 || !siblings.get(at - 1).is("local_variable_declaration")) {
            return;
        }
        SyntaxNode declaration = siblings.get(at - 1);
        List<SyntaxNode> all =
                declaration.children().stream().filter(c -> c.is("variable_declarator")).toList();
        boolean same =
                all.size() == 1
                        && JavaCode.name(all.get(0)).equals(value.get(0).text())
                        && all.get(0).child("value").isPresent()
                        && !all.get(0).child("value").get().is("array_initializer");
        if (same && !JavaCode.annotated(declaration)) {
            report.mark(declaration);
        }
    }

    private static void constant(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> statements =
                node.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        if (statements.size() != 1 || !statements.get(0).is("return_statement")) {
            return;
        }
        Optional<SyntaxNode> owner = JavaContracts.owner(node);
        boolean open =
                JavaCode.annotated(node)
                        || owner.filter(o ->
                                        o.is(OPEN)
                                                || !JavaContracts.supertypes(o).isEmpty()
                                                || JavaContracts.isExtended(o, file)
                                                || JavaCode.has(o, "abstract"))
                                .isPresent();
        if (open || !JavaCode.parameters(node).isEmpty()) {
            return;
        }
        boolean literal =
                statements.get(0).namedChildren().stream()
                        .anyMatch(v ->
                                (v.type().endsWith("_literal")
                                                && !v.is("null_literal", "class_literal"))
                                        || JavaBooleans.isTruth(v));
        if (literal) {
            report.mark(statements.get(0).namedChildren().get(0));
        }
    }
}
