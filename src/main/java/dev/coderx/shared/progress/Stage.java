package dev.coderx.shared.progress;

/** The stages of a submission on its way through the chain, in their usual order. */
public enum Stage {
    RECEIVED,
    /** Its tests ran, its outcome was reported, or it is known that there will be none. */
    JUDGED,
    PATTERNS_DETECTED,
    PROFICIENCY_UPDATED,
    ROADMAP_UPDATED,
    /** The last one. */
    RECOMMENDATIONS_REFRESHED
}
