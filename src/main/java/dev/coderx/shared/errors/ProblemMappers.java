package dev.coderx.shared.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a REST call into problem JSON. */
public final class ProblemMappers {
    @ServerExceptionMapper
    public Response coderx(CoderxException failure) {
        return problem(failure);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException failure) {
        return problem(failure);
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure) {
        return problem(failure);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return problem(failure);
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException failure) {
        var at = failure.getLocation();
        String where = at == null ? "" : " near line %d".formatted(at.getLineNr());
        return problem(
                new CoderxException(
                        ErrorCode.INVALID_INPUT,
                        "The request body is not the JSON expected here%s. Check its fields and quotes."
                                .formatted(where)));
    }

    /** Of its own, since Quarkus has a mapper for just this class that answers without a body. */
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException failure) {
        return unreadableJson(failure);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json);
        }
        return response.getStatus() == ErrorCode.INVALID_INPUT.httpStatus() && !response.hasEntity()
                ? problem(
                        new CoderxException(
                                ErrorCode.INVALID_INPUT,
                                "The request cannot be read. Check its body and its fields."))
                : response;
    }

    @ServerExceptionMapper
    public Response other(RuntimeException failure) {
        if (ErrorMapping.codeOf(failure) == ErrorCode.INTERNAL) {
            Log.error("A request failed", failure);
        }
        return problem(failure);
    }

    private static Response problem(Throwable failure) {
        ProblemJson body = ProblemJson.of(failure);
        return Response.status(body.status()).type("application/problem+json").entity(body).build();
    }
}
