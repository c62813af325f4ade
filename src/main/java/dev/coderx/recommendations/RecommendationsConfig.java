package dev.coderx.recommendations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Recommendations. */
@ConfigMapping(prefix = "coderx.recommendations")
public interface RecommendationsConfig {
    /** How long a ranking is kept when nothing invalidates it: forgetting moves it slowly. */
    @WithDefault("PT1H")
    Duration keep();

    /** Problems tried within this time rank lower. */
    @WithDefault("P2D")
    Duration recent();
}
