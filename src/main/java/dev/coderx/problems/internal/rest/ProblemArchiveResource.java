package dev.coderx.problems.internal.rest;

import dev.coderx.problems.AuthoredProblem;
import dev.coderx.problems.AuthoredProblems;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.ProblemArchive;
import dev.coderx.problems.ProblemArchive.Packed;
import dev.coderx.problems.ProblemFile;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Problem packs and QTI packages of an institution: in as drafts, out as one pack. */
@Path("/api/v1/problems")
@RolesAllowed({"educator", "admin"})
public class ProblemArchiveResource {
    private static final int MOST = 500;

    private final AuthoredProblems problems;

    ProblemArchiveResource(AuthoredProblems problems) {
        this.problems = problems;
    }

    /** Takes in a zip: each of its problems becomes a draft, or none does. */
    @POST
    @Path("import")
    @Blocking
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Imported> take(byte @Nullable [] zip) {
        ImportedProblems imported = read(zip == null ? new byte[0] : zip);
        return problems.draftAll(
                        imported.drafts().stream().map(ImportedProblems.Draft::content).toList())
                .map(drafts ->
                        new Imported(
                                drafts.stream()
                                        .map(draft -> new Drafted(draft.id(), draft.version()))
                                        .toList(),
                                imported.notCarried()));
    }

    /** Gives out the newest version of each problem as a pack. */
    @GET
    @Path("export")
    @Produces("application/zip")
    public Uni<RestResponse<byte[]>> give() {
        return problems.all(MOST, null)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(all ->
                        RestResponse.ResponseBuilder.ok(
                                        ProblemArchive.pack(
                                                all.stream()
                                                        .map(ProblemArchiveResource::packed)
                                                        .toList()))
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"problems.zip\"")
                                .build());
    }

    private static Packed packed(AuthoredProblem problem) {
        String title = ProblemFile.read(problem.id(), problem.content()).problem().title();
        return new Packed(problem.id(), problem.version(), title, problem.content());
    }

    private static ImportedProblems read(byte[] zip) {
        try {
            return ProblemArchive.read(zip);
        } catch (InvalidArchive | InvalidProblem e) {
            throw new CoderxException(ErrorCode.INVALID_INPUT, String.valueOf(e.getMessage()));
        }
    }

    /** What became of an import. */
    public record Imported(List<Drafted> drafts, List<String> notCarried) {}

    /** A draft that was written. */
    public record Drafted(String id, int version) {}
}
