package dev.coderx.concepts.internal.matching.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.MatchingFigures.Cost;
import dev.coderx.concepts.MatchingFigures.Messages;
import dev.coderx.concepts.MatchingFigures.Programs;
import dev.coderx.concepts.MatchingFigures.Ranking;
import dev.coderx.concepts.MatchingFigures.Texts;
import dev.coderx.concepts.MatchingFigures.Threshold;
import dev.coderx.concepts.internal.matching.CodeConcepts;
import dev.coderx.concepts.internal.matching.DirectLinks;
import dev.coderx.concepts.internal.matching.MatchTexts;
import dev.coderx.concepts.internal.matching.MatchVectors;
import dev.coderx.concepts.internal.matching.MiniLm;
import dev.coderx.concepts.internal.matching.MistakeText;
import dev.coderx.concepts.internal.matching.Near;
import dev.coderx.concepts.internal.matching.SimilarConcepts;
import dev.coderx.patterns.ForeignRules;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternsConfig;
import dev.coderx.shared.Language;
import dev.coderx.shared.measuring.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything there is to measure about matching, over the same catalogues. */
public final class MatchingData {
    private static final String PROGRAMS = "students/python_mcminer_misconceptions.jsonl.gz";
    private static final String MAPPING = "mcminer";
    private static final String LINTERS = "linters";
    private static final PatternsConfig LIMITS =
            new PatternsConfig() {
                @Override
                public Duration deadline() {
                    return Duration.ofSeconds(20);
                }

                @Override
                public int maxFindings() {
                    return 10_000;
                }
            };
    private static final int TIMED_TEXTS = 101;
    private static final int EXAMPLES = 10;

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final PatternCatalogue patterns = new PatternCatalogue();
    private final DirectLinks links = new DirectLinks(graph, patterns, new ForeignRules(patterns));
    private final MiniLm sentences = new MiniLm();
    private final MatchTexts texts = new MatchTexts(graph, patterns);
    private final MatchVectors vectors = new MatchVectors(texts, sentences);

    /** Reads the catalogues; the model is loaded when it is needed. */
    public MatchingData() {}

    public ConceptGraph graph() {
        return graph;
    }

    public Optional<Programs> programs(Path folder, Consumer<Integer> step) {
        return rows(folder)
                .map(rows ->
                        new TaggedPrograms(
                                        new PatternAnalyzer(patterns, LIMITS),
                                        new CodeConcepts(graph, patterns),
                                        new TagMapping(MAPPING, graph))
                                .measure(rows, step));
    }

    /** Each description once, by likeness alone. */
    public Optional<Ranking> descriptions(Path folder) {
        return rows(folder)
                .map(rows -> {
                    var mapping = new TagMapping(MAPPING, graph);
                    Map<String, Set<String>> concepts = new TreeMap<>();
                    for (JsonNode row : rows) {
                        String title = row.path("rule_title").asText("");
                        if (!title.isEmpty()) {
                            Set<String> all =
                                    concepts.computeIfAbsent(title, _ -> new LinkedHashSet<>());
                            row.path("constructs")
                                    .forEach(tag -> all.addAll(mapping.conceptsOf(tag.asText())));
                        }
                    }
                    return TaggedPrograms.ranking(
                            List.copyOf(concepts.entrySet()),
                            _ -> true,
                            Map.Entry::getValue,
                            one -> ids(similar(MistakeText.of(one.getKey()), Language.PYTHON)));
                });
    }

    public Optional<Messages> messages(Path folder, Consumer<Integer> step) {
        vectors.all();
        return new LinterMessages(links, this::similar).measure(folder.resolve(LINTERS), step);
    }

    public Texts unrelated() {
        List<String> all = UnrelatedTexts.read().measuring();
        List<String> examples = new ArrayList<>();
        int unknown = 0;
        for (String text : all) {
            List<ConceptMatch> found = new ArrayList<>(links.in(text, null));
            found.addAll(similar(MistakeText.of(text), null));
            if (found.isEmpty()) {
                unknown++;
            } else if (examples.size() < EXAMPLES) {
                examples.add(
                        String.format(
                                Locale.ROOT,
                                "%s -> %s %.2f",
                                text,
                                found.get(0).concept().title(),
                                found.get(0).score()));
            }
        }
        return new Texts(all.size(), (double) unknown / all.size(), examples);
    }

    public List<Threshold> thresholds() {
        List<Double> unrelated =
                UnrelatedTexts.read().choosing().stream()
                        .map(text -> nearest(MistakeText.of(text)).cosine())
                        .toList();
        List<Near> explained = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Pattern pattern : patterns.all()) {
            Near near = nearest(MistakeText.of(pattern.messages().explanation()));
            explained.add(near);
            right.add(pattern.conceptIds().contains(near.conceptIds().get(0)));
        }
        return IntStream.rangeClosed(25, 60)
                .mapToObj(hundredths -> {
                    double cosine = hundredths / 100.0;
                    return new Threshold(
                            cosine,
                            share(unrelated, found -> found >= cosine),
                            share(explained, found -> found.cosine() >= cosine),
                            share(
                                    IntStream.range(0, right.size()).boxed().toList(),
                                    i -> right.get(i) && explained.get(i).cosine() >= cosine));
                })
                .toList();
    }

    public Cost cost() {
        double before = Memory.resident();
        long start = System.nanoTime();
        var _ = sentences.vector("warm up");
        double load = millis(start);
        double grown = Memory.resident() - before;
        double[] each =
                texts.all().stream()
                        .limit(TIMED_TEXTS)
                        .mapToDouble(text -> {
                            long begin = System.nanoTime();
                            var _ = sentences.vector(text.text());
                            return millis(begin);
                        })
                        .sorted()
                        .toArray();
        return new Cost(load, each[each.length / 2], texts.all().size(), grown);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private Near nearest(String text) {
        return vectors.nearest(sentences.vector(text), 1).get(0);
    }

    private List<ConceptMatch> similar(String text, @Nullable Language language) {
        if (text.isEmpty()) {
            return List.of();
        }
        return SimilarConcepts.of(
                vectors.nearest(sentences.vector(text), SimilarConcepts.TEXTS), graph, language);
    }

    private static List<String> ids(List<ConceptMatch> matches) {
        return matches.stream().map(match -> match.concept().id()).toList();
    }

    private static <T> double share(List<T> all, Predicate<T> counted) {
        return (double) all.stream().filter(counted).count() / all.size();
    }

    private static Optional<List<JsonNode>> rows(Path folder) {
        Path file = folder.resolve(PROGRAMS);
        return Files.exists(file) ? Optional.of(DataFile.lines(file)) : Optional.empty();
    }
}
