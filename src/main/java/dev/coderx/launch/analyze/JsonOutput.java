package dev.coderx.launch.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A report for programs, in a form of our own that is described in docs/analyze.md. */
final class JsonOutput implements Output {
    private final PatternCatalogue catalogue;
    private final PrintWriter out;
    private final JsonGenerator json;

    JsonOutput(PatternCatalogue catalogue, PrintWriter out) {
        this.catalogue = catalogue;
        this.out = out;
        try {
            json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("tool", "coderX");
            json.writeArrayFieldStart("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void file(FileReport report) {
        try {
            json.writeStartObject();
            json.writeStringField("file", report.name());
            if (report.failure() != null) {
                json.writeStringField("failure", report.failure());
            }
            if (report.note() != null) {
                json.writeStringField("note", report.note());
            }
            json.writeArrayFieldStart("findings");
            for (Remark remark : report.remarks()) {
                if (remark.counts()) {
                    write(remark);
                }
            }
            json.writeEndArray();
            json.writeNumberField(
                    "suppressed",
                    report.remarks().stream().filter(remark -> !remark.counts()).count());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", remark.source());
        json.writeStringField("ruleId", remark.ruleId());
        json.writeStringField("message", remark.message());
        json.writeStringField("level", Level.of(remark.severity()).word());
        json.writeNumberField("severity", remark.severity());
        json.writeNumberField("confidence", remark.confidence());
        write("span", remark.span());
        json.writeArrayFieldStart("conceptIds");
        for (String concept : concepts(remark)) {
            json.writeString(concept);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (Finding.Evidence evidence : remark.evidence()) {
            json.writeStartObject();
            write("span", evidence.span());
            json.writeStringField("note", evidence.note());
            json.writeEndObject();
        }
        json.writeEndArray();
        Finding.Edit edit = remark.edit();
        if (edit != null) {
            json.writeObjectFieldStart("edit");
            write("span", edit.span());
            json.writeStringField("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeStringField("fingerprint", remark.fingerprint());
        json.writeEndObject();
    }

    private List<String> concepts(Remark remark) {
        return remark.ours()
                ? catalogue.find(remark.ruleId()).map(Pattern::conceptIds).orElse(List.of())
                : List.of();
    }

    private void write(String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", span.startLine());
        json.writeNumberField("startColumn", span.startColumn());
        json.writeNumberField("endLine", span.endLine());
        json.writeNumberField("endColumn", span.endColumn());
        json.writeEndObject();
    }

    @Override
    public void end(Totals totals) {
        try {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("files", totals.files());
            json.writeNumberField("filesWithFindings", totals.withRemarks());
            for (Level level : Level.values()) {
                json.writeNumberField(level.word() + "s", totals.of(level));
            }
            json.writeNumberField("suppressed", totals.suppressed());
            json.writeNumberField("otherKinds", totals.otherKinds());
            json.writeNumberField("failures", totals.failures());
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
            out.println();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
