package dev.coderx.judging.internal.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the document that a harness reads. */
final class RunJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RunJson() {}

    static String write(Run run) {
        ObjectNode document = JSON.createObjectNode();
        document.put("source", run.source());
        document.put("driver", run.driver());
        document.put("function", run.function());
        document.put("jobMillis", run.perJob().toMillis());
        document.put("outputBytes", run.outputBytes());
        ArrayNode jobs = document.putArray("jobs");
        for (Run.Job job : run.jobs()) {
            ObjectNode written = jobs.addObject();
            written.put("input", job.input());
            switch (job) {
                case Run.Call(var arguments, var input) ->
                        written.putArray("call").addAll(arguments);
                case Run.Program(var input) -> written.put("program", true);
                case Run.Expression(var code, var input) -> written.put("expression", code);
            }
        }
        return document.toString();
    }
}
