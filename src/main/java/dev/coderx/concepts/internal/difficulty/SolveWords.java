package dev.coderx.concepts.internal.difficulty;

import dev.coderx.concepts.MasteryView;

/** Says in plain words what a chance is made of. */
final class SolveWords {
    static final String UNSURE = "This is not sure yet, so the guess stays nearer to even";

    /** Of fewer nothing is said: it would tell of single people. */
    private static final int LEAST_TRIES = 5;

    private SolveWords() {}

    static String start(ItemDifficulty difficulty) {
        return difficulty.tries() < LEAST_TRIES
                ? "How hard its author thinks it is"
                : "How hard it was for the %d who tried it".formatted(difficulty.tries());
    }

    static String concept(String title, MasteryView view) {
        return view.seen()
                ? "How “%s” went so far".formatted(title)
                : "“%s”, of which nothing was seen yet".formatted(title);
    }

    /** The chance as a sentence, with what helps most and what is hardest. */
    static String reason(SolveChance chance, ItemDifficulty difficulty) {
        int inTen = (int) Math.clamp(Math.round(chance.chance() * 10), 1L, 9L);
        String first =
                "About %d in 10 who stand where you do would solve this at the next try."
                        .formatted(inTen);
        String hard =
                difficulty.chance() >= 0.6
                        ? " It is one of the easier problems."
                        : difficulty.chance() <= 0.4 ? " It is one of the harder problems." : "";
        String rough =
                chance.upper() - chance.lower() > 0.5
                        ? " This is a rough guess: too little was seen to be sure."
                        : "";
        return first + hard + most(chance) + rough;
    }

    private static String most(SolveChance chance) {
        SolveChance.Part strongest = null;
        // The first part is the problem, the last one is how unsure all of it is.
        for (SolveChance.Part part : chance.parts().subList(1, chance.parts().size() - 1)) {
            if (strongest == null || Math.abs(part.effect()) > Math.abs(strongest.effect())) {
                strongest = part;
            }
        }
        if (strongest == null || Math.abs(strongest.effect()) < 0.05) {
            return "";
        }
        return strongest.effect() > 0
                ? " What helps most: %s.".formatted(strongest.label())
                : " What makes it harder: %s.".formatted(strongest.label());
    }
}
