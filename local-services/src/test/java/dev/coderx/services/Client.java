package dev.coderx.services;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.neo4j.driver.GraphDatabase;

/** Writes one value to each service and reads it back, with the drivers that users have. */
final class Client {
    private static final String TOPIC = "kept";

    private final Properties addresses;

    Client(Properties addresses) {
        this.addresses = addresses;
    }

    void writeToAll(String value) throws Exception {
        sql("create table kept (value text)", "insert into kept values ('" + value + "')");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        produce(value);
        redis("SET kept " + value);
        try (var mongo = MongoClients.create(mongo())) {
            mongo.getDatabase("coderx")
                    .getCollection("kept")
                    .replaceOne(
                            Filters.eq("_id", 1),
                            new Document("_id", 1).append("value", value),
                            new ReplaceOptions().upsert(true));
        }
        try (var driver = GraphDatabase.driver(neo4j());
                var session = driver.session()) {
            session.run("CREATE (:Kept {value: $value})", Map.of("value", value)).consume();
        }
    }

    /** What each service holds, by the name of the service. */
    Map<String, String> readFromAll() throws Exception {
        return Map.of(
                "postgres", query("select value from kept"),
                "kafka", String.join(",", consume()),
                "redis", redis("GET kept"),
                "mongo", document(),
                "neo4j", node());
    }

    String query(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(jdbc(), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void sql(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(jdbc(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    void produce(String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(30, TimeUnit.SECONDS);
        }
    }

    List<String> consume() {
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka(), "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<String> values = new ArrayList<>();
            while (values.size() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
            return values;
        }
    }

    Set<String> topicsAfterAskingFor(String unknown) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()));
                var consumer =
                        new KafkaConsumer<>(
                                Map.<String, Object>of("bootstrap.servers", kafka()),
                                new StringDeserializer(),
                                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(unknown, 0)));
            consumer.poll(Duration.ofMillis(500));
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private String redis(String command) throws Exception {
        URI uri = URI.create(addresses.getProperty("quarkus.redis.hosts"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String first = in.readLine();
            return first != null && first.startsWith("$") ? in.readLine() : first;
        }
    }

    private String document() {
        try (var mongo = MongoClients.create(mongo())) {
            Document found = mongo.getDatabase("coderx").getCollection("kept").find().first();
            return found == null ? "nothing" : found.getString("value");
        }
    }

    private String node() {
        try (var driver = GraphDatabase.driver(neo4j());
                var session = driver.session()) {
            return session.run("MATCH (k:Kept) RETURN k.value").single().get(0).asString();
        }
    }

    private String jdbc() {
        return addresses.getProperty("quarkus.datasource.jdbc.url");
    }

    private String kafka() {
        return addresses.getProperty("kafka.bootstrap.servers");
    }

    private String mongo() {
        return addresses.getProperty("quarkus.mongodb.connection-string");
    }

    private String neo4j() {
        return addresses.getProperty("coderx.neo4j.uri");
    }
}
