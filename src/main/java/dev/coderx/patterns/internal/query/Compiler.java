package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Grammar;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a program of a query, from its end to its beginning. */
final class Compiler {

    private final Grammar grammar;
    private final List<String> names;
    private int children;

    /** Takes the captures' names in the order of their numbers. */
    Compiler(Grammar grammar, List<String> names) {
        this.grammar = grammar;
        this.names = names;
    }

    /** How many places for children the programs made so far need. */
    int children() {
        return children;
    }

    /** The program that looks for a shape and then goes on. */
    Program program(Shape shape, Program next) {
        return switch (shape) {
            case Shape.Any(var captures) -> captured(captures, next);
            case Shape.Token(var text, var captures) ->
                    new Program.OfKind(grammar.kindOfToken(text), captured(captures, next));
            case Shape.OneOf(var shapes, var captures) ->
                    captured(
                            captures,
                            new Program.OneOf(
                                    shapes.stream().map(each -> program(each, next)).toList()));
            case Shape.Named named -> {
                Program inside = captured(named.captures(), inside(named, next));
                if (!named.absentFields().isEmpty()) {
                    inside =
                            new Program.Without(
                                    named.absentFields().stream()
                                            .map(grammar::fieldId)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    inside);
                }
                yield named.type().isEmpty()
                        ? new Program.IsNamed(inside)
                        : new Program.OfKind(grammar.kindOf(named.type()), inside);
            }
        };
    }

    private Program inside(Shape.Named named, Program next) {
        List<Shape.Element> elements = named.elements();
        int first = children;
        children += elements.size();
        int last = elements.isEmpty() ? Program.FIRST : first + elements.size() - 1;
        Program program = named.closed() ? new Program.NoMore(last, next) : next;
        for (int i = elements.size() - 1; i >= 0; i--) {
            Shape.Element element = elements.get(i);
            int here = first + i;
            program =
                    new Program.Child(
                            element.field().isEmpty() ? 0 : grammar.fieldId(element.field()),
                            element.adjacent(),
                            i == 0 ? Program.FIRST : here - 1,
                            here,
                            program(element.shape(), new Program.Above(here, program)));
        }
        return program;
    }

    private Program captured(List<String> captures, Program next) {
        Program program = next;
        for (String name : captures.reversed()) {
            program = new Program.Capture(names.indexOf(name), program);
        }
        return program;
    }
}
