package dev.coderx.concepts;

import java.util.List;

/** How well concepts are matched, on the data of others and on texts of our own. */
public final class MatchingFigures {
    private MatchingFigures() {}

    /**
     * How often the right concept came first.
     *
     * @param programs those, or texts, that were scored
     * @param top1 the share in which the first concept is a right one, 0 to 1
     * @param top3 the share in which one of the first three is
     */
    public record Ranking(int programs, double top1, double top3) {}

    /**
     * Programs with the concepts that others put on them.
     *
     * @param all a program with a misconception counts by the concepts of that, another by those of
     *     its problem
     * @param constant what always naming the three concepts most often right would reach, for that
     * @param withMisconception only the programs with a misconception
     * @param withMisconceptionConstant the same three for these
     * @param withoutMisconception only the other programs
     * @param anyTag each program by all its tags, those of the problem too
     * @param tags how many tags there are
     * @param tagsMapped how many of them mean a concept of ours
     * @param tagsLeftOut how many the mapping says to have none
     */
    public record Programs(
            Ranking all,
            Ranking constant,
            Ranking withMisconception,
            Ranking withMisconceptionConstant,
            Ranking withoutMisconception,
            Ranking anyTag,
            int tags,
            int tagsMapped,
            int tagsLeftOut) {}

    /**
     * Texts matched by likeness.
     *
     * @param texts how many
     * @param unknown the share answered with "unknown", 0 to 1
     * @param examples some that were answered otherwise than wished
     */
    public record Texts(int texts, double unknown, List<String> examples) {
        /** Takes its own copy of the list. */
        public Texts {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Messages of other linters.
     *
     * @param messages how many different ones, with their rules
     * @param matched the share that gets a concept
     * @param direct the share that gets one by its rule or by a kind of error
     * @param likeness the share that gets one by the message alone, without rule and known links
     */
    public record Messages(int messages, double matched, double direct, double likeness) {}

    /**
     * What a threshold would do.
     *
     * @param cosine the threshold
     * @param unrelated the share of the unrelated sentences that would get a concept
     * @param explanations the share of our patterns' explanations that would get one
     * @param right the share of those explanations whose first concept is one of the pattern's
     */
    public record Threshold(double cosine, double unrelated, double explanations, double right) {}

    /**
     * What embedding costs.
     *
     * @param loadMillis to load the model
     * @param medianMillis for one text
     * @param texts the number of texts that concepts are known by
     * @param memoryMegabytes by which the process grew
     */
    public record Cost(double loadMillis, double medianMillis, int texts, double memoryMegabytes) {}
}
