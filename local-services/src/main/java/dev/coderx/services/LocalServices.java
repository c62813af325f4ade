package dev.coderx.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The five services of one data directory, started and stopped side by side. */
final class LocalServices {
    private final List<Service> services;

    private LocalServices(List<Service> services) {
        this.services = services;
    }

    /**
     * Ends what an earlier run left in a data directory.
     *
     * @param data an absolute path in its normal form
     */
    static void reap(Path data) throws IOException, InterruptedException {
        PostgresService.reap(data.resolve("postgres"));
        RedisService.reap(data.resolve("redis"));
        KafkaService.reap(data.resolve("kafka"));
    }

    /** Removes the data of all services, none of which may be running, and their ports. */
    static void clear(Path data) throws IOException {
        for (String name :
                List.of("postgres", "redis", "kafka", "mongo", "neo4j", "ports.properties")) {
            Path entry = data.resolve(name);
            if (Files.exists(entry)) {
                List<Path> all;
                try (Stream<Path> tree = Files.walk(entry)) {
                    all = tree.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path each : all) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Chooses the ports for the services of a data directory, whose earlier run has ended. */
    static LocalServices of(Path data, boolean kafkaOwnProcess) throws IOException {
        KeptPorts ports = KeptPorts.of(data);
        return new LocalServices(
                List.of(
                        new Neo4jService(data.resolve("neo4j"), ports.portFor("neo4j")),
                        new KafkaService(
                                data.resolve("kafka"),
                                ports.portFor("kafka"),
                                ports.portFor("kafka-controller"),
                                kafkaOwnProcess),
                        new PostgresService(data.resolve("postgres"), ports.portFor("postgres")),
                        new MongoService(data.resolve("mongo"), ports.portFor("mongo")),
                        RedisService.of(data.resolve("redis"), ports.portFor("redis"))));
    }

    /**
     * Starts all of them at once.
     *
     * @throws IOException naming the services that did not start, and why; the others are running
     */
    void start() throws IOException, InterruptedException {
        together("did not start", LocalServices::start);
    }

    /** Stops all of them at once; one that fails does not keep the others from it. */
    void stop() throws IOException, InterruptedException {
        together("did not stop", Service::stop);
    }

    Optional<Service> named(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** Every address a client needs, as configuration properties. */
    Properties addresses() {
        Properties addresses = new Properties();
        services.forEach(service -> addresses.putAll(service.addresses()));
        return addresses;
    }

    private static void start(Service service) throws Exception {
        long begun = System.nanoTime();
        Progress.say(service.name() + ": starting");
        service.start();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Progress.say(String.format(Locale.ROOT, "%s: ready after %.1f s", service.name(), seconds));
    }

    private void together(String failure, Step step) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(services.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Service service : services) {
                running.add(
                        threads.submit(() -> {
                            step.apply(service);
                            return true;
                        }));
            }
            for (int i = 0; i < running.size(); i++) {
                try {
                    running.get(i).get();
                } catch (ExecutionException failed) {
                    failed.printStackTrace();
                    failures.add(
                            services.get(i).name()
                                    + " "
                                    + failure
                                    + ": "
                                    + Progress.reason(failed));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IOException(String.join("; ", failures));
        }
    }

    @FunctionalInterface
    private interface Step {
        void apply(Service service) throws Exception;
    }
}
