package dev.coderx.launch;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs only the embedded services, for work on the application with live reload. */
@Command(
        name = "services",
        description = "Run only the embedded services, without the application.",
        mixinStandardHelpOptions = true)
final class ServicesCommand implements Callable<Integer> {
    @Mixin private LocalOptions options = new LocalOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (DataDirectory directory = options.open()) {
            // Made here too, so that an application started by hand finds them.
            Keys.in(directory.resolve("keys"));
            LocalServices services = LocalServices.start(options.settings(directory), Console::say);
            Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop-services"));
            new TreeMap<>(services.addresses())
                    .forEach((name, value) -> Console.say(name + "=" + value));
            Console.say("The services are ready; Ctrl-C stops them.");
            int code = services.waitFor();
            throw new LaunchException(
                    "the services ended by themselves (code "
                            + code
                            + "); the end of "
                            + services.log()
                            + ":\n"
                            + services.logTail());
        }
    }
}
