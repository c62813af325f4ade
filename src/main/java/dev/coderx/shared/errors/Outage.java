package dev.coderx.shared.errors;

import com.fasterxml.jackson.core.JacksonException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.redis.client.impl.types.ErrorType;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells a service that is away, which is waited for, from an event that cannot be handled. */
public final class Outage {
    /** What Redis answers while it starts, changes its primary, or is cut off from its cluster. */
    private static final List<String> REDIS_AWAY =
            List.of(
                    "CONNECTION_CLOSED",
                    "LOADING",
                    "MASTERDOWN",
                    "READONLY",
                    "CLUSTERDOWN",
                    "TRYAGAIN");

    private Outage() {}

    /**
     * Returns whether a failure is an outage of a service we stand on. PostgreSQL's SQLSTATE
     * classes 08 (connection), 53 (resources), 57 (operator intervention) and 58 (system error),
     * and 40 (transaction rollback: a deadlock or a serialisation failure) are; data that cannot be
     * read is not, though its exceptions are of the kind of a failed read.
     */
    public static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PgException sql) {
                return isPostgresAway(sql);
            }
            if (t instanceof JacksonException || t instanceof CharacterCodingException) {
                return false;
            }
            if (t instanceof IOException
                    || t instanceof TimeoutException
                    || t instanceof MongoClientException
                    || t instanceof MongoSocketException
                    || t instanceof MongoNotPrimaryException
                    || t instanceof MongoNodeIsRecoveringException
                    || t instanceof ClosedConnectionException
                    || t instanceof TransactionRollbackException
                    || t instanceof org.apache.kafka.common.errors.RetriableException
                    || isRedisAway(t)
                    || isClosedConnection(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPostgresAway(PgException failure) {
        String state = failure.getSqlState() == null ? "" : failure.getSqlState();
        return state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58");
    }

    private static boolean isRedisAway(Throwable t) {
        return t instanceof ErrorType error && REDIS_AWAY.stream().anyMatch(error::is);
    }

    private static boolean isClosedConnection(Throwable t) {
        String message = t.getMessage();
        return t instanceof VertxException
                && message != null
                && (message.contains("closed")
                        || message.contains("Timeout")
                        || message.contains("max wait queue"));
    }
}
