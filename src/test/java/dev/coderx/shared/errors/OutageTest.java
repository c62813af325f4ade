package dev.coderx.shared.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.mongodb.MongoTimeoutException;
import io.vertx.pgclient.PgException;
import io.vertx.redis.client.impl.types.ErrorType;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @Test
    void lostAndRefusedConnectionsAreOutages() {
        assertThat(Outage.is(new ConnectException("refused"))).isTrue();
        assertThat(Outage.is(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(Outage.is(new MongoTimeoutException("no server"))).isTrue();
        assertThat(Outage.is(ErrorType.create("CONNECTION_CLOSED"))).isTrue();
        assertThat(Outage.is(new IllegalStateException(new TimeoutException()))).isTrue();
    }

    @Test
    void dataThatCannotBeReadIsNoOutage() {
        IOException unreadable = new JsonParseException(null, "not JSON");
        assertThat(Outage.is(unreadable)).isFalse();
        assertThat(Outage.is(new IllegalStateException(unreadable))).isFalse();
        assertThat(Outage.is(new IllegalStateException("a bug"))).isFalse();
        assertThat(Outage.is(ErrorType.create("WRONGTYPE not a number"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "40P01,true",
        "53300,true",
        "57P01,true",
        "57P03,true",
        "58030,true",
        "23505,false",
        "22001,false",
        "42P01,false"
    })
    void postgresSaysByItsStateWhetherItIsAway(String state, boolean away) {
        assertThat(Outage.is(new PgException("message", "FATAL", state, ""))).isEqualTo(away);
    }
}
