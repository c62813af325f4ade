package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.coderx.shared.Language;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class NativeMemoryTest {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final String BUILT_HERE = "coderx.natives";
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String CODE =
            "def f(items, seen=[]):\n    for x in items:\n        seen.append(x)\n".repeat(20);

    @Test
    void staysFlatOverFiveThousandAnalyses() throws IOException {
        assumeTrue(Files.exists(STATUS), "needs Linux's account of a process's memory");
        analyze(1_000);
        long before = residentKilobytes();

        analyze(5_000);

        // a tree and parser left open would cost some 50 KB each time, 250 MB in all
        assertThat(residentKilobytes() - before).isLessThan(100_000);
    }

    /** {@code ./mvnw test -Dtest=NativeMemoryTest -Dcoderx.memory.analyses=200000}. */
    @Test
    @EnabledIfSystemProperty(named = "coderx.memory.analyses", matches = "[0-9]+")
    void staysFlatOverAsManyAnalysesAsAskedFor() throws IOException {
        assumeTrue(Files.exists(STATUS), "needs Linux's account of a process's memory");
        analyzeAll(10_000);
        long before = residentKilobytes();

        analyzeAll(Integer.getInteger("coderx.memory.analyses", 0));

        long grown = residentKilobytes() - before;
        System.out.printf("memory: %d KB before, %d KB more after it%n", before, grown);
        assertThat(grown).isLessThan(100_000);
    }

    /** In turn: each language, whole programs, damaged ones and such as run out of time. */
    private static void analyzeAll(int times) {
        PatternAnalyzer hasty = Analyzers.within(Duration.ofNanos(1));
        for (int i = 0; i < times; i++) {
            Language language = LANGUAGES.get(i % LANGUAGES.size());
            String code = Programs.file(language);
            int cut = i % 3 == 0 ? code.length() : i * 7 % code.length();
            (i % 10 == 9 ? hasty : Analyzers.ANALYZER).analyze(language, code.substring(0, cut));
        }
        System.gc();
    }

    @Test
    void librariesOpenFromASecondClassLoader() throws Exception {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> second = loader.loadClass("dev.coderx.patterns.internal.syntax.Grammar");
            Class<?> language = loader.loadClass("dev.coderx.shared.Language");

            Object grammar =
                    second.getMethod("of", language)
                            .invoke(null, language.getField("PYTHON").get(null));

            assertThat(second.getMethod("hasType", String.class).invoke(grammar, "module"))
                    .isEqualTo(true);
            assertThat(Analyzers.found(Language.PYTHON, "x = len(\"\") == None\n"))
                    .containsExactly("python.none-equality");
        }
    }

    @Test
    void librariesBuiltHereAndPackagedOnesGiveTheSameTrees() throws Exception {
        assumeTrue(
                Files.exists(Path.of(System.getProperty(BUILT_HERE, ""), "tree-sitter-java.so")),
                "nothing was built for this machine");
        String builtHere = System.getProperty(BUILT_HERE);
        try {
            System.clearProperty(BUILT_HERE);
            List<String> packaged = trees();
            System.setProperty(BUILT_HERE, builtHere);

            assertThat(trees()).isEqualTo(packaged);
        } finally {
            System.setProperty(BUILT_HERE, builtHere);
        }
    }

    /**
     * The trees of whole and of damaged programs, from libraries that are loaded for this alone.
     */
    private static List<String> trees() throws Exception {
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Method print =
                    loader.loadClass("dev.coderx.patterns.TreePrinter")
                            .getDeclaredMethod("print", String.class, String.class);
            print.setAccessible(true);
            List<String> trees = new ArrayList<>();
            for (Language language : LANGUAGES) {
                String code = Programs.file(language);
                for (int cut = code.length(); cut > 0; cut -= 97) {
                    trees.add((String) print.invoke(null, language.name(), code.substring(0, cut)));
                }
            }
            return trees;
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(NativeMemoryTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static void analyze(int times) {
        for (int i = 0; i < times; i++) {
            Analyzers.analyze(Language.PYTHON, CODE);
        }
        System.gc();
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
