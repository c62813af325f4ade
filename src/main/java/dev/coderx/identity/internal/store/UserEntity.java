package dev.coderx.identity.internal.store;

import dev.coderx.identity.Person;
import dev.coderx.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code users}. */
@Entity
@Table(name = "users")
class UserEntity {
    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "display_name")
    String displayName = "";

    @Column(name = "role")
    String role = Role.STUDENT.claim();

    Person toPerson() {
        return new Person(id, displayName, Role.ofClaim(role));
    }
}
