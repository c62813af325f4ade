package dev.coderx.shared.web;

import dev.coderx.shared.errors.ErrorCode;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers GraphQL requests that cannot be read, which SmallRye answers without a code, or not as an
 * error at all: a body that is not a JSON object, and a query that is not GraphQL.
 */
@ApplicationScoped
class GraphQlRequestCheck {
    private final MemorySize largestBody;

    GraphQlRequestCheck(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody;
    }

    void install(@Observes Router router) {
        // Before the GraphQL route itself; its own body handler sees that the body is read.
        router.post("/graphql")
                .order(-1)
                .handler(BodyHandler.create(false).setBodyLimit(largestBody.asLongValue()))
                .handler(GraphQlRequestCheck::check);
    }

    private static void check(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || !type.contains("json")) {
            context.next();
            return;
        }
        String query;
        try {
            JsonObject body = context.body().asJsonObject();
            if (body == null) {
                refuse(context, "The request has no body. Send a JSON object with a \"query\".");
                return;
            }
            query = body.getString("query");
        } catch (DecodeException | ClassCastException e) {
            refuse(
                    context,
                    "The request body is not a JSON object with a text \"query\". Check its quotes"
                            + " and brackets.");
            return;
        }
        try {
            if (query != null) {
                Parser.parse(query);
            }
        } catch (InvalidSyntaxException e) {
            refuse(context, "The query is not GraphQL: " + e.getMessage());
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context, String message) {
        JsonObject error =
                new JsonObject()
                        .put("message", message)
                        .put(
                                "extensions",
                                new JsonObject().put("code", ErrorCode.INVALID_INPUT.name()));
        context.response()
                .setStatusCode(ErrorCode.INVALID_INPUT.httpStatus())
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
