package dev.coderx.judging.internal.run.jvm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.judging.internal.run.Run;
import java.util.Base64;

/** Writes down for the harness what it is to do. */
final class HarnessInput {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HarnessInput() {}

    static String of(Run run, Compiled.Classes compiled) {
        ObjectNode input = JSON.createObjectNode();
        ObjectNode classes = input.putObject("classes");
        compiled.classes()
                .forEach((name, bytes) ->
                        classes.put(name, Base64.getEncoder().encodeToString(bytes)));
        input.put("driver", compiled.driver());
        input.put("file", Compilation.STUDENT);
        ArrayNode loops = input.putArray("loops");
        compiled.loops().forEach(loop -> loops.addArray().add(loop.start()).add(loop.end()));
        input.put("function", run.function());
        input.put("jobMillis", run.perJob().toMillis());
        input.put("outputBytes", run.outputBytes());
        ArrayNode jobs = input.putArray("jobs");
        run.jobs().forEach(job -> describe(job, jobs.addObject()));
        return input.toString();
    }

    private static void describe(Run.Job job, ObjectNode out) {
        switch (job) {
            case Run.Call call -> out.putArray("call").addAll(call.arguments());
            case Run.Program program -> out.put("program", true);
            case Run.Expression expression ->
                    throw new IllegalArgumentException("Java has no expressions to evaluate");
        }
        out.put("input", job.input());
    }
}
