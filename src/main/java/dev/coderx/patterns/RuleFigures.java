package dev.coderx.patterns;

import java.util.List;

/**
 * How our patterns compare with other tools' rules.
 *
 * @param rules the rules that were compared, by source and rule
 * @param disagreements each place where we and the label differ
 */
public record RuleFigures(List<RuleFigure> rules, List<Disagreement> disagreements) {

    /** Takes its own copies. */
    public RuleFigures {
        rules = List.copyOf(rules);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * One rule.
     *
     * @param programs that say something about it
     * @param labelled places they mark
     * @param hit of those, how many we found
     * @param found places we found
     * @param right of those, how many are marked
     */
    public record RuleFigure(
            String source, String rule, int programs, int labelled, int hit, int found, int right) {
        /** Right among found, 0 to 1; 1 where nothing was found. */
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /** Hit among labelled, 0 to 1; 1 where nothing is labelled. */
        public double recall() {
            return labelled == 0 ? 1 : (double) hit / labelled;
        }
    }

    /**
     * A place where we and the label differ.
     *
     * @param line from 1; 0 where the source has no lines
     * @param missed whether we missed it; else we found what is not marked
     * @param text the line
     */
    public record Disagreement(
            String source, String rule, String program, int line, boolean missed, String text) {}

    /** All rules together, each place counting once. */
    public RuleFigure micro() {
        return sum("", rules);
    }

    /** The rules of one source together. */
    public RuleFigure micro(String source) {
        return sum(source, rules.stream().filter(rule -> rule.source().equals(source)).toList());
    }

    /** The sources, sorted. */
    public List<String> sources() {
        return rules.stream().map(RuleFigure::source).distinct().sorted().toList();
    }

    private static RuleFigure sum(String source, List<RuleFigure> rules) {
        int programs = 0;
        int labelled = 0;
        int hit = 0;
        int found = 0;
        int right = 0;
        for (RuleFigure rule : rules) {
            programs += rule.programs();
            labelled += rule.labelled();
            hit += rule.hit();
            found += rule.found();
            right += rule.right();
        }
        return new RuleFigure(source, "", programs, labelled, hit, found, right);
    }
}
