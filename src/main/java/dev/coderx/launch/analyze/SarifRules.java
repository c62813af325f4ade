package dev.coderx.launch.analyze;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/** Writes the {@code tool} object of a run with the rules that its results name, in their order. */
final class SarifRules {
    private final PatternCatalogue catalogue;
    private final JsonGenerator json;

    SarifRules(PatternCatalogue catalogue, JsonGenerator json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    void ours(Collection<String> ids) throws IOException {
        begin("coderX");
        String version = SarifRules.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringField("version", version);
        }
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("id", id);
            var pattern = catalogue.find(id);
            if (pattern.isPresent()) {
                describe(pattern.get());
            }
            json.writeEndObject();
        }
        end();
    }

    /** Of another linter only the rules' names are known. */
    void foreign(String source, Collection<String> ids) throws IOException {
        begin(source);
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeEndObject();
        }
        end();
    }

    private void describe(Pattern pattern) throws IOException {
        text("shortDescription", pattern.title());
        text("fullDescription", pattern.messages().explanation());
        json.writeObjectFieldStart("help");
        json.writeStringField("text", RulePage.plain(pattern));
        json.writeStringField("markdown", RulePage.markdown(pattern));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", Level.of(pattern.severity()).word());
        json.writeNumberField("rank", SarifResult.rank(pattern.confidence()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        for (String concept : pattern.conceptIds()) {
            json.writeString(concept);
        }
        json.writeEndArray();
        json.writeStringField(
                "category", pattern.category().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberField("severity", pattern.severity());
        json.writeNumberField("confidence", pattern.confidence());
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void begin(String name) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", name);
    }

    private void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
