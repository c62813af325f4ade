package dev.coderx.services;

import java.nio.file.Path;
import java.util.List;

/**
 * Kafka as the only service of a JVM, so that it can be killed for real. Ends when its standard
 * input closes.
 */
final class KafkaProcess {
    static final String READY = "kafka ready";

    private KafkaProcess() {}

    /**
     * Starts Kafka and waits for the end of standard input.
     *
     * @param arguments data folder, client port, controller port
     */
    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        KafkaNode node =
                KafkaNode.start(
                        Path.of(given.get(0)),
                        Integer.parseInt(given.get(1)),
                        Integer.parseInt(given.get(2)));
        Progress.say(READY);
        while (System.in.read() >= 0) {
            // Nothing is said here; only the end counts.
        }
        node.stop();
        System.exit(0);
    }
}
