package dev.coderx.patterns.internal.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says in plain words what is wrong with a file. */
final class FileFault {
    private FileFault() {}

    static String of(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String line = at == null ? "" : "line %d: ".formatted(at.getLineNr());
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    // where it stands is forgotten by then
                    "there is no field \"%s\"".formatted(unknown.getPropertyName());
            case JsonMappingException wrong when !wrong.getPath().isEmpty() ->
                    line + "the field \"%s\" does not take this value".formatted(field(wrong));
            case JsonMappingException _ -> line + "this is no list of fields";
            default -> line + "this is no YAML that can be read";
        };
    }

    private static String field(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }
}
