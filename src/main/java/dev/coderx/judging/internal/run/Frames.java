package dev.coderx.judging.internal.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.judging.internal.value.Value;
import dev.coderx.judging.internal.value.ValueJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a harness reports, one JSON object a line. The student's code may write to the same
 * descriptor, so nothing is believed: what is no frame, or comes out of order, is {@link
 * Frame.Nonsense}. After that, or after a frame that ends a run, there is nothing more to read.
 */
public final class Frames {
    private static final int LONGEST_LINE = 16 << 20;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final InputStream in;
    private final int jobs;
    private final int printedAtMost;
    private boolean isReady;
    private boolean isInJob;
    private int job;

    /**
     * @param in what the harness writes
     * @param jobs how many it was given
     * @param printedAtMost characters of a job's printed text; the rest is cut
     */
    public Frames(InputStream in, int jobs, int printedAtMost) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.jobs = jobs;
        this.printedAtMost = printedAtMost;
    }

    /** The job that is being done, or is about to be, from 0. */
    public int job() {
        return Math.min(job, jobs - 1);
    }

    /** Waits for the next frame. */
    Frame next() {
        try {
            String line = line();
            return line == null ? new Frame.Silence() : read(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return new Frame.Nonsense("not JSON: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            return new Frame.Nonsense(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private Frame read(JsonNode json) {
        String event = json.path("event").asText();
        if (!isReady) {
            demand(event.equals("ready"), "something else before ready");
            isReady = true;
            return new Frame.Ready();
        }
        return switch (event) {
            case "started" -> started(json);
            case "returned" -> returned(json);
            case "raised" -> raised(json);
            case "broken" -> {
                demand(job == 0, "broken after a job was done");
                yield new Frame.Told(new Report.Broken(failure(json), printed(json)));
            }
            case "stopped" -> stopped(json);
            case "exited" -> {
                demandJob(json);
                yield new Frame.Told(new Report.Exited(job, printed(json)));
            }
            case "done" -> {
                demand(!isInJob && job == jobs, "done before all jobs were");
                yield new Frame.Done();
            }
            default -> throw new IllegalArgumentException("no event: " + event);
        };
    }

    private Frame started(JsonNode json) {
        demand(!isInJob, "a job is started within another");
        demandJob(json);
        isInJob = true;
        return new Frame.Told(new Report.Started(job));
    }

    private Frame returned(JsonNode json) {
        demand(isInJob, "a job ends that was not started");
        demandJob(json);
        List<Value> after = new ArrayList<>();
        json.path("after").forEach(value -> after.add(ValueJson.written(value)));
        demand(json.has("value"), "no value");
        var report =
                new Report.Returned(
                        job,
                        ValueJson.written(json.get("value")),
                        after,
                        printed(json),
                        millis(json));
        end();
        return new Frame.Told(report);
    }

    private Frame raised(JsonNode json) {
        demand(isInJob, "a job ends that was not started");
        demandJob(json);
        var report = new Report.Raised(job, failure(json), printed(json), millis(json));
        end();
        return new Frame.Told(report);
    }

    private Frame stopped(JsonNode json) {
        demandJob(json);
        Report.Limit limit = Report.Limit.valueOf(json.path("limit").asText());
        var report =
                new Report.Stopped(
                        job,
                        limit,
                        positive(json, "line"),
                        positive(json, "loopLine"),
                        printed(json),
                        millis(json));
        return json.path("starved").asBoolean()
                ? new Frame.Starved(report)
                : new Frame.Told(report);
    }

    private void end() {
        isInJob = false;
        job++;
    }

    private void demandJob(JsonNode json) {
        JsonNode number = json.path("job");
        demand(job < jobs && number.isInt() && number.intValue() == job, "another job");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Report.Failure failure(JsonNode json) {
        return new Report.Failure(
                text(json, "type", LONGEST_MESSAGE),
                text(json, "message", LONGEST_MESSAGE),
                positive(json, "line"),
                positive(json, "column"));
    }

    private String printed(JsonNode json) {
        return text(json, "printed", printedAtMost);
    }

    private static String text(JsonNode json, String name, int most) {
        JsonNode value = json.path(name);
        demand(value.isTextual(), name + " is no text");
        String text = value.textValue();
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static @Nullable Integer positive(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isInt() && value.intValue() > 0 ? value.intValue() : null;
    }

    private static double millis(JsonNode json) {
        return Math.clamp(json.path("micros").asDouble(0), 0, 1e9) / 1000;
    }
}
