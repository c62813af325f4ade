package dev.coderx.concepts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The placement quiz and "I know this". */
@ConfigMapping(prefix = "coderx.placement")
public interface PlacementConfig {
    /** How long an open placement can be gone on with. */
    @WithDefault("P2D")
    Duration openFor();

    /** How long an item is not asked again of the same student, where the bank has others. */
    @WithDefault("P90D")
    Duration itemsAgainAfter();

    /** How long after a check on a concept the same check can be tried again. */
    @WithDefault("P1D")
    Duration checkAgainAfter();
}
