package dev.coderx.identity;

import java.util.UUID;

/** A person as others may see them. */
public record Person(UUID id, String displayName, Role role) {}
