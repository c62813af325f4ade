package dev.coderx.concepts.internal.tracing;

/** Chances and their logits. */
final class Logit {
    private Logit() {}

    /** The chance of a logit. */
    static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The logit of a chance, which is kept off 0 and 1. */
    static double of(double chance) {
        double kept = Math.clamp(chance, 1e-6, 1 - 1e-6);
        return Math.log(kept / (1 - kept));
    }
}
