package dev.coderx.judging.internal;

import dev.coderx.judging.CodeRunning;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells whether code is run here. It is up either way: everything else works without. */
@Wellness
@ApplicationScoped
class RunningHealth implements HealthCheck {
    private final CodeRunning running;

    RunningHealth(CodeRunning running) {
        this.running = running;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("running code").up();
        running.off()
                .ifPresentOrElse(
                        reason -> response.withData("running", false).withData("reason", reason),
                        () -> response.withData("running", true));
        return response.build();
    }
}
