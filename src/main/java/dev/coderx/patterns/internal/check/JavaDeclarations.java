package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How Java's members are declared: words that are needless, missing or in the wrong order. */
final class JavaDeclarations {

    private static final Pattern ZERO = Pattern.compile("0*\\.?0*[fFdD]?");
    private static final Pattern NULL_CHARACTER = Pattern.compile("'\\\\(0|u0000)'");
    private static final Pattern FROM_DOT = Pattern.compile("\\..*");
    private static final Pattern AROUND_NAME = Pattern.compile("^import\\s+(static\\s+)?|[;\\s]");

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
    private static final int MOST_CONDITIONS = 3;
    private static final int SHORTEST_TEXT = 5;
    private static final int MOST_COPIES = 3;

    private static final NodeTypes STATIC_INSIDE =
            NodeTypes.of(
                    "interface_declaration",
                    "enum_declaration",
                    "record_declaration",
                    "annotation_type_declaration");
    private static final NodeTypes IMPORTS_AND_PATHS =
            NodeTypes.of("import_declaration", "scoped_identifier");
    private static final NodeTypes MENTIONS =
            NodeTypes.of("identifier", "type_identifier", "scoped_identifier", "block_comment");
    private static final NodeTypes CHOICES =
            NodeTypes.of("ternary_expression", "binary_expression");

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
                        "java-complex-condition",
                        Check.on(
                                JavaDeclarations::complex,
                                "binary_expression",
                                "ternary_expression")),
                Map.entry("java-repeated-text", Check.on(JavaDeclarations::texts, "program")));
    }

    private static void designator(SyntaxNode node, File file, Report report) {
        SyntaxNode dimensions = node.child("dimensions").orElse(null);
        if (dimensions != null
                && !(node.is("method_declaration") && dimensions.start() < node.start())) {
            report.mark(node.child("name").orElse(node));
        }
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
        if (declared.is(STATIC_INSIDE)) {
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
                    || (ZERO.matcher(value.text()).matches()
                            && value.is("decimal_floating_point_literal"))
                    || NULL_CHARACTER.matcher(value.text()).matches();
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
        for (SyntaxNode node : program.findOutside(IMPORTS_AND_PATHS, MENTIONS)) {
            if (node.is("identifier", "type_identifier")) {
                used.add(node.text());
            } else if (node.is("scoped_identifier")) {
                used.add(FROM_DOT.matcher(node.text()).replaceAll(""));
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
            String text = AROUND_NAME.matcher(one.text()).replaceAll("");
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
                node.findOutside(JavaCode.INNER_CODE, CHOICES).stream()
                        .filter(JavaDeclarations::isChoice)
                        .count();
        boolean equality =
                node.ancestor("method_declaration")
                        .filter(m -> JavaCode.name(m).equals("equals"))
                        .isPresent();
        if (choices > MOST_CONDITIONS && !equality) {
            report.mark(node);
        }
    }

    private static void texts(SyntaxNode program, File file, Report report) {
        var places = new HashMap<String, List<SyntaxNode>>();
        for (SyntaxNode node : program.find("string_literal")) {
            boolean text = node.end() - node.start() >= SHORTEST_TEXT + 2;
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
}
