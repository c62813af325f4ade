package dev.coderx.contract;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a GraphQL schema promises, one line a promise, so that two schemas can be compared. */
final class SchemaLines {
    private SchemaLines() {}

    static SortedSet<String> of(String sdl) {
        TypeDefinitionRegistry schema = new SchemaParser().parse(sdl);
        SortedSet<String> lines = new TreeSet<>();
        schema.types()
                .values()
                .forEach(type -> {
                    switch (type) {
                        case ObjectTypeDefinition object ->
                                object.getFieldDefinitions()
                                        .forEach(field -> addField(lines, object.getName(), field));
                        case InputObjectTypeDefinition input ->
                                input.getInputValueDefinitions()
                                        .forEach(value ->
                                                lines.add(
                                                        "input "
                                                                + input.getName()
                                                                + "."
                                                                + describe(value)));
                        case EnumTypeDefinition choice ->
                                choice.getEnumValueDefinitions()
                                        .forEach(value ->
                                                lines.add(
                                                        "enum "
                                                                + choice.getName()
                                                                + "."
                                                                + value.getName()));
                        default -> {
                            // A scalar is compared where a field is of it.
                        }
                    }
                });
        return lines;
    }

    /** Returns the operations of a schema, as {@code Query.me} and so on. */
    static List<FieldDefinition> operations(String sdl, String root) {
        return new SchemaParser()
                .parse(sdl)
                .getType(root, ObjectTypeDefinition.class)
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .orElse(List.of());
    }

    private static void addField(SortedSet<String> lines, String type, FieldDefinition field) {
        lines.add("type %s.%s: %s".formatted(type, field.getName(), print(field.getType())));
        field.getInputValueDefinitions()
                .forEach(argument ->
                        lines.add(
                                "argument %s.%s(%s)"
                                        .formatted(type, field.getName(), describe(argument))));
    }

    private static String describe(InputValueDefinition value) {
        String fallback =
                value.getDefaultValue() == null
                        ? ""
                        : " = " + AstPrinter.printAstCompact(value.getDefaultValue());
        return value.getName() + ": " + print(value.getType()) + fallback;
    }

    private static String print(Type<?> type) {
        return AstPrinter.printAstCompact(type);
    }
}
