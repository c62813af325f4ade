package dev.coderx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants one leak for each rule and sees that the rule reports it. The leaks are compiled here and
 * not by the build, since Quarkus would take an endpoint among the test classes for a real one.
 */
class PlantedLeakTest {
    @TempDir Path folder;

    @Test
    void aModuleThatUsesOneAboveItIsReported() {
        assertReports(
                ModuleRules.ONLY_DOWNWARD,
                "dev.coderx.identity.Planted",
                """
                package dev.coderx.identity;
                public class Planted {
                    dev.coderx.submissions.Submissions upward;
                }
                """);
    }

    @Test
    void sharedThatUsesAModuleIsReported() {
        assertReports(
                ModuleRules.ONLY_DOWNWARD,
                "dev.coderx.shared.events.Planted",
                """
                package dev.coderx.shared.events;
                public class Planted {
                    dev.coderx.identity.Role role() { return dev.coderx.identity.Role.ADMIN; }
                }
                """);
    }

    @Test
    void modulesOfOneLevelThatUseEachOtherAreReported() {
        assertReports(
                ModuleRules.ONLY_DOWNWARD,
                "dev.coderx.patterns.Planted",
                """
                package dev.coderx.patterns;
                public class Planted {
                    dev.coderx.judging.events.SubmissionJudged sideways;
                }
                """);
    }

    @Test
    void aModuleWithoutAPlaceInTheOrderIsReported() {
        assertReports(
                ModuleRules.ONLY_DOWNWARD,
                "dev.coderx.gossip.Planted",
                """
                package dev.coderx.gossip;
                public class Planted {}
                """);
    }

    @Test
    void reachingIntoAnotherModuleIsReported() {
        assertReports(
                ModuleRules.ONLY_BY_THE_PUBLIC_FACE,
                "dev.coderx.roadmap.Planted",
                """
                package dev.coderx.roadmap;
                public class Planted {
                    void peek(dev.coderx.concepts.internal.store.ProficiencyStore hidden) {}
                }
                """);
    }

    @Test
    void anEndpointThatAsksTheDatabaseIsReported() {
        assertReports(
                ModuleRules.NO_STORAGE_IN_TRANSLATION,
                "dev.coderx.problems.internal.graphql.Planted",
                """
                package dev.coderx.problems.internal.graphql;
                class Planted {
                    Object ask(io.vertx.mutiny.sqlclient.Pool pool) {
                        return pool.query("SELECT 1");
                    }
                }
                """);
    }

    @Test
    void aGraphQlClassWithoutAGuardIsReported() {
        assertReports(
                ModuleRules.EVERY_ENDPOINT_SAYS_WHO_MAY_COME,
                "dev.coderx.problems.internal.graphql.Planted",
                """
                package dev.coderx.problems.internal.graphql;
                @org.eclipse.microprofile.graphql.GraphQLApi
                public class Planted {}
                """);
    }

    @Test
    void aRestClassWithoutAGuardIsReported() {
        assertReports(
                ModuleRules.EVERY_ENDPOINT_SAYS_WHO_MAY_COME,
                "dev.coderx.problems.Planted",
                """
                package dev.coderx.problems;
                @jakarta.ws.rs.Path("/planted")
                public class Planted {}
                """);
    }

    @Test
    void anInjectedFieldIsReported() {
        assertReports(
                ModuleRules.NO_FIELD_INJECTION,
                "dev.coderx.roadmap.Planted",
                """
                package dev.coderx.roadmap;
                public class Planted {
                    @jakarta.inject.Inject java.time.Clock clock;
                }
                """);
    }

    @Test
    void theSystemsTimeIsReported() {
        for (String time :
                List.of(
                        "java.time.Instant.now()",
                        "java.time.Clock.systemUTC()",
                        "java.time.LocalDate.now()",
                        "new java.util.Date()",
                        "System.currentTimeMillis()")) {
            assertReports(
                    ModuleRules.TIME_BY_THE_CLOCK,
                    "dev.coderx.roadmap.Planted",
                    """
                    package dev.coderx.roadmap;
                    public class Planted {
                        Object time() { return %s; }
                    }
                    """
                            .formatted(time));
        }
    }

    @Test
    void aPackageWithoutNullMarkedIsReported() {
        assertReports(
                ModuleRules.NULLNESS_IS_MARKED,
                "dev.coderx.roadmap.unmarked.Planted",
                """
                package dev.coderx.roadmap.unmarked;
                public class Planted {}
                """);
    }

    @Test
    void anEventThatIsNoRecordIsReported() {
        assertReports(
                ModuleRules.EVENTS_ARE_RECORDS,
                "dev.coderx.roadmap.events.Planted",
                """
                package dev.coderx.roadmap.events;
                public class Planted {}
                """);
    }

    @Test
    void cleanCodeIsNotReported() {
        JavaClasses clean =
                compile(
                        "dev.coderx.roadmap.Planted",
                        """
                        package dev.coderx.roadmap;
                        public class Planted {
                            private final java.time.Clock clock;
                            private final dev.coderx.concepts.Proficiencies proficiencies;
                            Planted(
                                    java.time.Clock clock,
                                    dev.coderx.concepts.Proficiencies proficiencies) {
                                this.clock = clock;
                                this.proficiencies = proficiencies;
                            }
                            Object time() { return clock.instant(); }
                        }
                        """);

        assertThat(ModuleRules.ALL)
                .filteredOn(rule -> !rule.equals(ModuleRules.NULLNESS_IS_MARKED))
                .allSatisfy(rule -> assertThat(rule.violations(clean)).isEmpty());
    }

    private void assertReports(ModuleRule rule, String name, String source) {
        assertThat(rule.violations(compile(name, source))).as(rule.toString()).isNotEmpty();
    }

    private JavaClasses compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    messages,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-d",
                                            folder.toString(),
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    null,
                                    List.of(new Source(name, source)))
                            .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new ClassFileImporter()
                .importPath(folder.resolve(name.replace('.', '/') + ".class"));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(
                    URI.create("string:///" + name.replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
