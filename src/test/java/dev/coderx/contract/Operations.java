package dev.coderx.contract;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One request for each operation of a schema, so that none can be forgotten. */
public final class Operations {
    private Operations() {}

    /** Returns a valid request for each query and mutation. */
    public static List<String> requests(String sdl) {
        return requests(sdl, List.of("Query", "Mutation"));
    }

    /** Returns a valid request for each subscription. */
    public static List<String> subscriptions(String sdl) {
        return requests(sdl, List.of("Subscription"));
    }

    private static List<String> requests(String sdl, List<String> roots) {
        TypeDefinitionRegistry schema = new SchemaParser().parse(sdl);
        List<String> requests = new ArrayList<>();
        for (String root : roots) {
            for (FieldDefinition field : SchemaLines.operations(sdl, root)) {
                requests.add(
                        "%s { %s%s%s }"
                                .formatted(
                                        root.toLowerCase(java.util.Locale.ROOT),
                                        field.getName(),
                                        arguments(field),
                                        selection(schema, field.getType())));
            }
        }
        return requests;
    }

    private static String arguments(FieldDefinition field) {
        String given =
                field.getInputValueDefinitions().stream()
                        .filter(argument -> argument.getType() instanceof NonNullType)
                        .map(argument -> argument.getName() + ": " + example(argument))
                        .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static String example(InputValueDefinition argument) {
        return switch (nameOf(argument.getType())) {
            case "ID" -> "\"6f1c1f2e-0f5b-4c53-9d8c-6a2d1d0a7b11\"";
            case "String" -> "\"text\"";
            case "Int" -> "1";
            case "Float" -> "0.5";
            case "Language" -> "PYTHON";
            case "ConceptFormat" -> "CASE";
            case "OwnConceptInput" ->
                    "{id: \"own-x\", title: \"X\", summary: \"X.\", area: \"x\", minutes: 5,"
                            + " prerequisites: [{conceptId: \"syntax\", strength: 0.5}]}";
            case "CodeInput", "RunCodeInput" -> "{code: \"x = 1\", language: PYTHON}";
            case String other ->
                    throw new AssertionError("Operations needs an example of " + other);
        };
    }

    private static String selection(TypeDefinitionRegistry schema, Type<?> type) {
        return schema.getType(nameOf(type), ObjectTypeDefinition.class)
                .map(object -> " { __typename }")
                .orElse("");
    }

    private static String nameOf(Type<?> type) {
        return switch (type) {
            case NonNullType wrapped -> nameOf(wrapped.getType());
            case ListType wrapped -> nameOf(wrapped.getType());
            case TypeName name -> name.getName();
            default -> throw new AssertionError(type);
        };
    }
}
