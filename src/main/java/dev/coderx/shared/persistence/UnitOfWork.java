package dev.coderx.shared.persistence;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs work in one PostgreSQL transaction: all of it is kept, or none. What takes longer than 20
 * seconds fails with a {@link TimeoutException}.
 */
@ApplicationScoped
public class UnitOfWork {
    /** A server that was killed can leave a request without an answer for ever. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final Duration STEP_DEADLINE = Duration.ofSeconds(3);

    private final Pool pool;

    UnitOfWork(Pool pool) {
        this.pool = pool;
    }

    /** Runs {@code work} in a new transaction, commits it, then runs its after-commit steps. */
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return pool.withTransaction(
                        connection -> {
                            Transaction transaction = new Transaction(connection);
                            return work.apply(transaction)
                                    .map(result -> new Done<>(result, transaction));
                        })
                .ifNoItem()
                .after(DEADLINE)
                .failWith(UnitOfWork::late)
                .call(done -> follow(done.transaction()))
                .map(Done::result);
    }

    /** Reads outside any transaction. */
    public Uni<RowSet<Row>> read(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .ifNoItem()
                .after(DEADLINE)
                .failWith(UnitOfWork::late);
    }

    private static Uni<Void> follow(Transaction transaction) {
        return Multi.createFrom()
                .iterable(transaction.afterCommitSteps())
                .onItem()
                .transformToUniAndConcatenate(UnitOfWork::runOne)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> runOne(Supplier<Uni<Void>> step) {
        return Uni.createFrom()
                .deferred(step::get)
                .ifNoItem()
                .after(STEP_DEADLINE)
                .fail()
                .onFailure()
                .invoke(f -> Log.warn("A step after a commit failed; the commit stands", f))
                .onFailure()
                .recoverWithNull();
    }

    private static TimeoutException late() {
        return new TimeoutException("PostgreSQL did not answer within " + DEADLINE);
    }

    private record Done<T>(T result, Transaction transaction) {}
}
