package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A practice problem, as far as a student may know it.
 *
 * @param id lower-case words joined by hyphens, stable for ever
 * @param version from 1, rising with every change that is published
 * @param title what students read
 * @param statement what to do, with examples, in Markdown
 * @param difficulty 0 (a first program) to 1 (hard); an editor's estimate
 * @param languages in which it can be solved; never empty
 * @param conceptIds what it practises, the main concept first; never empty
 * @param estimatedMinutes a usual time to solve it, in minutes; an editor's estimate
 * @param hints to be shown one by one, each stronger than the one before
 * @param starters the code to begin with, where there is one for a language
 * @param examples the tests that students see
 * @param judgedLanguages in which solutions can be tested; empty where none can
 */
public record Problem(
        String id,
        int version,
        String title,
        String statement,
        double difficulty,
        Set<Language> languages,
        List<String> conceptIds,
        int estimatedMinutes,
        List<String> hints,
        Map<Language, String> starters,
        List<Example> examples,
        Set<Language> judgedLanguages) {

    /**
     * @throws IllegalArgumentException naming the problem and the part that is wrong
     */
    public Problem {
        require(id.matches("[a-z]+(-[a-z]+)*"), id, "id must be lower-case words and hyphens");
        require(version >= 1, id, "version must be at least 1");
        require(!title.isBlank(), id, "title is blank");
        require(!statement.isBlank(), id, "statement is blank");
        require(difficulty >= 0 && difficulty <= 1, id, "difficulty must be from 0 to 1");
        require(!languages.isEmpty(), id, "no language is given");
        require(!conceptIds.isEmpty(), id, "no concept is given");
        require(
                new LinkedHashSet<>(conceptIds).size() == conceptIds.size(),
                id,
                "a concept is named twice");
        require(
                estimatedMinutes >= 1 && estimatedMinutes <= 600,
                id,
                "estimatedMinutes must be from 1 to 600");
        languages = Set.copyOf(languages);
        conceptIds = List.copyOf(conceptIds);
        hints = List.copyOf(hints);
        starters = Map.copyOf(starters);
        examples = List.copyOf(examples);
        judgedLanguages = Set.copyOf(judgedLanguages);
    }

    private static void require(boolean holds, String id, String message) {
        if (!holds) {
            throw new IllegalArgumentException("problem '%s': %s".formatted(id, message));
        }
    }
}
