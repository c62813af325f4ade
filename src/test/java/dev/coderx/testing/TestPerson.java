package dev.coderx.testing;

import dev.coderx.identity.Role;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody with an account of their own, and what it takes to sign in as them. */
public record TestPerson(UUID id, Role role) {
    public static final String ISSUER = "https://coderx.dev";

    /** A new student in no cohort. */
    public static TestPerson student() {
        return of(Role.STUDENT);
    }

    /** A new educator in no cohort. */
    public static TestPerson educator() {
        return of(Role.EDUCATOR);
    }

    public static TestPerson admin() {
        return of(Role.ADMIN);
    }

    private static TestPerson of(Role role) {
        TestPerson person = new TestPerson(UUID.randomUUID(), role);
        Postgres.run(
                "INSERT INTO users (id, email, display_name, role) VALUES (?, ?, ?, ?)",
                person.id,
                person.id + "@test.invalid",
                "Test " + role.claim(),
                role.claim());
        return person;
    }

    /** Makes a cohort that this educator teaches, with these students; returns its id. */
    public UUID teaches(TestPerson... students) {
        UUID institution = UUID.randomUUID();
        UUID cohort = UUID.randomUUID();
        Postgres.run(
                "INSERT INTO institutions (id, name) VALUES (?, ?)",
                institution,
                "School " + institution);
        Postgres.run(
                "INSERT INTO cohorts (id, institution_id, name) VALUES (?, ?, ?)",
                cohort,
                institution,
                "Cohort " + cohort);
        join(cohort, id, "educator");
        for (TestPerson student : students) {
            join(cohort, student.id, "student");
        }
        return cohort;
    }

    /** A token as the platform would issue it. */
    public String token() {
        return token(ISSUER, Instant.now().plus(Duration.ofHours(1)));
    }

    /** A token of the platform's key with an issuer and an end of the caller's choice. */
    public String token(String issuer, Instant expiresAt) {
        return Jwt.issuer(issuer)
                .subject(id.toString())
                .upn(id.toString())
                .groups(role.claim())
                .issuedAt(expiresAt.minus(Duration.ofHours(8)))
                .expiresAt(expiresAt)
                .sign();
    }

    private static void join(UUID cohort, UUID person, String role) {
        Postgres.run(
                "INSERT INTO memberships (cohort_id, user_id, role) VALUES (?, ?, ?)",
                cohort,
                person,
                role);
    }
}
