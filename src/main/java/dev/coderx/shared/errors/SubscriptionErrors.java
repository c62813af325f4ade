package dev.coderx.shared.errors;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Lets a subscriber hear of a failure. SmallRye makes a failure an event without data, which is
 * none of a field that is never null: GraphQL would break off and the subscriber would wait for
 * ever. Here that event ends the source, and the end of the source becomes a last answer.
 */
final class SubscriptionErrors {
    private SubscriptionErrors() {}

    /** Makes a stream of events end where one of them is an error; passes on anything else. */
    static @Nullable Object failing(@Nullable Object fetched) {
        if (fetched instanceof CompletionStage<?> later) {
            return later.thenApply(SubscriptionErrors::failing);
        }
        if (fetched instanceof Publisher<?> events) {
            return AdaptersToReactiveStreams.publisher(
                    Multi.createFrom()
                            .publisher(AdaptersToFlow.publisher(events))
                            .onItem()
                            .invoke(SubscriptionErrors::failOnError));
        }
        return fetched;
    }

    /** Makes the failure of a subscription's stream its last answer. */
    static ExecutionResult answering(
            ExecutionResult result, Function<Throwable, GraphQLError> mapping) {
        if (!(result.getData() instanceof Publisher<?> answers)) {
            return result;
        }
        Multi<Object> all =
                Multi.createFrom()
                        .publisher(AdaptersToFlow.publisher(answers))
                        .onItem()
                        .castTo(Object.class)
                        .onFailure()
                        .recoverWithItem(failure ->
                                ExecutionResult.newExecutionResult()
                                        .errors(List.of(mapping.apply(failure)))
                                        .build());
        return result.transform(builder -> builder.data(AdaptersToReactiveStreams.publisher(all)));
    }

    private static void failOnError(Object event) {
        if (event instanceof DataFetcherResult<?> fetched
                && fetched.getData() == null
                && fetched.hasErrors()) {
            throw new Failed(fetched.getErrors().getFirst());
        }
    }

    /** Carries the error out of the stream. */
    static final class Failed extends RuntimeException {
        private final transient GraphQLError error;

        Failed(GraphQLError error) {
            super(error.getMessage());
            this.error = error;
        }

        GraphQLError error() {
            return error;
        }
    }
}
