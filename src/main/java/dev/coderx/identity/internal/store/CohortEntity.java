package dev.coderx.identity.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code cohorts}. */
@Entity
@Table(name = "cohorts")
class CohortEntity {
    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "name")
    String name = "";
}
