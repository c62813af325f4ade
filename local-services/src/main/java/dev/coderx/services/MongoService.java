package dev.coderx.services;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** MongoDB's wire protocol over an H2 store in one file, inside this JVM. */
final class MongoService implements Service {
    private final Path data;
    private final int port;
    private @Nullable MongoServer server;
    private @Nullable CommittingBackend backend;

    MongoService(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(data);
        backend = new CommittingBackend(MVStore.open(data.resolve("mongo.mv").toString()));
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdownNow();
            server = null;
            backend = null;
        }
    }

    @Override
    public String kill() {
        if (server == null) {
            return "was not running";
        }
        if (backend != null) {
            backend.dieAtClose();
        }
        // Clients are cut off first: a server that was killed gives no answer, not even an error.
        stop();
        return "closed at once, without writing what was pending";
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("quarkus.mongodb.connection-string", "mongodb://127.0.0.1:" + port);
    }

    /**
     * Writes what a command changed to the file before the command is answered. The store alone
     * does it once a second, and a kill would lose what clients were told is stored.
     */
    private static final class CommittingBackend extends H2Backend {
        private volatile boolean dies;

        CommittingBackend(MVStore store) {
            super(store);
        }

        /** Leaves the file as it is at the close: what was not committed yet is lost. */
        void dieAtClose() {
            dies = true;
        }

        @Override
        public void close() {
            if (dies) {
                getMvStore().closeImmediately();
            } else {
                super.close();
            }
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            try {
                return super.handleMessage(message);
            } finally {
                write();
            }
        }

        @Override
        public QueryResult handleQuery(MongoQuery query) {
            try {
                return super.handleQuery(query);
            } finally {
                write();
            }
        }

        private void write() {
            MVStore store = getMvStore();
            if (!store.isClosed() && store.hasUnsavedChanges()) {
                store.commit();
            }
        }
    }
}
