package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Java's members are declared: words that are needless, missing or in the wrong order. */
final class JavaDeclarations {

    private static final List<String> ORDER =
            List.of(
                    "public",
                    "protected",
                    "private",
                    "abstract",
                    "default",
                    "static",
                    "sealed",
                    "non-sealed",
                    "final",
                    "transient",
                    "volatile",
                    "synchronized",
                    "native",
                    "strictfp");
    private static final int MOST_PARAMETERS = 7;
    private static final int MOST_RETURNS = 3;
    private static final int MOST_CONDITIONS = 3;
    private static final int SHORTEST_TEXT = 5;
    private static final int MOST_COPIES = 3;

    private JavaDeclarations() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-array-designator",
                        Check.on(
                                JavaDeclarations::designator,
                                "variable_declarator",
                                "formal_parameter",
                                "method_declaration",
                                "enhanced_for_statement")),
                Map.entry("java-modifier-order", Check.on(JavaDeclarations::order, "modifiers")),
                Map.entry(
                        "java-needless-modifier",
                        Check.on(JavaDeclarations::modifier, "modifiers")),
                Map.entry(
                        "java-default-initializer",
                        Check.on(JavaDeclarations::initializer, "field_declaration")),
                Map.entry("java-unused-import", Check.on(JavaDeclarations::imports, "program")),
                Map.entry(
                        "java-empty-method",
                        Check.on(
                                JavaDeclarations::empty,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-too-many-parameters",
                        Check.on(
                                JavaDeclarations::parameters,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-too-many-returns",
                        Check.on(JavaDeclarations::returns, "method_declaration")),
                Map.entry(
                        "java-complex-condition",
                        Check.on(
                                JavaDeclarations::complex,
                                "binary_expression",
                                "ternary_expression")),
                Map.entry("java-repeated-text", Check.on(JavaDeclarations::texts, "program")),
                Map.entry(
                        "java-needless-constructor",
                        Check.on(JavaDeclarations::constructor, "class_body")),
                Map.entry(
                        "java-needless-override",
                        Check.on(JavaDeclarations::override, "method_declaration")),
                Map.entry(
                        "java-local-before-return",
                        Check.on(JavaDeclarations::local, "return_statement", "throw_statement")),
                Map.entry(
                        "java-constant-method",
                        Check.on(JavaDeclarations::constant, "method_declaration")));
    }

    private static void designator(SyntaxNode node, File file, Report report) {
        node.child("dimensions")
                .filter(d -> !(node.is("method_declaration") && d.start() < node.start()))
                .ifPresent(_ -> report.mark(node.child("name").orElse(node)));
    }

    private static void order(SyntaxNode node, File file, Report report) {
        int before = -1;
        for (SyntaxNode child : node.children()) {
            int rank = ORDER.indexOf(child.type());
            if (child.is("marker_annotation", "annotation") && before >= 0 && isOutOfPlace(child)) {
                report.mark(child);
                return;
            }
            if (rank >= 0 && rank < before) {
                report.mark(child);
                return;
            }
            before = Math.max(before, rank);
        }
    }

    /** An annotation after a modifier is in place only where it speaks of the type. */
    private static boolean isOutOfPlace(SyntaxNode annotation) {
        List<SyntaxNode> all =
                annotation.parent() == null ? List.of() : annotation.parent().children();
        return all.indexOf(annotation) < all.size() - 1;
    }

    private static void modifier(SyntaxNode node, File file, Report report) {
        SyntaxNode declared = node.parent();
        if (declared == null) {
            return;
        }
        Set<String> needless = new HashSet<>();
        Optional<SyntaxNode> owner = JavaContracts.owner(declared);
        String kind = owner.map(SyntaxNode::type).orElse("");
        boolean contract =
                kind.equals("interface_declaration") || kind.equals("annotation_type_declaration");
        if (contract) {
            needless.add("public");
            if (declared.is("method_declaration", "annotation_type_element_declaration")) {
                needless.add("abstract");
            } else if (declared.is("constant_declaration", "field_declaration")) {
                needless.addAll(Set.of("static", "final"));
            } else {
                needless.add("static");
            }
        }
        if (declared.is(
                "interface_declaration",
                "enum_declaration",
                "record_declaration",
                "annotation_type_declaration")) {
            needless.add("static");
            boolean inner = owner.filter(o -> o.is(JavaCode.TYPES)).isPresent();
            if (!inner) {
                needless.remove("static");
            }
        }
        if (declared.is("interface_declaration")) {
            needless.add("abstract");
        }
        if (declared.is("record_declaration")) {
            needless.add("final");
        }
        if (kind.equals("enum_declaration") && declared.is("constructor_declaration")) {
            needless.add("private");
        }
        boolean closed =
                kind.equals("record_declaration")
                        || owner.filter(o -> o.is("class_declaration") && JavaCode.has(o, "final"))
                                .isPresent()
                        || kind.equals("object_creation_expression");
        boolean plain =
                declared.is("method_declaration") && (closed || JavaCode.has(declared, "private"));
        if (plain && !JavaCode.annotated(declared, "SafeVarargs")) {
            needless.add("final");
        }
        for (SyntaxNode child : node.children()) {
            if (needless.contains(child.type())) {
                report.mark(child);
                return;
            }
        }
    }

    private static void initializer(SyntaxNode node, File file, Report report) {
        if (JavaCode.has(node, "final")
                || JavaCode.enclosingType(node)
                        .filter(t -> t.is("interface_declaration"))
                        .isPresent()) {
            return;
        }
        String base = DeclaredTypes.text(node.child("type"));
        for (SyntaxNode child : node.children()) {
            Optional<SyntaxNode> value =
                    child.is("variable_declarator")
                            ? JavaCode.bare(child, "value")
                            : Optional.empty();
            if (value.isPresent()) {
                String type = base + JavaCode.text(child, "dimensions");
                SyntaxNode inner =
                        value.get().is("cast_expression")
                                ? JavaCode.bare(value.get(), "value").orElse(value.get())
                                : value.get();
                if (isDefault(inner, type)) {
                    report.mark(child);
                }
            }
        }
    }

    private static boolean isDefault(SyntaxNode value, String type) {
        if (type.equals("boolean")) {
            return value.is("false");
        }
        if (Primitives.isPrimitive(type)) {
            return JavaCode.number(value).filter(n -> n == 0).isPresent()
                    || value.text().matches("0*\\.?0*[fFdD]?")
                            && value.is("decimal_floating_point_literal")
                    || value.text().matches("'\\\\(0|u0000)'");
        }
        return value.is("null_literal");
    }

    private static void imports(SyntaxNode program, File file, Report report) {
        var imports = new ArrayList<SyntaxNode>();
        var seen = new HashSet<String>();
        for (SyntaxNode child : program.children()) {
            if (child.is("import_declaration")) {
                imports.add(child);
            }
        }
        if (imports.isEmpty()) {
            return;
        }
        var used = new HashSet<String>();
        var documented = new StringBuilder();
        for (SyntaxNode node : program.walk()) {
            file.deadline().check();
            if (node.is("identifier", "type_identifier")
                    && node.ancestor("import_declaration").isEmpty()
                    && node.ancestor("package_declaration").isEmpty()) {
                used.add(node.text());
            } else if (node.is("block_comment") && node.text().startsWith("/**")) {
                documented.append(node.text());
            }
        }
        String own =
                program.childOfType("package_declaration")
                        .flatMap(p ->
                                p.namedChildren().stream()
                                        .filter(n -> n.is("identifier", "scoped_identifier"))
                                        .findFirst())
                        .map(SyntaxNode::text)
                        .orElse("");
        for (SyntaxNode one : imports) {
            String text = one.text().replaceAll("^import\\s+(static\\s+)?|[;\\s]", "");
            boolean fixed = one.childOfType("static").isPresent();
            boolean all = one.childOfType("asterisk").isPresent();
            String name = JavaCode.simple(text);
            String of = text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "";
            boolean again = !seen.add(text + fixed);
            boolean near = !fixed && (of.equals("java.lang") || (!own.isEmpty() && of.equals(own)));
            boolean unused =
                    !all
                            && !used.contains(name)
                            && !documented
                                    .toString()
                                    .matches(
                                            "(?s).*\\b"
                                                    + java.util.regex.Pattern.quote(name)
                                                    + "\\b.*");
            if (again || near || unused) {
                report.mark(one);
            }
        }
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
        boolean given = JavaCode.annotated(node, "Override", "JsonCreator", "Inject", "Autowired");
        boolean mapped = JavaCode.parameters(node).stream().anyMatch(p -> JavaCode.annotated(p));
        if (JavaCode.parameters(node).size() > MOST_PARAMETERS && !given && !mapped) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void returns(SyntaxNode node, File file, Report report) {
        long returns =
                node.walkOutside("lambda_expression", "class_body", "class_declaration").stream()
                        .filter(n -> n.is("return_statement"))
                        .count();
        if (returns > MOST_RETURNS && !JavaCode.name(node).equals("equals")) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static boolean isChoice(SyntaxNode node) {
        return node.is("ternary_expression")
                || (node.is("binary_expression")
                        && (JavaCode.operator(node).equals("&&")
                                || JavaCode.operator(node).equals("||")));
    }

    private static void complex(SyntaxNode node, File file, Report report) {
        if (!isChoice(node)) {
            return;
        }
        for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
            if (isChoice(above)) {
                return;
            }
            if (!above.is("parenthesized_expression", "binary_expression", "unary_expression")) {
                break;
            }
        }
        long choices =
                node.walkOutside("lambda_expression", "class_body").stream()
                        .filter(JavaDeclarations::isChoice)
                        .count();
        if (choices > MOST_CONDITIONS) {
            report.mark(node);
        }
    }

    private static void texts(SyntaxNode program, File file, Report report) {
        var places = new HashMap<String, List<SyntaxNode>>();
        for (SyntaxNode node : program.walk()) {
            boolean text =
                    node.is("string_literal") && node.end() - node.start() >= SHORTEST_TEXT + 2;
            boolean fixed =
                    text
                            && (node.ancestor("annotation").isPresent()
                                    || node.ancestor(
                                                    "field_declaration",
                                                    "block",
                                                    "constant_declaration")
                                            .filter(f ->
                                                    f.is("constant_declaration")
                                                            || (JavaCode.has(f, "static")
                                                                    && JavaCode.has(f, "final")))
                                            .isPresent());
            if (text && !fixed) {
                places.computeIfAbsent(node.text(), _ -> new ArrayList<>()).add(node);
            }
        }
        for (List<SyntaxNode> copies : places.values()) {
            if (copies.size() >= MOST_COPIES) {
                report.mark(copies.get(0)).because(copies.get(1), "written again here");
            }
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
                                && statements.get(0).text().matches("super\\(\\s*\\);"));
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
        List<String> given = JavaCode.arguments(call).stream().map(SyntaxNode::text).toList();
        List<String> taken = JavaCode.parameters(node).stream().map(JavaCode::name).toList();
        boolean passes =
                JavaCode.calls(call, JavaCode.name(node))
                        && JavaCode.text(call, "object").equals("super")
                        && given.equals(taken);
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
        Optional<SyntaxNode> owner = JavaContracts.owner(node);
        boolean open =
                JavaCode.annotated(node)
                        || owner.filter(o ->
                                        o.is(
                                                        "interface_declaration",
                                                        "object_creation_expression",
                                                        "enum_constant",
                                                        "enum_declaration")
                                                || !JavaContracts.supertypes(o).isEmpty()
                                                || JavaCode.has(o, "abstract"))
                                .isPresent();
        boolean closed =
                JavaCode.has(node, "private")
                        || JavaCode.has(node, "static")
                        || JavaCode.has(node, "final");
        if (statements.size() != 1 || open || !JavaCode.parameters(node).isEmpty() || !closed) {
            return;
        }
        boolean literal =
                statements.get(0).is("return_statement")
                        && statements.get(0).namedChildren().stream()
                                .anyMatch(v ->
                                        v.type().endsWith("_literal")
                                                        && !v.is("null_literal", "class_literal")
                                                || JavaBooleans.isTruth(v));
        if (literal) {
            report.mark(statements.get(0).namedChildren().get(0));
        }
    }
}
