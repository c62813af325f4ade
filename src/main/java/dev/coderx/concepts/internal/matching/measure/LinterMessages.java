package dev.coderx.concepts.internal.matching.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.MatchingFigures.Messages;
import dev.coderx.concepts.internal.matching.DirectLinks;
import dev.coderx.concepts.internal.matching.MistakeText;
import dev.coderx.shared.Language;
import dev.coderx.shared.measuring.DataFile;
import dev.coderx.shared.measuring.MeasuringException;
import dev.coderx.shared.measuring.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees how many of the messages of other linters get a concept, each different one once. */
final class LinterMessages {
    private final DirectLinks links;
    private final BiFunction<String, @Nullable Language, List<ConceptMatch>> likeness;

    LinterMessages(
            DirectLinks links,
            BiFunction<String, @Nullable Language, List<ConceptMatch>> likeness) {
        this.links = links;
        this.likeness = likeness;
    }

    /** What a linter said. */
    record Said(String rule, String message, Language language) {}

    /** How a message got its concepts. */
    private record Way(boolean direct, boolean byMessage, boolean byRuleAndMessage) {
        boolean any() {
            return direct || byMessage || byRuleAndMessage;
        }
    }

    Optional<Messages> measure(Path folder, Consumer<Integer> step) {
        List<Said> all = List.copyOf(read(folder));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Way> ways = Parallel.onAllProcessors().map(all, this::match, step);
        return Optional.of(
                new Messages(
                        all.size(),
                        share(ways, Way::any),
                        share(ways, Way::direct),
                        share(ways, Way::byMessage)));
    }

    private Way match(Said one) {
        boolean direct =
                !links.ofRule(one.rule(), one.language()).isEmpty()
                        || !links.in(one.message(), one.language()).isEmpty();
        return new Way(
                direct,
                found(MistakeText.of(one.message()), one.language()),
                found(MistakeText.of(one.rule(), one.message()), one.language()));
    }

    private boolean found(String text, Language language) {
        return !likeness.apply(text, language).isEmpty();
    }

    private static double share(List<Way> all, Predicate<Way> counted) {
        return (double) all.stream().filter(counted).count() / all.size();
    }

    private static Set<Said> read(Path folder) {
        Set<Said> all = new LinkedHashSet<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .flatMap(file -> DataFile.lines(file).stream())
                    .forEach(row -> add(row, all));
            return all;
        } catch (IOException failure) {
            throw new MeasuringException(
                    "%s cannot be read: %s".formatted(folder, failure.getMessage()), failure);
        }
    }

    private static void add(JsonNode row, Set<Said> all) {
        Language language =
                Language.valueOf(row.path("language").asText().toUpperCase(Locale.ROOT));
        for (JsonNode label : row.path("labels")) {
            if (label.path("message").isTextual()) {
                all.add(
                        new Said(
                                label.path("rule").asText(row.path("rule").asText()),
                                label.path("message").asText(),
                                language));
            }
        }
    }
}
