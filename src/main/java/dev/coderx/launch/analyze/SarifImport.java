package dev.coderx.launch.analyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import dev.coderx.patterns.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the results of another linter from its SARIF log. Only numbers and short texts are taken
 * from it: no file is opened because a log names it.
 */
final class SarifImport {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_RESULTS = 50_000;
    private static final int MOST_NESTING = 64;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final double RANKS = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_NESTING)
                                                    .maxNumberLength(30)
                                                    .maxDocumentLength(MOST_BYTES)
                                                    .build())
                                    .build())
                    .build();

    private final Path file;
    private final Imports imports;
    private int results;

    private SarifImport(Path file, Imports imports) {
        this.file = file;
        this.imports = imports;
    }

    /**
     * Reads a log.
     *
     * @throws LaunchException saying why it is none that is taken
     */
    static void read(Path file, Imports into) {
        new SarifImport(file, into).read();
    }

    private void read() {
        JsonNode log;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused("it has more than %,d bytes".formatted(MOST_BYTES));
            }
            log = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw refused("it cannot be read as JSON: " + Printable.of(reason));
        }
        if (!log.path("version").asText().equals(SarifOutput.VERSION)) {
            throw refused("it is no SARIF of the version " + SarifOutput.VERSION);
        }
        if (!log.path("runs").isArray()) {
            throw refused("it has no runs");
        }
        for (JsonNode run : log.path("runs")) {
            run(run);
        }
    }

    private void run(JsonNode run) {
        String source = name(run.at("/tool/driver/name").asText()).toLowerCase(Locale.ROOT);
        if (source.isEmpty()) {
            throw refused("a run does not name its tool");
        }
        // Ours of another time must not pass for those of this one.
        String own = source.equals(Remark.OURS) ? source + " (imported)" : source;
        Map<String, JsonNode> rules = new HashMap<>();
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            rules.putIfAbsent(rule.path("id").asText(), rule);
        }
        for (JsonNode result : run.path("results")) {
            if (++results > MOST_RESULTS) {
                throw refused("it has more than %,d results".formatted(MOST_RESULTS));
            }
            if (result.path("kind").asText("fail").equals("fail")
                    && !result.path("baselineState").asText().equals("absent")) {
                result(run, own, rules, result);
            }
        }
    }

    private void result(JsonNode run, String source, Map<String, JsonNode> rules, JsonNode result) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        JsonNode region = place.path("region");
        int line = position(region.path("startLine"), 1);
        int column = position(region.path("startColumn"), 1);
        int endLine = Math.max(line, position(region.path("endLine"), line));
        int endColumn = position(region.path("endColumn"), column + 1);
        if (endLine == line && endColumn < column) {
            endColumn = column;
        }
        String id = id(run, result);
        JsonNode rule = rules.getOrDefault(id, result.path("no rule"));
        String level =
                result.path("level")
                        .asText(rule.at("/defaultConfiguration/level").asText("warning"));
        double rank = result.path("rank").asDouble(RANKS);
        String uri = place.at("/artifactLocation/uri").asText();
        Path path = path(run, place.path("artifactLocation"));
        imports.add(
                uri.isEmpty() ? file.toString() : Printable.of(uri),
                path,
                new ForeignRemark(
                        source,
                        name(id.isEmpty() ? "unnamed" : id),
                        message(rule, result.path("message")),
                        severity(level),
                        rank >= 0 && rank <= RANKS ? rank / RANKS : 1,
                        new Span(line, column, endLine, endColumn),
                        result.path("suppressions").isEmpty()
                                ? null
                                : message(
                                        rule, result.at("/suppressions/0").path("justification"))));
    }

    private static String id(JsonNode run, JsonNode result) {
        String id = result.path("ruleId").asText(result.at("/rule/id").asText());
        int index = result.path("ruleIndex").asInt(result.at("/rule/index").asInt(-1));
        return id.isEmpty() && index >= 0
                ? run.at("/tool/driver/rules").path(index).path("id").asText()
                : id;
    }

    /** The text of a message, which may stand with the rule and have places for arguments. */
    private static String message(JsonNode rule, JsonNode message) {
        String text =
                message.isTextual()
                        ? message.asText()
                        : message.path("text")
                                .asText(
                                        rule.path("messageStrings")
                                                .path(message.path("id").asText())
                                                .path("text")
                                                .asText(""));
        int number = 0;
        for (JsonNode argument : message.path("arguments")) {
            if (text.length() > LONGEST_MESSAGE) {
                break;
            }
            text = text.replace("{" + number++ + "}", cut(argument.asText(), LONGEST_MESSAGE));
        }
        return cut(Printable.of(text.strip().replaceAll("\\s+", " ")), LONGEST_MESSAGE);
    }

    private static double severity(String level) {
        return switch (level) {
            case "error" -> Level.ERROR.from();
            case "warning" -> Level.WARNING.from();
            default -> 0.2;
        };
    }

    /** A number from 1 that lies within sense. */
    private static int position(JsonNode node, int otherwise) {
        return node.canConvertToInt() && node.asInt() >= 1 ? node.asInt() : otherwise;
    }

    private Path path(JsonNode run, JsonNode artifact) {
        String uri = artifact.path("uri").asText();
        if (uri.isEmpty()) {
            return file;
        }
        String base =
                run.path("originalUriBaseIds")
                        .path(artifact.path("uriBaseId").asText())
                        .path("uri")
                        .asText();
        try {
            return LogPath.of(base, uri);
        } catch (IllegalArgumentException e) {
            throw refused("a result is about \"%s\", which is no file".formatted(name(uri)));
        }
    }

    private LaunchException refused(String reason) {
        return new LaunchException("%s is not taken: %s".formatted(file, reason));
    }

    private static String name(String text) {
        return cut(Printable.of(text).strip(), LONGEST_NAME);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "\u2026";
    }
}
