package dev.coderx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses APPLICATION =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(Modules.ROOT);

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A comment with at least a few words, directly before the annotation. */
    private static final Pattern DOCUMENTED =
            Pattern.compile("\\A/\\*\\*.{15,}?\\*/\\s+@NullMarked", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeepsTheRule(ModuleRule rule) {
        assertThat(rule.violations(APPLICATION)).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleSawTheClassesItIsAbout(ModuleRule rule) {
        assertThat(rule.subjectsIn(APPLICATION))
                .as(rule.toString())
                .isGreaterThanOrEqualTo(rule.atLeast());
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> packages = sourcePackages();

        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .isRegularFile()
                                .content()
                                .containsPattern(DOCUMENTED));
    }

    static List<ModuleRule> rules() {
        return ModuleRules.ALL;
    }

    private static List<Path> sourcePackages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
