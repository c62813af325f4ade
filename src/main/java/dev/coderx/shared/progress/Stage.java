package dev.coderx.shared.progress;

/** The stages of a submission on its way through the chain, in their usual order. */
public enum Stage {
    RECEIVED,
    /** Only where an outcome is known. */
    JUDGED,
    PATTERNS_DETECTED,
    PROFICIENCY_UPDATED,
    ROADMAP_UPDATED,
    /** The last one. */
    RECOMMENDATIONS_REFRESHED
}
