package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.AnswerModelFigures;
import dev.coderx.concepts.AnswerModelFigures.AttemptFigures;
import dev.coderx.concepts.AnswerModelFigures.Figure;
import dev.coderx.concepts.AnswerModelFigures.SetFigures;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows the figures of the model of answers, to people and to machines. */
final class ProficiencyTable {
    private final Consumer<String> out;

    ProficiencyTable(Consumer<String> out) {
        this.out = out;
    }

    /** Prints each data set with its baselines. */
    void print(AnswerModelFigures figures) {
        figures.sets().forEach(this::print);
    }

    private void print(String name, SetFigures set) {
        out.accept("");
        out.accept(
                "%-24s %7s %7s %8s %9s %7s"
                        .formatted(name, "rows", "AUC", "log loss", "accuracy", "ECE"));
        set.baselines().forEach((baseline, figure) -> line(baseline, figure));
        line("trained model", set.model());
        line("  95 % by student, from", set.lower());
        line("  to", set.upper());
        for (AttemptFigures one : set.byAttempt()) {
            line("  attempt " + one.attempts(), one.model());
        }
    }

    private void line(String name, Figure figure) {
        out.accept(
                String.format(
                        Locale.ROOT,
                        "%-24s %7s %7.4f %8.4f %9.4f %7.4f",
                        name,
                        figure.rows() == 0 ? "" : "" + figure.rows(),
                        figure.auc(),
                        figure.logLoss(),
                        figure.accuracy(),
                        figure.ece()));
    }

    /** Writes the data sets into an object. */
    static void write(AnswerModelFigures figures, ObjectNode sets) {
        figures.sets()
                .forEach((name, set) -> {
                    ObjectNode node = sets.putObject(name).put("rows", set.model().rows());
                    put(node, set.model());
                    ObjectNode baselines = node.putObject("baselines");
                    set.baselines()
                            .forEach((baseline, one) -> put(baselines.putObject(baseline), one));
                    ObjectNode attempts = node.putObject("byAttempt");
                    for (AttemptFigures one : set.byAttempt()) {
                        ObjectNode attempt =
                                attempts.putObject(one.attempts()).put("rows", one.model().rows());
                        put(attempt, one.model());
                        put(attempt.putObject("itemMean"), one.itemMean());
                    }
                    ObjectNode interval = node.putObject("interval");
                    put(interval.putObject("lower"), set.lower());
                    put(interval.putObject("upper"), set.upper());
                });
    }

    private static void put(ObjectNode node, Figure figure) {
        node.put("auc", figure.auc())
                .put("logLoss", figure.logLoss())
                .put("accuracy", figure.accuracy())
                .put("ece", figure.ece());
    }
}
