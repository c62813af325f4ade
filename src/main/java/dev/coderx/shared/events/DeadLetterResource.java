package dev.coderx.shared.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Dead letters, for administrators. */
@Path("/api/v1/dead-letters")
@RolesAllowed("admin")
@Blocking
public class DeadLetterResource {
    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    public List<DeadLetters.DeadLetter> list() {
        return deadLetters.list();
    }

    @POST
    @Path("replay")
    public Replayed replay() {
        return new Replayed(deadLetters.replay());
    }

    public record Replayed(int replayed) {}
}
