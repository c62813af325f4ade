package dev.coderx.launch.analyze;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Span;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes one {@code result} object. */
final class SarifResult {
    private static final double RANKS = 100;

    private final JsonGenerator json;

    SarifResult(JsonGenerator json) {
        this.json = json;
    }

    void write(String file, Remark remark, int ruleIndex) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", remark.ruleId());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", Level.of(remark.severity()).word());
        json.writeNumberField("rank", rank(remark.confidence()));
        message(remark.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physicalLocation(file, remark.span(), remark.line());
        json.writeEndObject();
        json.writeEndArray();
        related(file, remark);
        fixes(file, remark.edit());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(SarifOutput.FINGERPRINT, remark.fingerprint());
        json.writeEndObject();
        String suppressed = remark.suppressed();
        if (suppressed != null) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", remark.ours() ? "inSource" : "external");
            if (!suppressed.isBlank()) {
                json.writeStringField("justification", suppressed);
            }
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("properties");
        json.writeNumberField("severity", remark.severity());
        json.writeNumberField("confidence", remark.confidence());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Confidence as SARIF's rank, 0 to 100. */
    static double rank(double confidence) {
        return Math.round(confidence * RANKS * 10) / 10.0;
    }

    private void related(String file, Remark remark) throws IOException {
        if (remark.evidence().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        int id = 1;
        for (Finding.Evidence evidence : remark.evidence()) {
            json.writeStartObject();
            json.writeNumberField("id", id++);
            physicalLocation(file, evidence.span(), "");
            message(evidence.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fixes(String file, Finding.@Nullable Edit edit) throws IOException {
        if (edit == null) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        json.writeObjectFieldStart("description");
        json.writeStringField("text", "Changes this place and nothing else.");
        json.writeEndObject();
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(file);
        json.writeArrayFieldStart("replacements");
        json.writeStartObject();
        region("deletedRegion", edit.span(), "");
        json.writeObjectFieldStart("insertedContent");
        json.writeStringField("text", edit.replacement());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void physicalLocation(String file, Span span, String line) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(file);
        region("region", span, line);
        json.writeEndObject();
    }

    private void region(String name, Span span, String line) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", span.startLine());
        json.writeNumberField("startColumn", span.startColumn());
        json.writeNumberField("endLine", span.endLine());
        json.writeNumberField("endColumn", span.endColumn());
        int end = Math.min(span.endColumn(), line.length() + 1);
        if (span.startLine() == span.endLine() && span.startColumn() < end) {
            json.writeObjectFieldStart("snippet");
            json.writeStringField("text", line.substring(span.startColumn() - 1, end - 1));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The property {@code artifactLocation} of a file. */
    void artifact(String file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
    }

    private void message(String text) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A file's name as a URI: relative to the working directory where the name is. */
    static String uri(String file) {
        if (file.equals(FileFinder.STANDARD_INPUT)) {
            return "stdin";
        }
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        try {
            String text = path.normalize().toString().replace('\\', '/');
            // With a first segment "." no name is taken for a scheme.
            String relative = new URI(null, null, "./" + text, null).toASCIIString();
            return text.contains(":") ? relative : relative.substring(2);
        } catch (URISyntaxException e) {
            return path.toUri().toASCIIString();
        }
    }
}
