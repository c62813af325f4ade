package dev.coderx.shared.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An open PostgreSQL transaction. Not thread-safe: its steps are chained, never run in parallel.
 */
public final class Transaction {
    private final SqlConnection connection;
    private final List<Supplier<Uni<Void>>> afterCommit = new ArrayList<>();

    Transaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** Runs one prepared statement with {@code $1…} parameters. */
    public Uni<RowSet<Row>> query(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    /** Runs one prepared statement for each tuple, in one round trip. Does nothing for none. */
    public Uni<Void> batch(String sql, List<Tuple> parameters) {
        return parameters.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).executeBatch(parameters).replaceWithVoid();
    }

    /**
     * Registers what is to happen once the commit is durable. Its failure is logged, not thrown.
     */
    public void afterCommit(Supplier<Uni<Void>> step) {
        afterCommit.add(step);
    }

    List<Supplier<Uni<Void>>> afterCommitSteps() {
        return afterCommit;
    }
}
