package dev.coderx.identity.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code memberships}: who is in which cohort, as what. */
@Entity
@Table(name = "memberships")
class MembershipEntity {
    @EmbeddedId Key key = new Key(new UUID(0, 0), new UUID(0, 0));

    @Column(name = "role")
    String role = "";

    /** A person is in a cohort once. */
    @Embeddable
    record Key(@Column(name = "cohort_id") UUID cohortId, @Column(name = "user_id") UUID userId)
            implements Serializable {}
}
