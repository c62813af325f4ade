package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.internal.broken.Source;
import dev.coderx.patterns.internal.broken.Token;
import dev.coderx.patterns.internal.measure.TokenBreaks.Broken;
import dev.coderx.patterns.internal.measure.TokenBreaks.Way;
import dev.coderx.shared.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Measures what is said of programs that do not parse.
 *
 * <p>Good programs are broken in one place each ({@link TokenBreaks}); those that still parse are
 * left out. Two things are asked of each of the others:
 *
 * <ul>
 *   <li><em>located</em>: is there a finding of a syntax pattern, with a concept;
 *   <li><em>first position</em>: is the first of them, in the order of the text, in the right
 *       place. It is where it begins
 *       <ul>
 *         <li>on a line that the broken place is on, or
 *         <li>at the token right before or right after the broken place; so after a token dropped
 *             at a line's end also the beginning of the next line is right, or
 *         <li>where a closing bracket or quote was dropped or mistyped: on the line on which it was
 *             opened.
 *       </ul>
 * </ul>
 *
 * Whether a program parses is judged by its grammar, and for Python by its rules of indentation and
 * of the places of return, break and continue as well.
 */
public final class BrokenPrograms {

    private static final String SYNTAX = "syntax-";

    private final PatternAnalyzer analyzer;
    private final Set<String> syntax;

    /** A program that is known to be good. */
    public record Program(Language language, String code) {}

    /**
     * How often it went well.
     *
     * @param programs how many programs do not parse
     * @param located how many of them are explained somewhere
     * @param firstPosition how many of them are explained first where they are broken
     */
    public record Count(int programs, int located, int firstPosition) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(boolean isLocated, boolean isRight) {
            return new Count(
                    programs + 1, located + (isLocated ? 1 : 0), firstPosition + (isRight ? 1 : 0));
        }

        /** 0 to 1; 1 where there was nothing to explain. */
        public double locatedShare() {
            return programs == 0 ? 1 : (double) located / programs;
        }

        /** 0 to 1; 1 where there was nothing to explain. */
        public double firstPositionShare() {
            return programs == 0 ? 1 : (double) firstPosition / programs;
        }
    }

    /** The counts over all, by language, and by the way in which the programs were broken. */
    public record Result(Count all, Map<Language, Count> languages, Map<Way, Count> ways) {}

    public BrokenPrograms(PatternAnalyzer analyzer, PatternCatalogue catalogue) {
        this.analyzer = analyzer;
        this.syntax =
                catalogue.all().stream()
                        .filter(BrokenPrograms::isSyntax)
                        .map(Pattern::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Breaks each program once in each way, and measures what is said of them.
     *
     * @param seed the same seed makes the same breaks
     * @param misses told of each broken program whose first position is not right, with what was
     *     found first
     */
    public Result measure(
            List<Program> programs, long seed, BiConsumer<Broken, Optional<Finding>> misses) {
        Count all = Count.NONE;
        var languages = new EnumMap<Language, Count>(Language.class);
        var ways = new EnumMap<Way, Count>(Way.class);
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            if (!parses(program)) {
                continue;
            }
            var breaks = new TokenBreaks(program.language(), program.code(), seed + i);
            var seen = new HashSet<String>();
            for (Way way : Way.values()) {
                Optional<Broken> made = breaks.next(way);
                if (made.isEmpty() || !seen.add(made.get().code())) {
                    continue;
                }
                Broken broken = made.get();
                Optional<Analysis> analysis = analyze(program.language(), broken.code());
                if (analysis.isPresent() && analysis.get().parses()) {
                    continue;
                }
                Optional<Finding> first =
                        analysis.stream()
                                .flatMap(found -> found.findings().stream())
                                .filter(found -> syntax.contains(found.patternId()))
                                .findFirst();
                boolean located = first.filter(f -> !f.conceptIds().isEmpty()).isPresent();
                boolean right =
                        first.isPresent() && isRight(program.language(), broken, first.get());
                if (!right) {
                    misses.accept(broken, first);
                }
                all = all.plus(located, right);
                add(languages, program.language(), located, right);
                add(ways, way, located, right);
            }
        }
        return new Result(all, languages, ways);
    }

    /** As above, without telling of the misses. */
    public Result measure(List<Program> programs, long seed) {
        return measure(programs, seed, (_, _) -> {});
    }

    private static <K> void add(Map<K, Count> counts, K key, boolean located, boolean right) {
        counts.put(key, counts.getOrDefault(key, Count.NONE).plus(located, right));
    }

    private static boolean isSyntax(Pattern pattern) {
        return switch (pattern.detector()) {
            case Pattern.ByAnalysis(String name) -> name.startsWith(SYNTAX);
            case Pattern.ByQuery _ -> false;
        };
    }

    private boolean parses(Program program) {
        return analyze(program.language(), program.code()).map(Analysis::parses).orElse(false);
    }

    private Optional<Analysis> analyze(Language language, String code) {
        return analyzer.analyze(language, code) instanceof Analysed(Analysis analysis)
                ? Optional.of(analysis)
                : Optional.empty();
    }

    private static boolean isRight(Language language, Broken broken, Finding found) {
        var source = new Source(language, broken.code());
        int line = found.span().startLine() - 1;
        boolean onLine = line >= source.line(broken.start()) && line <= source.line(broken.end());
        boolean opened = broken.partner() >= 0 && line == source.line(broken.partner());
        if (onLine || opened) {
            return true;
        }
        int offset = source.lineStart(line) + found.span().startColumn() - 1;
        Token before = null;
        Token after = null;
        for (Token token : source.tokens()) {
            if (token.end() <= broken.start()) {
                before = token;
            } else if (token.start() >= broken.end() && after == null) {
                after = token;
            }
        }
        return (before != null && before.start() == offset)
                || (after != null && after.start() == offset);
    }
}
