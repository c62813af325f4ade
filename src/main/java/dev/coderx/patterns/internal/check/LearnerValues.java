package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Analyses of what Python's names stand for. */
final class LearnerValues {

    private static final Set<String> SHOWS = Set.of("print", "input");
    private static final Pattern CALLED_COPY = Pattern.compile("(.*_)?(copy|backup)(_.*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern PREFIXED = Pattern.compile("(?i)[a-z].*");

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z_]\\w*)}");
    private static final Set<String> TAKES_VALUES =
            Set.of("len", "sum", "max", "min", "sorted", "abs", "sqrt", "int", "float");
    private static final NodeTypes NAMES_AND_LISTS =
            NodeTypes.of("identifier", "attribute", "list", "tuple", "call", "subscript");
    private static final NodeTypes TAKES_A_VALUE =
            NodeTypes.of("return_statement", "binary_operator", "slice", "unary_operator");
    private static final NodeTypes PLAIN_VALUES =
            NodeTypes.of("binary_operator", "list", "string", "subscript");
    private static final NodeTypes NAMES_A_PART =
            NodeTypes.of("pair", "subscript", "keyword_argument", "default_parameter");

    private LearnerValues() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-alias-changed",
                Check.on(LearnerValues::aliasChanged, "assignment"),
                "python-false-copy",
                Check.on(LearnerValues::falseCopy, "assignment"),
                "python-late-change",
                Check.on(LearnerValues::lateChange, "assignment"),
                "python-parameter-overwritten",
                Check.on(LearnerValues::parameterOverwritten, "function_definition"),
                "python-name-in-quotes",
                Check.on(LearnerValues::nameInQuotes, "string"),
                "python-missing-f-prefix",
                Check.on(LearnerValues::missingPrefix, "string"),
                "python-missing-global",
                Check.on(LearnerValues::missingGlobal, "function_definition"),
                "python-shadowed-call",
                Check.on(LearnerValues::shadowedCall, "call"),
                "python-forgotten-self",
                Check.on(LearnerValues::forgottenSelf, "module"),
                "python-foreign-constant",
                Check.on(LearnerValues::foreignConstant, "module"));
    }

    /** Two names for one list, which is then changed through one of them. */
    private static void aliasChanged(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = assignment.child("left").orElse(assignment);
        SyntaxNode right = assignment.child("right").orElse(assignment);
        Symbol copy = LearnerCode.symbol(left, file);
        Symbol original = LearnerCode.symbol(right, file);
        if (copy == null
                || original == null
                || copy.writes().size() != 1
                || original.writes().size() != 1
                || !LearnerCode.isLocal(copy)
                || !LearnerCode.isLocal(original)) {
            return;
        }
        for (Symbol symbol : List.of(copy, original)) {
            for (SyntaxNode read : symbol.reads()) {
                SyntaxNode above = read.parent();
                boolean method =
                        above != null
                                && above.is("attribute")
                                && above.parent() != null
                                && above.parent().is("call")
                                && LearnerCode.MUTATORS.contains(
                                        PythonShapes.method(above.parent()));
                boolean element =
                        above != null
                                && above.is("subscript")
                                && read.field().equals("value")
                                && LearnerCode.isTarget(above);
                if (read.start() > assignment.end() && (method || element)) {
                    report.mark(assignment).because(read, "This changes the list of both names.");
                    return;
                }
            }
        }
    }

    /** A name that promises a copy and is only a second name. */
    private static void falseCopy(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = assignment.child("left").orElse(assignment);
        SyntaxNode right = assignment.child("right").orElse(assignment);
        Symbol original = LearnerCode.symbol(right, file);
        if (original == null
                || !left.is("identifier")
                || !CALLED_COPY.matcher(left.text()).matches()) {
            return;
        }
        for (SyntaxNode read : original.reads()) {
            SyntaxNode above = read.parent();
            if (above != null && above.is("binary_operator", "augmented_assignment")) {
                return;
            }
        }
        if (original.writes().size() == 1
                && original.is(Symbol.Kind.PARAMETER, Symbol.Kind.VARIABLE)) {
            report.mark(assignment);
        }
    }

    /** A change that nothing reads, of a name another value was worked out from. */
    private static void lateChange(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = assignment.child("left").orElse(assignment);
        Symbol symbol = LearnerCode.symbol(left, file);
        if (symbol == null
                || !LearnerCode.isLocal(symbol)
                || LearnerCode.loop(assignment) != null
                || assignment.child("right").isEmpty()) {
            return;
        }
        for (SyntaxNode read : symbol.reads()) {
            if (read.start() > assignment.end()) {
                return;
            }
        }
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode set = read.ancestor("assignment", "block").orElse(read);
            SyntaxNode target = set.is("assignment") ? set.child("left").orElse(set) : set;
            Symbol derived = LearnerCode.symbol(target, file);
            boolean worked =
                    derived != null
                            && derived != symbol
                            && set.child("right").filter(r -> !r.is("identifier")).isPresent();
            if (!worked || derived == null) {
                continue;
            }
            for (SyntaxNode later : derived.reads()) {
                if (later.start() > assignment.end() && derived.writes().size() == 1) {
                    report.mark(assignment).because(set, "This was worked out from the old value.");
                    return;
                }
            }
        }
    }

    private static void parameterOverwritten(SyntaxNode function, File file, Report report) {
        for (SyntaxNode parameter :
                function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of())) {
            Symbol symbol = LearnerCode.symbol(parameter, file);
            if (symbol == null || symbol.uses().size() < 2) {
                continue;
            }
            Symbol.Use first = symbol.uses().get(1);
            SyntaxNode statement = LearnerCode.statement(first.node());
            boolean top = statement.parent() != null && statement.parent().parent() == function;
            boolean plain =
                    !first.reads()
                            && LearnerCode.isTarget(first.node())
                            && Bindings.value(first.node())
                                    .filter(v -> !LearnerCode.mentions(v, symbol.name()))
                                    .isPresent();
            if (top && plain && !isBranchedBefore(function, statement)) {
                report.mark(statement).because(parameter, "The caller's value is lost.");
            }
        }
    }

    private static boolean isBranchedBefore(SyntaxNode function, SyntaxNode statement) {
        for (SyntaxNode node : LearnerCode.body(function)) {
            if (node.start() < statement.start() && node.is("for_statement", "while_statement")) {
                return true;
            }
        }
        return false;
    }

    /** A text that is exactly the name of a local variable, where its value must be meant. */
    private static void nameInQuotes(SyntaxNode string, File file, Report report) {
        String name = content(string);
        SyntaxNode above = string.parent();
        if (above == null || !NAME.matcher(name).matches()) {
            return;
        }
        Symbol symbol = file.scopes().lookup(name, string).orElse(null);
        if (symbol == null
                || symbol.scope().kind() != Scope.Kind.FUNCTION
                || !symbol.is(
                        Symbol.Kind.PARAMETER, Symbol.Kind.VARIABLE, Symbol.Kind.LOOP_VARIABLE)) {
            return;
        }
        boolean compared =
                above.is("comparison_operator")
                        && above.namedChildren().stream().noneMatch(n -> n.is(NAMES_AND_LISTS))
                        && above.childOfType("in").isEmpty();
        boolean sliced =
                above.is("comparison_operator")
                        && above.namedChildren().get(0).is("subscript")
                        && name.length() > 3;
        boolean subscript =
                above.is("subscript")
                        && string.field().equals("subscript")
                        && symbol.kind() == Symbol.Kind.LOOP_VARIABLE
                        && name.length() <= 2;
        boolean argument =
                above.is("argument_list")
                        && above.parent() != null
                        && (TAKES_VALUES.contains(LearnerCode.callee(above.parent()))
                                || PythonShapes.method(above.parent()).equals("sub"));
        boolean plain =
                above.is(TAKES_A_VALUE)
                        || (above.is("comparison_operator") ? compared || sliced : false)
                        || (above.is("subscript") && string.field().equals("value"))
                        || (above.is("for_statement") && string.field().equals("right"));
        boolean turns = symbol.kind() == Symbol.Kind.LOOP_VARIABLE;
        boolean added =
                (above.is("augmented_assignment") && turns)
                        || (above.is("argument_list")
                                && above.parent() != null
                                && ((turns && PythonShapes.method(above.parent()).equals("append"))
                                        || LearnerCode.calledFunction(above.parent(), file)
                                                != null));
        // a value that nothing else asks for was meant wherever its name stands in quotes
        boolean unread =
                symbol.kind() == Symbol.Kind.PARAMETER
                        && !symbol.isRead()
                        && !above.is(NAMES_A_PART);
        boolean meant = (plain || subscript || argument || added) && !isPadded(above);
        if (meant || unread) {
            report.mark(string).because(LearnerCode.origin(symbol), "A variable has this name.");
        }
    }

    /** Whether a text is only joined to others, where a word of its own is usual. */
    private static boolean isPadded(SyntaxNode above) {
        if (!above.is("binary_operator")) {
            return false;
        }
        boolean join = above.childOfType("+").isPresent() || above.childOfType("%").isPresent();
        return join || above.childOfType("*").isPresent();
    }

    static String content(SyntaxNode string) {
        List<SyntaxNode> parts = string.namedChildren();
        boolean one = parts.size() == 3 && parts.get(1).is("string_content");
        return one
                        && parts.get(1).namedChildren().isEmpty()
                        && !PREFIXED.matcher(parts.get(0).text()).matches()
                ? parts.get(1).text()
                : "";
    }

    private static void missingPrefix(SyntaxNode string, File file, Report report) {
        String text = content(string);
        SyntaxNode above = string.parent();
        if (!text.contains("{") || above == null || above.is("expression_statement", "attribute")) {
            return;
        }
        boolean used =
                above.is("return_statement")
                        || (above.is("argument_list")
                                && above.parent() != null
                                && SHOWS.contains(LearnerCode.callee(above.parent())));
        Matcher matcher = GAP.matcher(text);
        while (used && matcher.find()) {
            Symbol symbol = file.scopes().lookup(matcher.group(1), string).orElse(null);
            if (symbol != null
                    && symbol.is(
                            Symbol.Kind.VARIABLE,
                            Symbol.Kind.PARAMETER,
                            Symbol.Kind.LOOP_VARIABLE)) {
                report.mark(string).because(LearnerCode.origin(symbol), "The value is here.");
                return;
            }
        }
    }

    /** A change of an outer variable in a function that makes a local one of it. */
    private static void missingGlobal(SyntaxNode function, File file, Report report) {
        Scope scope = file.scopes().opened(function).orElse(null);
        Scope outer = scope == null ? null : scope.parent().orElse(null);
        for (Symbol symbol : scope == null ? List.<Symbol>of() : scope.symbols()) {
            SyntaxNode first = LearnerCode.origin(symbol);
            boolean changed =
                    first.parent() != null
                            && first.parent().is("augmented_assignment")
                            && first.field().equals("left");
            boolean only = symbol.kind() == Symbol.Kind.VARIABLE;
            if (!changed || !only) {
                continue;
            }
            for (SyntaxNode write : symbol.writes()) {
                only &= write.parent() != null && write.parent().is("augmented_assignment");
            }
            boolean known =
                    outer != null
                            && file.scopes()
                                    .lookup(symbol.name(), function)
                                    .filter(s -> s != symbol)
                                    .filter(s -> s.kind() == Symbol.Kind.VARIABLE)
                                    .isPresent();
            if (only && known) {
                report.mark(first);
            }
        }
    }

    /** A call of a built-in function under a name that now holds a plain value. */
    private static void shadowedCall(SyntaxNode call, File file, Report report) {
        SyntaxNode name = call.child("function").orElse(call);
        Symbol symbol = LearnerCode.symbol(name, file);
        if (symbol == null
                || !Builtins.isFunction(name.text())
                || symbol.kind() != Symbol.Kind.VARIABLE) {
            return;
        }
        boolean function = symbol.scope().kind() == Scope.Kind.FUNCTION;
        Set<String> kinds = new HashSet<>();
        SyntaxNode first = LearnerCode.origin(symbol);
        for (SyntaxNode write : symbol.writes()) {
            SyntaxNode value = Bindings.value(write).orElse(null);
            boolean plain =
                    value != null
                            && (LearnerCode.isLiteral(value)
                                    || value.is(PLAIN_VALUES)
                                    || Builtins.isPure(LearnerCode.callee(value))
                                    || isVariable(value, file));
            kinds.add(plain ? "value" : "other");
        }
        boolean before = first.start() < call.start() || function;
        if (before && kinds.equals(Set.of("value"))) {
            report.mark(name).because(first, "Here the name gets another meaning.");
        }
    }

    private static boolean isVariable(SyntaxNode value, File file) {
        Symbol symbol = LearnerCode.symbol(value, file);
        return symbol != null && symbol.is(Symbol.Kind.LOOP_VARIABLE, Symbol.Kind.VARIABLE);
    }

    /** A field read by its bare name. */
    private static void forgottenSelf(SyntaxNode module, File file, Report report) {
        for (Symbol.Use use : file.scopes().unresolved()) {
            SyntaxNode name = use.node();
            if (!use.reads() || Builtins.has(name.text())) {
                continue;
            }
            SyntaxNode owner = name.ancestor("class_definition").orElse(null);
            SyntaxNode method = LearnerCode.function(name);
            boolean self =
                    method != null
                            && method.child("parameters")
                                    .map(p -> p.namedChildren())
                                    .filter(p -> !p.isEmpty() && p.get(0).hasText("self"))
                                    .isPresent();
            boolean member =
                    owner != null
                            && file.scopes()
                                    .opened(owner)
                                    .flatMap(c -> c.member(name.text()))
                                    .isPresent();
            if (self && member) {
                report.mark(name).edit(name, "self." + name.text());
            }
        }
    }

    private static void foreignConstant(SyntaxNode module, File file, Report report) {
        Map<String, String> ours =
                Map.of(
                        "true", "True",
                        "false", "False",
                        "null", "None",
                        "NULL", "None",
                        "nil", "None",
                        "none", "None",
                        "TRUE", "True",
                        "FALSE", "False");
        for (Symbol.Use use : file.scopes().unresolved()) {
            String name = ours.get(use.node().text());
            if (name != null && use.reads()) {
                report.mark(use.node()).edit(use.node(), name);
            }
        }
    }
}
