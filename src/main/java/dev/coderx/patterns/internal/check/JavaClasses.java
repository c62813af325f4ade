package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Java's classes keep what is theirs: fields, static members, constructors. */
final class JavaClasses {

    private JavaClasses() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-constants-interface",
                        Check.on(JavaClasses::constants, "interface_declaration")),
                Map.entry(
                        "java-needless-abstract",
                        Check.on(JavaClasses::needlessAbstract, "class_declaration")),
                Map.entry(
                        "java-utility-class", Check.on(JavaClasses::utility, "class_declaration")),
                Map.entry("java-closed-class", Check.on(JavaClasses::closed, "class_declaration")),
                Map.entry(
                        "java-instance-initializer",
                        Check.on(JavaClasses::initializer, "class_body")),
                Map.entry(
                        "java-static-by-object",
                        Check.on(JavaClasses::byObject, "method_invocation", "field_access")),
                Map.entry(
                        "java-static-written",
                        Check.on(
                                JavaClasses::written,
                                "assignment_expression",
                                "update_expression")),
                Map.entry(
                        "java-static-in-constructor",
                        Check.on(JavaClasses::inConstructor, "assignment_expression")),
                Map.entry("java-array-exposed", Check.on(JavaClasses::exposed, "return_statement")),
                Map.entry("java-array-kept", Check.on(JavaClasses::kept, "assignment_expression")),
                Map.entry(
                        "java-field-could-be-static",
                        Check.on(JavaClasses::couldBeStatic, "field_declaration")),
                Map.entry(
                        "java-overridable-in-constructor",
                        Check.on(JavaClasses::overridable, "constructor_declaration")),
                Map.entry(
                        "java-public-abstract-constructor",
                        Check.on(JavaClasses::publicConstructor, "constructor_declaration")),
                Map.entry(
                        "java-shared-formatter",
                        Check.on(JavaClasses::formatter, "field_declaration")),
                Map.entry(
                        "java-other-comparable",
                        Check.on(JavaClasses::comparable, "class_declaration")),
                Map.entry("java-several-types", Check.on(JavaClasses::several, "program")),
                Map.entry(
                        "java-double-checked",
                        Check.on(JavaClasses::doubleChecked, "if_statement")),
                Map.entry(
                        "java-lock-on-value",
                        Check.on(JavaClasses::lock, "synchronized_statement")),
                Map.entry(
                        "java-lock-on-variable",
                        Check.on(JavaClasses::lockField, "synchronized_statement")),
                Map.entry(
                        "java-wait-without-loop",
                        Check.on(JavaClasses::waits, "method_invocation")),
                Map.entry("java-notify-one", Check.on(JavaClasses::notifies, "method_invocation")));
    }

    private static void constants(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> members = JavaCode.members(node);
        boolean only =
                !members.isEmpty()
                        && members.stream()
                                .allMatch(m -> m.is("constant_declaration", "field_declaration"));
        if (only && node.childOfType("extends_interfaces").isEmpty()) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void needlessAbstract(SyntaxNode node, File file, Report report) {
        boolean inherits = !JavaContracts.supertypes(node).isEmpty();
        boolean any = JavaCode.methods(node).stream().anyMatch(m -> JavaCode.has(m, "abstract"));
        boolean methods = !JavaCode.methods(node).isEmpty();
        if (JavaCode.has(node, "abstract") && !any && !inherits && methods) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void utility(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> members = JavaCode.members(node);
        boolean inherits = !JavaContracts.supertypes(node).isEmpty();
        boolean methods = false;
        for (SyntaxNode member : members) {
            boolean type = member.is(JavaCode.TYPES);
            if (member.is("constructor_declaration") && JavaCode.has(member, "private")) {
                return;
            }
            boolean shared =
                    type
                            || member.is("static_initializer")
                            || JavaCode.has(member, "static")
                            || member.is("constructor_declaration");
            if (!shared
                    || (JavaCode.name(member).equals("main") && member.is("method_declaration"))) {
                return;
            }
            methods |= member.is("method_declaration") && !JavaCode.has(member, "private");
        }
        if (methods && !inherits && !JavaCode.has(node, "abstract") && !JavaCode.annotated(node)) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void closed(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> constructors =
                JavaCode.members(node).stream()
                        .filter(m -> m.is("constructor_declaration"))
                        .toList();
        boolean allPrivate =
                !constructors.isEmpty()
                        && constructors.stream().allMatch(c -> JavaCode.has(c, "private"));
        if (!allPrivate
                || JavaCode.has(node, "final")
                || JavaCode.has(node, "abstract")
                || JavaCode.has(node, "sealed")
                || JavaCode.annotated(node)) {
            return;
        }
        String name = JavaCode.name(node);
        for (SyntaxNode other : file.tree().root().walk()) {
            boolean extended =
                    other.is("superclass") && other.text().matches("(?s).*\\b" + name + "\\b.*");
            boolean anonymous =
                    other.is("object_creation_expression")
                            && other.childOfType("class_body").isPresent()
                            && DeclaredTypes.raw(DeclaredTypes.text(other.child("type")))
                                    .equals(name);
            if (extended || anonymous) {
                return;
            }
        }
        report.mark(node.child("name").orElse(node));
    }

    private static void initializer(SyntaxNode body, File file, Report report) {
        if (body.parent() == null || body.parent().is("object_creation_expression")) {
            return;
        }
        for (SyntaxNode member : body.namedChildren()) {
            if (member.is("block")) {
                report.mark(member);
            }
        }
    }

    /** The static member of this name that a type of this file declares. */
    private static boolean isStaticMember(String type, String name, boolean method, File file) {
        Optional<SyntaxNode> owner = file.declaredTypes().type(type);
        if (type.isEmpty() || owner.isEmpty()) {
            return false;
        }
        boolean found = false;
        for (SyntaxNode member : JavaCode.members(owner.get())) {
            boolean named =
                    method
                            ? member.is("method_declaration") && JavaCode.name(member).equals(name)
                            : member.is("field_declaration", "constant_declaration")
                                    && member.children().stream()
                                            .anyMatch(c ->
                                                    c.is("variable_declarator")
                                                            && JavaCode.name(c).equals(name));
            if (named && !JavaCode.has(member, "static")) {
                return false;
            }
            found |= named;
        }
        return found;
    }

    private static void byObject(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> object = node.child("object").map(JavaCode::bare);
        if (object.isEmpty() || object.get().is("super")) {
            return;
        }
        boolean method = node.is("method_invocation");
        String name = method ? JavaCode.name(node) : JavaCode.text(node, "field");
        DeclaredTypes types = file.declaredTypes();
        String type = DeclaredTypes.raw(types.of(object.get()));
        boolean variable =
                object.get()
                                .is(
                                        "this",
                                        "object_creation_expression",
                                        "method_invocation",
                                        "array_access")
                        || (object.get().is("identifier", "field_access")
                                && !types.of(object.get()).isEmpty());
        boolean known =
                isStaticMember(type, name, method, file)
                        || (method
                                && type.equals("String")
                                && Set.of("valueOf", "format", "join").contains(name))
                        || (method && type.startsWith("Big") && name.equals("valueOf"))
                        || (!method && Primitives.isBoxed(type) && name.matches("M(AX|IN)_VALUE"));
        if (variable && known) {
            report.mark(node);
        }
    }

    /** The static field of the class around that a name means here. */
    private static boolean isStaticField(SyntaxNode target, File file) {
        SyntaxNode name = target;
        while (name.is("array_access")) {
            name = name.child("array").orElse(name);
        }
        Optional<DeclaredTypes.Declared> declared = file.declaredTypes().declaration(name);
        if (declared.isEmpty() && name.is("field_access")) {
            String type = JavaCode.text(name, "object");
            return isStaticMember(
                    file.declaredTypes().type(type).isPresent()
                            ? type
                            : DeclaredTypes.raw(file.declaredTypes().of(name.child("object"))),
                    JavaCode.text(name, "field"),
                    false,
                    file);
        }
        return declared.filter(DeclaredTypes.Declared::field)
                .map(d -> d.node().parent())
                .filter(f -> f.is("field_declaration") && JavaCode.has(f, "static"))
                .filter(f -> !JavaCode.has(f, "final") || target.is("array_access"))
                .isPresent();
    }

    private static Optional<SyntaxNode> target(SyntaxNode node) {
        return node.is("assignment_expression")
                ? node.child("left").map(JavaCode::bare)
                : node.namedChildren().stream().findFirst().map(JavaCode::bare);
    }

    private static void written(SyntaxNode node, File file, Report report) {
        boolean instance =
                JavaCode.enclosingMethod(node)
                        .filter(m -> m.is("method_declaration") && !JavaCode.has(m, "static"))
                        .isPresent();
        boolean locked = node.ancestor("synchronized_statement").isPresent();
        if (instance && !locked && target(node).filter(t -> isStaticField(t, file)).isPresent()) {
            report.mark(node);
        }
    }

    private static void inConstructor(SyntaxNode node, File file, Report report) {
        boolean constructor =
                JavaCode.enclosingMethod(node)
                                .filter(m -> m.is("constructor_declaration"))
                                .isPresent()
                        && node.ancestor("lambda_expression").isEmpty();
        boolean plain = target(node).filter(t -> !t.is("array_access")).isPresent();
        if (constructor && plain && target(node).filter(t -> isStaticField(t, file)).isPresent()) {
            report.mark(node);
        }
    }

    private static void exposed(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> value = node.namedChildren();
        Optional<SyntaxNode> method =
                node.ancestor("method_declaration", "lambda_expression", "class_body")
                        .filter(m -> m.is("method_declaration") && !JavaCode.has(m, "private"));
        if (value.size() != 1 || method.isEmpty()) {
            return;
        }
        Optional<DeclaredTypes.Declared> field =
                file.declaredTypes()
                        .declaration(value.get(0))
                        .filter(DeclaredTypes.Declared::field);
        if (isOwnArray(field)) {
            report.mark(node);
        }
    }

    private static boolean isOwnArray(Optional<DeclaredTypes.Declared> field) {
        return field.filter(f -> f.type().endsWith("[]"))
                .map(f -> f.node().parent())
                .filter(f -> f.is("field_declaration") && JavaCode.has(f, "private"))
                .filter(f ->
                        f.children().stream()
                                .noneMatch(c ->
                                        c.child("value")
                                                .filter(v ->
                                                        v.text().matches("(?s)\\{\\s*}|new.*\\[0]"))
                                                .isPresent()))
                .isPresent();
    }

    private static void kept(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> method =
                node.ancestor(
                                "method_declaration",
                                "constructor_declaration",
                                "lambda_expression",
                                "class_body")
                        .filter(m -> m.is("method_declaration", "constructor_declaration"))
                        .filter(m -> !JavaCode.has(m, "private"));
        Optional<SyntaxNode> value = JavaCode.bare(node, "right").filter(r -> r.is("identifier"));
        if (method.isEmpty() || value.isEmpty() || !JavaCode.operator(node).equals("=")) {
            return;
        }
        boolean parameter =
                file.declaredTypes()
                        .declaration(value.get())
                        .filter(d -> d.node().is("formal_parameter", "spread_parameter"))
                        .filter(d -> d.type().endsWith("[]"))
                        .isPresent();
        boolean own =
                node.child("left")
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(DeclaredTypes.Declared::field)
                        .isPresent();
        if (parameter && own) {
            report.mark(node);
        }
    }

    private static void couldBeStatic(SyntaxNode node, File file, Report report) {
        boolean fixed = JavaCode.has(node, "final") && !JavaCode.has(node, "static");
        boolean plainClass =
                JavaContracts.owner(node)
                        .filter(o ->
                                o.is("class_declaration", "enum_declaration", "record_declaration"))
                        .isPresent();
        if (!fixed || !plainClass || JavaCode.annotated(node)) {
            return;
        }
        for (SyntaxNode child : node.children()) {
            boolean constant =
                    child.is("variable_declarator")
                            && child.child("value")
                                    .map(JavaCode::bare)
                                    .filter(v ->
                                            (v.type().endsWith("_literal") && !v.is("null_literal"))
                                                    || JavaBooleans.isTruth(v))
                                    .isPresent();
            if (constant) {
                report.mark(child);
            }
        }
    }

    private static void overridable(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> owner = JavaContracts.owner(node);
        if (owner.isEmpty()
                || !owner.get().is("class_declaration")
                || JavaCode.has(owner.get(), "final")
                || JavaCode.has(node, "private")) {
            return;
        }
        Map<String, SyntaxNode> open = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (SyntaxNode method : JavaCode.methods(owner.get())) {
            boolean fixed =
                    JavaCode.has(method, "private")
                            || JavaCode.has(method, "static")
                            || JavaCode.has(method, "final");
            String key = JavaCode.name(method) + JavaCode.parameters(method).size();
            if (fixed) {
                closed.add(key);
            } else {
                open.put(key, method);
            }
        }
        for (SyntaxNode call : node.walkOutside("lambda_expression", "class_body")) {
            if (!call.is("method_invocation")) {
                continue;
            }
            String key = JavaCode.name(call) + JavaCode.arguments(call).size();
            boolean own =
                    call.child("object").isEmpty()
                            || call.child("object").filter(o -> o.is("this")).isPresent();
            SyntaxNode method = open.get(key);
            if (own && method != null && !closed.contains(key)) {
                report.mark(call).because(method, "a subclass can replace this one");
            }
        }
    }

    private static void publicConstructor(SyntaxNode node, File file, Report report) {
        boolean open =
                JavaContracts.owner(node)
                        .filter(o -> o.is("class_declaration") && JavaCode.has(o, "abstract"))
                        .isPresent();
        if (open && JavaCode.has(node, "public")) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void formatter(SyntaxNode node, File file, Report report) {
        String type = DeclaredTypes.text(node.child("type"));
        if (JavaCode.has(node, "static")
                && Set.of("SimpleDateFormat", "DateFormat", "Calendar", "GregorianCalendar")
                        .contains(type)) {
            report.mark(node);
        }
    }

    private static void comparable(SyntaxNode node, File file, Report report) {
        String name = JavaCode.name(node);
        for (String type : JavaContracts.supertypes(node)) {
            List<String> of = DeclaredTypes.arguments(type);
            boolean other =
                    type.startsWith("Comparable<")
                            && of.size() == 1
                            && !DeclaredTypes.raw(of.get(0)).equals(name);
            boolean above = JavaContracts.supertypes(node).contains(of.isEmpty() ? "" : of.get(0));
            if ((other && !above) || type.equals("Comparable")) {
                report.mark(node.child("name").orElse(node));
            }
        }
    }

    private static void several(SyntaxNode program, File file, Report report) {
        List<SyntaxNode> types =
                program.namedChildren().stream().filter(t -> t.is(JavaCode.TYPES)).toList();
        if (types.size() > 1) {
            types.forEach(t -> report.mark(t.child("name").orElse(t)));
        }
    }

    private static void doubleChecked(SyntaxNode node, File file, Report report) {
        Optional<String> name =
                JavaCode.bare(node, "condition").flatMap(c -> JavaBooleans.nullChecked(c, "=="));
        List<SyntaxNode> statements =
                node.child("consequence").map(JavaCode::statements).orElse(List.of());
        if (name.isEmpty()
                || statements.size() != 1
                || !statements.get(0).is("synchronized_statement")) {
            return;
        }
        SyntaxNode locked = statements.get(0);
        boolean again =
                locked.child("body").map(JavaCode::statements).orElse(List.of()).stream()
                        .filter(s -> s.is("if_statement"))
                        .flatMap(s -> JavaCode.bare(s, "condition").stream())
                        .anyMatch(c ->
                                JavaBooleans.nullChecked(c, "==")
                                        .filter(name.get()::equals)
                                        .isPresent());
        boolean safe =
                JavaCode.bare(node, "condition")
                        .flatMap(c ->
                                JavaCode.bare(
                                        c, JavaBooleans.isNull(c, "right") ? "left" : "right"))
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(d ->
                                !d.field()
                                        || d.node().parent() == null
                                        || JavaCode.has(d.node().parent(), "volatile")
                                        || JavaCode.has(d.node().parent(), "final"))
                        .isPresent();
        if (again && !safe) {
            report.mark(locked);
        }
    }

    private static Optional<SyntaxNode> locked(SyntaxNode statement) {
        return statement.childOfType("parenthesized_expression").map(JavaCode::bare);
    }

    private static void lock(SyntaxNode node, File file, Report report) {
        String type = DeclaredTypes.raw(file.declaredTypes().of(locked(node)));
        boolean value =
                type.equals("String")
                        || Primitives.isBoxed(type)
                        || type.startsWith("Optional")
                        || Set.of(
                                        "LocalDate",
                                        "LocalTime",
                                        "LocalDateTime",
                                        "Instant",
                                        "ZoneId",
                                        "Duration")
                                .contains(type);
        if (value) {
            report.mark(node);
        }
    }

    private static void lockField(SyntaxNode node, File file, Report report) {
        boolean variable =
                locked(node)
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(DeclaredTypes.Declared::field)
                        .map(d -> d.node().parent())
                        .filter(f -> f.is("field_declaration") && !JavaCode.has(f, "final"))
                        .isPresent();
        if (variable) {
            report.mark(node);
        }
    }

    private static void waits(SyntaxNode call, File file, Report report) {
        boolean waits = JavaCode.calls(call, "wait") && JavaCode.arguments(call).size() <= 2;
        boolean awaits =
                JavaCode.calls(call, "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly")
                        && file.declaredTypes().of(call.child("object")).equals("Condition");
        boolean looped =
                call.ancestor(
                                "while_statement",
                                "do_statement",
                                "for_statement",
                                "method_declaration",
                                "lambda_expression",
                                "class_body")
                        .filter(l -> l.is("while_statement", "do_statement", "for_statement"))
                        .isPresent();
        if ((waits || awaits) && !looped) {
            report.mark(call);
        }
    }

    private static void notifies(SyntaxNode call, File file, Report report) {
        if (JavaCode.calls(call, "notify") && JavaCode.arguments(call).isEmpty()) {
            boolean own = file.declaredTypes().methods("notify").isEmpty();
            if (own) {
                report.mark(call);
            }
        }
    }
}
