package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMeasurements;
import dev.coderx.concepts.MatchingFigures.Cost;
import dev.coderx.concepts.MatchingFigures.Messages;
import dev.coderx.concepts.MatchingFigures.Programs;
import dev.coderx.concepts.MatchingFigures.Ranking;
import dev.coderx.concepts.MatchingFigures.Texts;
import dev.coderx.concepts.MatchingFigures.Threshold;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the matching of concepts with what others say, and with texts about no concept. */
@Command(
        name = "concepts",
        description = {
            "Compare the concepts that programs and messages lead to with those of others.",
            "The data folder has students/python_mcminer_misconceptions.jsonl.gz and linters/; what"
                    + " is missing is left out.",
            "top1: the share of programs whose first concept is a right one; top3: one of the first"
                    + " three is. Right is what the data's tags mean by our mapping: the constructs"
                    + " of the program's misconception; in a program without one, the tags of its"
                    + " problem. Only the program's code is read."
        },
        mixinStandardHelpOptions = true)
final class ConceptsCommand implements Callable<Integer> {
    private static final int EVERY = 500;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    private @Nullable Path data;

    @Option(
            names = "--threshold",
            description = "Only show what each threshold of likeness does to texts of our own.")
    private boolean threshold;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        try {
            var measurements = new ConceptMeasurements();
            if (threshold) {
                thresholds(measurements);
                return 0;
            }
            Path folder = folder();
            cost(measurements.cost(), figures.putObject("embedding"));
            measurements
                    .programs(folder, this::step)
                    .ifPresent(found -> programs(found, figures.putObject("mcminer")));
            measurements
                    .descriptions(folder)
                    .ifPresent(found -> {
                        output.say("misconceptions by their description, by likeness alone:");
                        ranking("  descriptions", found, figures.putObject("descriptions"));
                    });
            unrelated(measurements.unrelated(), figures);
            measurements.messages(folder, this::step).ifPresent(found -> messages(found, figures));
            graph(measurements.graph(), figures.putObject("graph"));
        } catch (MeasuringException failure) {
            throw new LaunchException("" + failure.getMessage(), failure);
        }
        output.write(figures);
        return 0;
    }

    private Path folder() {
        if (data == null) {
            throw new LaunchException("--data DIR is missing; it names the data folder");
        }
        if (!Files.isDirectory(data)) {
            throw new LaunchException("%s is no folder; --data names one".formatted(data));
        }
        return data;
    }

    private void programs(Programs found, ObjectNode figures) {
        output.say(
                "programs by their code alone (right: the misconception's constructs, else the tags of"
                        + " the problem):");
        ranking("  all", found.all(), figures);
        ranking("  always the same three", found.constant(), figures.putObject("constant"));
        ranking(
                "  with a misconception",
                found.withMisconception(),
                figures.putObject("withMisconception"));
        ranking(
                "  with, always the same three",
                found.withMisconceptionConstant(),
                figures.putObject("withMisconceptionConstant"));
        ranking(
                "  without a misconception",
                found.withoutMisconception(),
                figures.putObject("withoutMisconception"));
        ranking("  all, right: any of their tags", found.anyTag(), figures.putObject("anyTag"));
        figures.putObject("tags")
                .put("all", found.tags())
                .put("mapped", found.tagsMapped())
                .put("leftOut", found.tagsLeftOut());
        output.say(
                "  %d tags: %d mean concepts of ours, %d have no counterpart, %d are not listed"
                        .formatted(
                                found.tags(),
                                found.tagsMapped(),
                                found.tagsLeftOut(),
                                found.tags() - found.tagsMapped() - found.tagsLeftOut()));
    }

    private void ranking(String name, Ranking found, ObjectNode figures) {
        figures.put("programs", found.programs())
                .put("top1", found.top1())
                .put("top3", found.top3());
        output.say(
                String.format(
                        Locale.ROOT,
                        "%-32s %5d  top-1 %.3f  top-3 %.3f",
                        name,
                        found.programs(),
                        found.top1(),
                        found.top3()));
    }

    private void unrelated(Texts found, ObjectNode figures) {
        figures.put("unknownOnUnrelated", found.unknown()).put("unrelatedTexts", found.texts());
        output.say(
                String.format(
                        Locale.ROOT,
                        "unrelated sentences: %d, answered unknown %.3f",
                        found.texts(),
                        found.unknown()));
        found.examples()
                .forEach(example ->
                        output.say(String.format(Locale.ROOT, "  not unknown: %s", example)));
    }

    private void messages(Messages found, ObjectNode figures) {
        figures.putObject("linterMessages")
                .put("messages", found.messages())
                .put("matched", found.matched())
                .put("direct", found.direct())
                .put("likenessOfMessageAlone", found.likeness());
        output.say(
                String.format(
                        Locale.ROOT,
                        "messages of linters: %d, with a concept %.3f (by a known link %.3f, by the likeness of"
                                + " the message alone %.3f)",
                        found.messages(),
                        found.matched(),
                        found.direct(),
                        found.likeness()));
    }

    private void cost(Cost found, ObjectNode figures) {
        figures.put("loadMs", found.loadMillis())
                .put("medianMsPerText", found.medianMillis())
                .put("texts", found.texts())
                .put("memoryMb", found.memoryMegabytes());
        output.say(
                String.format(
                        Locale.ROOT,
                        "model: loaded in %.0f ms, %.0f MB; %.1f ms a text (median); concepts are known by %d"
                                + " texts",
                        found.loadMillis(),
                        found.memoryMegabytes(),
                        found.medianMillis(),
                        found.texts()));
    }

    private void graph(ConceptGraph graph, ObjectNode figures) {
        boolean acyclic = graph.topologicalOrder().size() == graph.all().size();
        figures.put("concepts", graph.all().size())
                .put("edges", graph.edgeCount())
                .put("acyclic", acyclic);
        output.say(
                String.format(
                        Locale.ROOT,
                        "graph: %d concepts, %d prerequisites, %s",
                        graph.all().size(),
                        graph.edgeCount(),
                        acyclic ? "no circle" : "with a circle"));
    }

    private void thresholds(ConceptMeasurements measurements) {
        output.say(
                String.format(
                        Locale.ROOT,
                        "%9s  %-22s  %-26s  %s",
                        "threshold",
                        "unrelated get one",
                        "explanations get one",
                        "right"));
        for (Threshold one : measurements.thresholds()) {
            output.say(
                    String.format(
                            Locale.ROOT,
                            "%9.2f  %-22.3f  %-26.3f  %.3f",
                            one.cosine(),
                            one.unrelated(),
                            one.explanations(),
                            one.right()));
        }
        output.say(
                "Take the lowest at which at most 0.04 of the unrelated sentences get a concept. right:"
                        + " the first concept is one of the pattern's.");
    }

    private void step(int done) {
        if (done % EVERY == 0) {
            output.say(String.format(Locale.ROOT, "  %d done", done));
        }
    }
}
