package dev.coderx.concepts.internal.placement;

/** Whether a placement still asks. */
public enum PlacementStatus {
    OPEN,
    DONE
}
