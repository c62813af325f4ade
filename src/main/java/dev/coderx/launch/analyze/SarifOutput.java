package dev.coderx.launch.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.coderx.patterns.PatternCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard): a run of
 * ours, and one for each linter whose results joined ours.
 */
final class SarifOutput implements Output {
    static final String VERSION = "2.1.0";

    /** The name under which {@code partialFingerprints} has ours. */
    static final String FINGERPRINT = "coderxFinding/v1";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final PrintWriter out;
    private final JsonGenerator json;
    private final SarifResult result;
    private final SarifRules rules;
    private final Map<String, Integer> ourRules = new LinkedHashMap<>();
    private final Map<String, List<Foreign>> foreign = new LinkedHashMap<>();
    private final List<FileReport> notices = new ArrayList<>();

    private record Foreign(String file, Remark remark) {}

    SarifOutput(PatternCatalogue catalogue, PrintWriter out) {
        this.out = out;
        try {
            json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            result = new SarifResult(json);
            rules = new SarifRules(catalogue, json);
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", VERSION);
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void file(FileReport report) {
        if (report.failure() != null || report.note() != null) {
            notices.add(report);
        }
        try {
            for (Remark remark : report.remarks()) {
                if (remark.ours()) {
                    result.write(report.name(), remark, index(ourRules, remark.ruleId()));
                } else {
                    foreign.computeIfAbsent(remark.source(), _ -> new ArrayList<>())
                            .add(new Foreign(report.name(), remark));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end(Totals totals) {
        try {
            json.writeEndArray();
            rules.ours(ourRules.keySet());
            invocation(totals);
            json.writeEndObject();
            for (Map.Entry<String, List<Foreign>> source : foreign.entrySet()) {
                run(source.getKey(), source.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            out.println();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String source, List<Foreign> found) throws IOException {
        Map<String, Integer> ids = new LinkedHashMap<>();
        json.writeStartObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Foreign one : found) {
            result.write(one.file(), one.remark(), index(ids, one.remark().ruleId()));
        }
        json.writeEndArray();
        rules.foreign(source, ids.keySet());
        json.writeEndObject();
    }

    private void invocation(Totals totals) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", totals.failures() == 0);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (FileReport report : notices) {
            boolean failed = report.failure() != null;
            json.writeStartObject();
            json.writeStringField("level", failed ? "error" : "note");
            json.writeObjectFieldStart("message");
            json.writeStringField("text", failed ? report.failure() : report.note());
            json.writeEndObject();
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            result.artifact(report.name());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The place of a rule in the list of rules, where it now is. */
    private static int index(Map<String, Integer> places, String id) {
        return places.computeIfAbsent(id, _ -> places.size());
    }
}
