package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatternCatalogueTest {

    /** What is too long cannot be shown in a few lines. */
    private static final Set<String> ABOUT_SIZE =
            Set.of("python.long-function", "python.many-branches", "python.many-methods");

    private static final Path FILES = Path.of("src/main/resources/dev/coderx/patterns/catalogue");

    @Test
    void indexListsExactlyTheFiles() throws IOException {
        try (var files = Files.walk(FILES)) {
            List<String> onDisk =
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(file -> FILES.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList();

            assertThat(Files.readAllLines(FILES.resolve("index.txt")))
                    .containsExactlyElementsOf(onDisk);
        }
    }

    @Test
    void everyPatternIsFoundByItsIdAndNamedAfterItsFile() {
        assertThat(Analyzers.CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(20);
        for (Pattern pattern : Analyzers.CATALOGUE.all()) {
            assertThat(Analyzers.CATALOGUE.find(pattern.id())).contains(pattern);
            assertThat(FILES.resolve(pattern.id().replace('.', '/') + ".yaml"))
                    .as(pattern.id())
                    .exists();
        }
        assertThat(Analyzers.CATALOGUE.find("python.no-such-pattern")).isEmpty();
    }

    @Test
    void messagesAreShortAndGrowFromNudgeToExplanation() {
        for (Pattern pattern : Analyzers.CATALOGUE.all()) {
            Pattern.Messages messages = pattern.messages();
            assertThat(messages.nudge()).as(pattern.id()).hasSizeBetween(10, 120);
            assertThat(messages.hint()).as(pattern.id()).hasSizeBetween(10, 160);
            assertThat(messages.explanation()).as(pattern.id()).hasSizeBetween(40, 320);
        }
    }

    @Test
    void examplesAreNoLongerThanAScreen() {
        for (Pattern pattern : Analyzers.CATALOGUE.all()) {
            int most = ABOUT_SIZE.contains(pattern.id()) ? 64 : 20;
            assertThat(pattern.bad()).allMatch(code -> code.lines().count() <= most);
            assertThat(pattern.good()).allMatch(code -> code.lines().count() <= most);
        }
    }
}
