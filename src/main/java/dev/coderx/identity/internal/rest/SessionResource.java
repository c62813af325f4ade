package dev.coderx.identity.internal.rest;

import dev.coderx.identity.IdentityConfig;
import dev.coderx.identity.Person;
import dev.coderx.identity.Role;
import dev.coderx.identity.Tokens;
import dev.coderx.identity.internal.DemoCourse;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which ways to sign in there are, and the demo's one. */
@Path("/api/v1/session")
@PermitAll
public class SessionResource {
    private final IdentityConfig config;
    private final DemoCourse demo;
    private final Tokens tokens;

    SessionResource(IdentityConfig config, DemoCourse demo, Tokens tokens) {
        this.config = config;
        this.demo = demo;
        this.tokens = tokens;
    }

    @GET
    @Path("options")
    public Options options() {
        return new Options(config.demo());
    }

    @POST
    @Path("demo")
    public Session demo(@Nullable DemoRequest request) {
        if (!config.demo()) {
            throw new CoderxException(ErrorCode.NOT_FOUND, "There is no demo sign-in here.");
        }
        Person person =
                demo.person(role(request == null ? null : request.role()))
                        .orElseThrow(SessionResource::unknownRole);
        Tokens.SignedIn signedIn = tokens.issue(person);
        return new Session(signedIn.token(), signedIn.expiresAt(), SignedInPerson.of(person));
    }

    private static Role role(@Nullable String name) {
        if (name == null) {
            throw unknownRole();
        }
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unknownRole();
        }
    }

    private static CoderxException unknownRole() {
        return new CoderxException(
                ErrorCode.INVALID_INPUT, "The demo role is \"student\" or \"educator\".");
    }

    public record Options(boolean demo) {}

    public record DemoRequest(@Nullable String role) {}

    public record Session(String token, Instant expiresAt, SignedInPerson person) {}

    public record SignedInPerson(UUID id, String displayName, List<String> roles) {
        static SignedInPerson of(Person person) {
            return new SignedInPerson(
                    person.id(), person.displayName(), List.of(person.role().claim()));
        }
    }
}
