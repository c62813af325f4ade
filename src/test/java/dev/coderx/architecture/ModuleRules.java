package dev.coderx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The rules. Each names the classes it is about and how many of them there are at least. */
final class ModuleRules {
    private static final DescribedPredicate<JavaClass> OURS =
            describe(
                    "classes of modules",
                    type -> Modules.of(type).isPresent() && !isPackageInfo(type));

    private static final DescribedPredicate<JavaClass> OURS_BUT_LAUNCH =
            describe(
                    "classes of modules other than launch",
                    type ->
                            OURS.test(type)
                                    && !Modules.LAUNCH.equals(Modules.of(type).orElseThrow()));

    private static final DescribedPredicate<JavaClass> ENDPOINTS =
            describe(
                    "GraphQL and REST classes",
                    type ->
                            OURS.test(type)
                                    && (type.isAnnotatedWith(
                                                    "org.eclipse.microprofile.graphql.GraphQLApi")
                                            || type.isAnnotatedWith("jakarta.ws.rs.Path")));

    private static final DescribedPredicate<JavaClass> TRANSLATORS =
            describe(
                    "classes of internal.graphql and internal.rest",
                    type ->
                            ENDPOINTS.test(type)
                                    || resideInAnyPackage(
                                                    "dev.coderx..internal.graphql..",
                                                    "dev.coderx..internal.rest..")
                                            .test(type));

    private static final DescribedPredicate<JavaClass> EVENTS =
            describe(
                    "what modules publish",
                    type ->
                            OURS_BUT_LAUNCH.test(type)
                                    && !Modules.SHARED.equals(Modules.of(type).orElseThrow())
                                    && type.getPackageName().endsWith(".events"));

    private static final DescribedPredicate<JavaClass> STORAGE =
            resideInAnyPackage(
                            "io.vertx.sqlclient..",
                            "io.vertx.pgclient..",
                            "io.vertx.mutiny.sqlclient..",
                            "io.vertx.mutiny.pgclient..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "com.mongodb..",
                            "org.bson..",
                            "io.quarkus.mongodb..",
                            "io.quarkus.redis..",
                            "org.neo4j..",
                            "dev.coderx.shared.persistence..")
                    .as("storage");

    private static final Set<String> INJECTING =
            Set.of(
                    "jakarta.inject.Inject",
                    "org.eclipse.microprofile.config.inject.ConfigProperty",
                    "org.eclipse.microprofile.reactive.messaging.Channel",
                    "jakarta.ws.rs.core.Context");

    private static final Set<String> GUARDS =
            Set.of(
                    "io.quarkus.security.Authenticated",
                    "jakarta.annotation.security.RolesAllowed",
                    "jakarta.annotation.security.PermitAll");

    static final ModuleRule ONLY_DOWNWARD =
            rule(
                    OURS,
                    150,
                    "depend on modules below them only",
                    (type, events) -> {
                        String user = Modules.of(type).orElseThrow();
                        if (!Modules.known(user)) {
                            events.add(
                                    violated(
                                            type,
                                            "%s is of the module %s, which has no place in Modules yet"
                                                    .formatted(type.getName(), user)));
                        }
                        crossing(type)
                                .filter(use ->
                                        !Modules.mayUse(
                                                user,
                                                Modules.of(use.getTargetClass()).orElseThrow()))
                                .forEach(use -> events.add(violated(type, use.getDescription())));
                    });

    static final ModuleRule ONLY_BY_THE_PUBLIC_FACE =
            rule(
                    OURS,
                    150,
                    "use other modules by their package level and events only",
                    (type, events) ->
                            crossing(type)
                                    .filter(use -> !Modules.isPublicFace(use.getTargetClass()))
                                    .forEach(use ->
                                            events.add(violated(type, use.getDescription()))));

    static final ModuleRule NO_STORAGE_IN_TRANSLATION =
            rule(
                    TRANSLATORS,
                    25,
                    "translate only, and leave storage to the store",
                    (type, events) ->
                            type.getDirectDependenciesFromSelf().stream()
                                    .filter(use -> STORAGE.test(use.getTargetClass()))
                                    .forEach(use ->
                                            events.add(violated(type, use.getDescription()))));

    static final ModuleRule EVERY_ENDPOINT_SAYS_WHO_MAY_COME =
            rule(
                    ENDPOINTS,
                    11,
                    "be @Authenticated, @RolesAllowed or @PermitAll",
                    (type, events) -> {
                        if (GUARDS.stream().noneMatch(type::isAnnotatedWith)) {
                            events.add(violated(type, type.getName() + " lets anybody in"));
                        }
                    });

    static final ModuleRule NO_FIELD_INJECTION =
            rule(
                    OURS,
                    150,
                    "be given what they need by their constructor",
                    (type, events) -> {
                        for (JavaField field : type.getFields()) {
                            if (INJECTING.stream().anyMatch(field::isAnnotatedWith)) {
                                events.add(violated(type, field.getFullName() + " is injected"));
                            }
                        }
                    });

    static final ModuleRule TIME_BY_THE_CLOCK =
            rule(
                    OURS_BUT_LAUNCH,
                    150,
                    "ask the Clock for the time",
                    (type, events) -> {
                        if (type.getName().equals("dev.coderx.shared.ClockProducer")) {
                            return;
                        }
                        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                            if (asksTheSystemForTheTime(access)) {
                                events.add(violated(type, access.getDescription()));
                            }
                        }
                    });

    static final ModuleRule NULLNESS_IS_MARKED =
            rule(
                    OURS,
                    150,
                    "be in a package that is @NullMarked",
                    (type, events) -> {
                        if (!type.getPackage()
                                .tryGetPackageInfo()
                                .map(info ->
                                        info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .orElse(false)) {
                            events.add(
                                    violated(type, type.getPackageName() + " is not @NullMarked"));
                        }
                    });

    static final ModuleRule EVENTS_ARE_RECORDS =
            rule(
                    EVENTS,
                    6,
                    "be records",
                    (type, events) -> {
                        if (!type.isRecord()) {
                            events.add(violated(type, type.getName() + " is no record"));
                        }
                    });

    static final List<ModuleRule> ALL =
            List.of(
                    ONLY_DOWNWARD,
                    ONLY_BY_THE_PUBLIC_FACE,
                    NO_STORAGE_IN_TRANSLATION,
                    EVERY_ENDPOINT_SAYS_WHO_MAY_COME,
                    NO_FIELD_INJECTION,
                    TIME_BY_THE_CLOCK,
                    NULLNESS_IS_MARKED,
                    EVENTS_ARE_RECORDS);

    private ModuleRules() {}

    private static ModuleRule rule(
            DescribedPredicate<JavaClass> subjects,
            int atLeast,
            String expectation,
            BiConsumer<JavaClass, ConditionEvents> check) {
        return new ModuleRule(
                subjects,
                atLeast,
                new ArchCondition<>(expectation) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        check.accept(type, events);
                    }
                });
    }

    private static java.util.stream.Stream<Dependency> crossing(JavaClass type) {
        String user = Modules.of(type).orElseThrow();
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use ->
                        Modules.of(use.getTargetClass())
                                .filter(used -> !used.equals(user))
                                .isPresent());
    }

    private static boolean asksTheSystemForTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock")
                        && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date")
                        && access.getTarget().getFullName().equals("java.util.Date.<init>()"));
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
