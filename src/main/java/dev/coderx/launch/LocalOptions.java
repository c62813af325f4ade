package dev.coderx.launch;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of the commands that start services on this machine. */
final class LocalOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where all data is kept (default: .coderx in the project).",
            defaultValue = "${sys:coderx.data:-.coderx}")
    Path data = Path.of(".coderx");

    @Option(names = "--fresh", description = "Remove the kept data first.")
    boolean fresh;

    @Option(
            names = "--kafka-own-process",
            description = "Give Kafka a process of its own, so that it can be killed in a test.",
            hidden = true)
    boolean kafkaOwnProcess;

    /** Takes the directory and empties it where that was asked for. */
    DataDirectory open() {
        DataDirectory directory = DataDirectory.take(data);
        if (fresh) {
            Console.say("removing the kept data in " + directory.path());
            directory.clear();
        }
        return directory;
    }

    LocalServices.Settings settings(DataDirectory directory) {
        var standard = LocalServices.Settings.in(directory.path());
        return new LocalServices.Settings(
                standard.data(), standard.deadline(), fresh, kafkaOwnProcess);
    }
}
