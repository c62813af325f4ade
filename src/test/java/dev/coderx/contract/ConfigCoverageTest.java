package dev.coderx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigCoverageTest {

    @Test
    void everyModulesSettingsHaveATest() {
        List<JavaClass> mappings =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("dev.coderx")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                                .toList();

        assertThat(mappings).hasSizeGreaterThanOrEqualTo(7);
        assertThat(mappings)
                .allSatisfy(mapping ->
                        assertThat(
                                        Path.of(
                                                "src/test/java",
                                                mapping.getName().replace('.', '/') + "Test.java"))
                                .isRegularFile());
    }
}
