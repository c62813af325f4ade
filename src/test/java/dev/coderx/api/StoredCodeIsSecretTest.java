package dev.coderx.api;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word that is only in students' code is in no file of any service, and in no log line. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StoredCodeIsSecretTest {
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    private final TestPerson student = TestPerson.student();
    private final String canary = "zqcanary" + letters();
    private final String known = "zqknown" + letters();

    @Test
    void aWordOfTheCodeIsInNoFile() {
        List<String> logged = new ArrayList<>();
        Handler listener = listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            Logger.getLogger("dev.coderx").warning(known);
            for (Map.Entry<String, String> program : programs().entrySet()) {
                String language = program.getKey().replace(" broken", "");
                UUID id =
                        Api.submitted(
                                student,
                                Map.of(
                                        "language",
                                        language,
                                        "code",
                                        program.getValue(),
                                        "idempotencyKey",
                                        known + program.getKey()));
                Api.awaitChain(student, id);
                assertThat(
                                Api.graphql(
                                                student.token(),
                                                "query($id: ID!) { submission(id: $id) { code } }",
                                                Map.of("id", id))
                                        .<String>path("data.submission.code"))
                        .contains(canary);
            }
            assertThat(Api.submit(student.token(), tooLong()).asString()).doesNotContain(canary);
        } finally {
            root.removeHandler(listener);
        }
        Postgres.run("CHECKPOINT");

        Path files = EmbeddedServices.directory();
        assertThat(filesWith(files, known))
                .as("the search finds what is stored in the clear")
                .anyMatch(file -> file.startsWith(files.resolve("postgres")));
        assertThat(filesWith(files, student.id().toString()))
                .as("the search sees every service that keeps the student's id on disk")
                .extracting(file -> files.relativize(file).getName(0).toString())
                .contains("kafka", "mongo");
        assertThat(filesWith(files, canary)).isEmpty();
        assertThat(logged)
                .anyMatch(line -> line.contains(known))
                .noneMatch(line -> line.contains(canary));
    }

    private Map<String, String> programs() {
        return Map.of(
                "PYTHON",
                "# %1$s\ndef %1$s(a=[]):\n    '''%1$s'''\n    %1$s = \"%1$s\"\n    return %1$s == None\n"
                        .formatted(canary),
                "PYTHON broken",
                "def %1$s(a\n    # %1$s\n    print('%1$s\n".formatted(canary),
                "JAVA",
                "class %1$s { // %1$s\n    boolean f(String %1$s) { return %1$s == \"%1$s\"; }\n}\n"
                        .formatted(canary),
                "JAVA broken",
                "class %1$s { String s = \"%1$s; /* %1$s */ int %1$s = 1\n".formatted(canary),
                "JAVASCRIPT",
                "// %1$s\nfunction %1$s(x) { var %1$s = `%1$s`; return x == '%1$s'; }\n"
                        .formatted(canary),
                "JAVASCRIPT broken",
                "function %1$s( { '%1$s\n// %1$s\n".formatted(canary),
                "TYPESCRIPT",
                "// %1$s\nconst %1$s: string = '%1$s';\nfunction f(x: %1$s) { return x == 1; }\n"
                        .formatted(canary),
                "TYPESCRIPT broken",
                "const %1$s: = '%1$s\n/* %1$s".formatted(canary));
    }

    private Map<String, String> tooLong() {
        return Map.of("language", "PYTHON", "code", canary.repeat(1_000));
    }

    private Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                synchronized (logged) {
                    logged.add(line.getMessage() + " " + List.of(parameters(line)) + trace(line));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String parameters(LogRecord line) {
        return line.getParameters() == null
                ? ""
                : java.util.Arrays.deepToString(line.getParameters());
    }

    private static String trace(LogRecord line) {
        if (line.getThrown() == null) {
            return "";
        }
        var text = new java.io.StringWriter();
        line.getThrown().printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    /** A word that no compression of repeated text can hide: it is searched for as it is. */
    private static String letters() {
        return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static List<Path> filesWith(Path folder, String word) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean holds(Path file, String word) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        // Bytes as Latin-1 characters: one each, so that the JDK's fast search can be used.
        String bytes = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
        return CHARSETS.stream()
                .anyMatch(charset ->
                        bytes.contains(
                                new String(
                                        word.getBytes(charset),
                                        java.nio.charset.StandardCharsets.ISO_8859_1)));
    }
}
