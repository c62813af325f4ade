package dev.coderx.services;

import java.util.List;

/**
 * Carries out one-line commands on single services, for tests of what happens when one fails:
 * {@code stop NAME}, {@code kill NAME} (also {@code stop-kill NAME}) and {@code start NAME}.
 */
final class Commands {
    private final LocalServices services;

    Commands(LocalServices services) {
        this.services = services;
    }

    /**
     * Carries out a command and returns its answer, beginning with {@code ok} or {@code failed}.
     */
    String answer(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (words.size() != 2) {
            return "failed: expected stop, kill or start and the name of a service";
        }
        var service = services.named(words.get(1));
        if (service.isEmpty()) {
            return "failed: no service is called " + words.get(1);
        }
        try {
            return "ok " + line.strip() + ": " + apply(words.get(0), service.get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "failed " + line.strip() + ": interrupted";
        } catch (Exception failure) {
            failure.printStackTrace();
            return "failed " + line.strip() + ": " + Progress.reason(failure);
        }
    }

    private static String apply(String verb, Service service) throws Exception {
        return switch (verb) {
            case "start" -> {
                service.start();
                yield "ready";
            }
            case "stop" -> {
                service.stop();
                yield "stopped";
            }
            case "kill", "stop-kill" -> service.kill();
            default -> throw new IllegalArgumentException("unknown command " + verb);
        };
    }
}
