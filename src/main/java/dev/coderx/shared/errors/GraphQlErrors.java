package dev.coderx.shared.errors;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives every GraphQL error its code of the catalogue and a message that people may read. */
@ApplicationScoped
class GraphQlErrors {
    void install(@Observes GraphQL.Builder builder) {
        Instrumentation current = builder.build().getInstrumentation();
        builder.instrumentation(new ChainedInstrumentation(current, new ToCatalogue()));
    }

    private static final class ToCatalogue implements Instrumentation {
        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            List<GraphQLError> errors = result.getErrors();
            if (errors.isEmpty()) {
                return CompletableFuture.completedFuture(
                        SubscriptionErrors.answering(result, ToCatalogue::ofSubscription));
            }
            boolean caused = errors.stream().anyMatch(e -> !isNullBubble(e));
            return CompletableFuture.completedFuture(
                    result.transform(builder ->
                            builder.errors(
                                    errors.stream()
                                            // A failed field's null says nothing more.
                                            .filter(e -> !(caused && isNullBubble(e)))
                                            .map(ToCatalogue::mapped)
                                            .toList())));
        }

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher,
                InstrumentationFieldFetchParameters parameters,
                @Nullable InstrumentationState state) {
            boolean subscription =
                    parameters.getExecutionContext().getOperationDefinition().getOperation()
                            == OperationDefinition.Operation.SUBSCRIPTION;
            return subscription
                    ? environment -> SubscriptionErrors.failing(fetcher.get(environment))
                    : fetcher;
        }

        private static GraphQLError ofSubscription(Throwable failure) {
            if (failure instanceof SubscriptionErrors.Failed known) {
                return mapped(known.error());
            }
            Log.error("A GraphQL subscription failed", failure);
            return GraphqlErrorBuilder.newError()
                    .message("%s", ErrorMapping.messageOf(failure))
                    .extensions(Map.of("code", ErrorMapping.codeOf(failure).name()))
                    .build();
        }

        private static GraphQLError mapped(GraphQLError error) {
            ErrorCode code;
            String message;
            if (error instanceof ExceptionWhileDataFetching fetching) {
                code = ErrorMapping.codeOf(fetching.getException());
                message = ErrorMapping.messageOf(fetching.getException());
                if (code == ErrorCode.INTERNAL) {
                    Log.error("A GraphQL field failed", fetching.getException());
                }
            } else if (foundByGraphQl(error.getErrorType())) {
                message = error.getMessage();
                code =
                        message.contains("'Language'")
                                ? ErrorCode.LANGUAGE_UNSUPPORTED
                                : ErrorCode.INVALID_INPUT;
            } else {
                Log.errorf("A GraphQL request failed: %s", error.getMessage());
                code = ErrorCode.INTERNAL;
                message = ErrorMapping.messageOf(new IllegalStateException());
            }
            var builder =
                    GraphqlErrorBuilder.newError()
                            .message("%s", message)
                            .errorType(error.getErrorType())
                            .extensions(Map.of("code", code.name()));
            if (error.getLocations() != null) {
                builder.locations(error.getLocations());
            }
            if (error.getPath() != null) {
                builder.path(error.getPath());
            }
            return builder.build();
        }

        private static boolean isNullBubble(GraphQLError error) {
            return error.getErrorType() == ErrorType.NullValueInNonNullableField;
        }

        private static boolean foundByGraphQl(@Nullable ErrorClassification type) {
            return type == ErrorType.ValidationError
                    || type == ErrorType.InvalidSyntax
                    || type == ErrorType.ExecutionAborted;
        }
    }
}
