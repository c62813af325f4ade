package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.judging.Agreement;
import dev.coderx.judging.JudgingMeasurements;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges programs whose outcome is known, and runs the attacks on the jail. */
@Command(
        name = "judging",
        description = {
            "Judge programs whose outcome is recorded, and attack the jail.",
            "The data folder has students/python_refactory.jsonl.gz with its tests, and"
                    + " students/quixbugs_python_java.jsonl.gz; what is missing is left out."
        },
        mixinStandardHelpOptions = true)
final class JudgingCommand implements Callable<Integer> {
    private static final int EVERY = 100;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path data = Path.of("");

    @Option(names = "--no-attacks", description = "Leave the attacks on the jail out.")
    private boolean noAttacks;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new LaunchException("%s is no folder; --data names one".formatted(data));
        }
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        var measurements = new JudgingMeasurements();
        try {
            measurements
                    .studentPrograms(data, this::step)
                    .ifPresent(found -> {
                        ObjectNode refactory = figures.putObject("refactory");
                        report(refactory, "student programs", found);
                        refactory.put("agreementByTestsAlone", found.shareByTestsAlone());
                    });
            measurements
                    .algorithms(data, this::step)
                    .ifPresent(found ->
                            report(figures.putObject("quixbugs"), "QuixBugs programs", found));
            if (!noAttacks) {
                output.say("attacking the jail");
                report(figures.putObject("attacks"), measurements.attacks());
            }
        } catch (MeasuringException failure) {
            throw new LaunchException("" + failure.getMessage(), failure);
        }
        output.write(figures);
        return 0;
    }

    private void report(ObjectNode figures, String what, Agreement agreement) {
        figures.put("programs", agreement.programs());
        figures.put("agreement", agreement.share());
        var list = figures.putArray("disagreements");
        for (Agreement.Disagreement one : agreement.disagreements()) {
            list.addObject()
                    .put("id", one.id())
                    .put("recorded", one.recorded())
                    .put("judged", one.judged())
                    .put("reason", one.reason());
            output.say(
                    "  %s: recorded %s, judged %s: %s"
                            .formatted(one.id(), one.recorded(), one.judged(), one.reason()));
        }
        output.say(
                String.format(
                        Locale.ROOT,
                        "%s: %d judged, %.2f %% as recorded (%.2f %% by their tests alone)",
                        what,
                        agreement.programs(),
                        100 * agreement.share(),
                        100 * agreement.shareByTestsAlone()));
    }

    private void report(ObjectNode figures, JudgingMeasurements.Attacks attacks) {
        figures.put("programs", attacks.programs());
        figures.put("escapes", attacks.escapes());
        figures.put("falsePasses", attacks.falsePasses());
        output.say(
                "attacks: %d programs, %d escapes, %d false passes"
                        .formatted(attacks.programs(), attacks.escapes(), attacks.falsePasses()));
    }

    private void step(int done, int all) {
        if (done % EVERY == 0 || done == all) {
            output.say("  %d of %d judged".formatted(done, all));
        }
    }
}
