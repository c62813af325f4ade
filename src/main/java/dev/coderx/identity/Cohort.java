package dev.coderx.identity;

import java.util.List;
import java.util.UUID;

/**
 * A group of students taught together.
 *
 * @param students its students, by name
 */
public record Cohort(UUID id, String name, List<Person> students) {}
