package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Grammar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of a query and checks its names against a grammar. */
final class QueryReader {

    private static final int NONE = -1;
    private static final int DEEPEST = 50;

    private final String text;
    private final Grammar grammar;
    private final Set<String> captures = new LinkedHashSet<>();
    private final List<Predicate> predicates = new ArrayList<>();
    private int at;
    private int depth;

    QueryReader(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    TreeQuery read() {
        Shape shape = shape();
        skipSpace();
        while (at < text.length()) {
            if (!text.startsWith("(#", at)) {
                throw error("only predicates may follow the pattern");
            }
            predicate();
            skipSpace();
        }
        if (!captures.contains(TreeQuery.FINDING)) {
            throw error("nothing is captured as @" + TreeQuery.FINDING);
        }
        var compiler = new Compiler(grammar, List.copyOf(captures));
        Program program = compiler.program(shape, new Program.Conditions(List.copyOf(predicates)));
        return new TreeQuery(program, rootTypes(shape), List.copyOf(captures), compiler.children());
    }

    private static Set<String> rootTypes(Shape shape) {
        var types = new HashSet<String>();
        List<Shape> roots =
                shape instanceof Shape.OneOf(List<Shape> shapes, var captures)
                        ? shapes
                        : List.of(shape);
        for (Shape root : roots) {
            if (!(root instanceof Shape.Named named) || named.type().isEmpty()) {
                return Set.of();
            }
            types.add(named.type());
        }
        return types;
    }

    private Shape shape() {
        skipSpace();
        char c = peek();
        if (++depth > DEEPEST) {
            throw error("the query is nested too deeply");
        }
        Shape shape =
                switch (c) {
                    case '(' -> named();
                    case '[' -> oneOf();
                    case '"' -> {
                        String token = quoted();
                        if (!grammar.hasToken(token)) {
                            throw error("the grammar has no token \"" + token + "\"");
                        }
                        yield new Shape.Token(token, captures());
                    }
                    case '_' -> {
                        at++;
                        yield new Shape.Any(captures());
                    }
                    default -> throw error("expected a node, found '" + c + "'");
                };
        depth--;
        return shape;
    }

    private Shape named() {
        expect('(');
        String type = name();
        if (!type.equals("_") && !grammar.hasType(type)) {
            throw error("the grammar has no node type " + type);
        }
        var elements = new ArrayList<Shape.Element>();
        var absent = new HashSet<String>();
        boolean adjacent = false;
        skipSpace();
        while (peek() != ')') {
            if (peek() == '.') {
                at++;
                adjacent = true;
            } else if (peek() == '!') {
                at++;
                absent.add(field(name()));
            } else if (text.startsWith("(#", at)) {
                predicate();
            } else {
                elements.add(element(adjacent));
                adjacent = false;
            }
            skipSpace();
        }
        expect(')');
        return new Shape.Named(
                type.equals("_") ? "" : type, elements, absent, adjacent, captures());
    }

    private Shape.Element element(boolean adjacent) {
        if (Character.isLetter(peek())) {
            String field = field(name());
            skipSpace();
            expect(':');
            return new Shape.Element(field, shape(), adjacent);
        }
        return new Shape.Element("", shape(), adjacent);
    }

    private Shape oneOf() {
        expect('[');
        var shapes = new ArrayList<Shape>();
        skipSpace();
        while (peek() != ']') {
            shapes.add(shape());
            skipSpace();
        }
        expect(']');
        return new Shape.OneOf(shapes, captures());
    }

    private List<String> captures() {
        var names = new ArrayList<String>();
        skipSpace();
        while (at < text.length() && text.charAt(at) == '@') {
            at++;
            names.add(name());
            skipSpace();
        }
        if (at < text.length() && "?*+".indexOf(text.charAt(at)) >= 0) {
            throw error("quantifiers are not supported");
        }
        captures.addAll(names);
        return List.copyOf(names);
    }

    private void predicate() {
        expect('(');
        expect('#');
        String name = name();
        expect('?');
        skipSpace();
        expect('@');
        int capture = known(name());
        var texts = new ArrayList<String>();
        int other = NONE;
        skipSpace();
        while (peek() != ')') {
            if (peek() == '@') {
                at++;
                other = known(name());
            } else {
                texts.add(quoted());
            }
            skipSpace();
        }
        expect(')');
        boolean wanted = !name.startsWith("not-");
        String kind = wanted ? name : name.substring("not-".length());
        if (kind.equals("eq") && other != NONE) {
            predicates.add(new Predicate.SameText(capture, other, wanted));
        } else if (kind.equals("eq") || kind.equals("any-of")) {
            predicates.add(new Predicate.AnyOf(capture, List.copyOf(texts), wanted));
        } else if (kind.equals("has-ancestor") || kind.equals("has-parent")) {
            predicates.add(
                    new Predicate.Within(capture, kinds(texts), kind.equals("has-parent"), wanted));
        } else if (kind.equals("match") && texts.size() == 1) {
            predicates.add(new Predicate.Matches(capture, regex(texts.get(0)), wanted));
        } else {
            throw error("unknown predicate #" + name + "?");
        }
    }

    private Pattern regex(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (StackOverflowError tooDeep) {
            throw error("the expression is nested too deeply");
        }
    }

    private BitSet kinds(List<String> types) {
        var kinds = new BitSet();
        types.forEach(type -> kinds.set(kind(type)));
        return kinds;
    }

    private int kind(String type) {
        if (!grammar.hasType(type)) {
            throw error("the grammar has no node type " + type);
        }
        return grammar.kindOf(type);
    }

    private int known(String capture) {
        int number = List.copyOf(captures).indexOf(capture);
        if (number < 0) {
            throw error("no capture @" + capture + " before this predicate");
        }
        return number;
    }

    private String field(String name) {
        if (!grammar.hasField(name)) {
            throw error("the grammar has no field " + name);
        }
        return name;
    }

    private String quoted() {
        expect('"');
        var result = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
            }
            result.append(peek());
            at++;
        }
        at++;
        return result.toString();
    }

    private String name() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "_-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (from == at) {
            throw error("expected a name");
        }
        return text.substring(from, at);
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (text.charAt(at) == ';') {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw error("the query ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("expected '" + c + "', found '" + peek() + "'");
        }
        at++;
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException("Query, character " + (at + 1) + ": " + what);
    }
}
