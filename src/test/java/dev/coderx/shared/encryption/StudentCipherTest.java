package dev.coderx.shared.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stored code is bound to its student, its submission and the master key. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StudentCipherTest {
    private static final byte[] CODE = "print('hello')".getBytes(UTF_8);

    @Inject UnitOfWork unitOfWork;

    private final UUID student = UUID.randomUUID();
    private final UUID submission = UUID.randomUUID();

    @Test
    void whatIsSealedIsOpenedAgainAlsoByAnotherReplica() {
        byte[] sealed = wait(cipher(1).encrypt(student, submission, CODE));

        assertThat(sealed).isNotEqualTo(CODE);
        assertThat(new String(sealed, UTF_8)).doesNotContain("hello");
        assertThat(wait(cipher(1).decrypt(student, submission, sealed))).isEqualTo(CODE);
    }

    @Test
    void theSameCodeNeverLooksTheSame() {
        StudentCipher cipher = cipher(1);

        assertThat(wait(cipher.encrypt(student, submission, CODE)))
                .isNotEqualTo(wait(cipher.encrypt(student, submission, CODE)));
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        byte[] sealed = wait(cipher(1).encrypt(student, submission, CODE));

        assertThatThrownBy(() -> wait(cipher(2).decrypt(student, submission, sealed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be decrypted");
    }

    @Test
    void everyAlteredByteIsNoticed() {
        StudentCipher cipher = cipher(1);
        byte[] sealed = wait(cipher.encrypt(student, submission, CODE));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> wait(cipher.decrypt(student, submission, altered)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() ->
                        wait(
                                cipher.decrypt(
                                        student,
                                        submission,
                                        Arrays.copyOf(sealed, sealed.length - 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatBelongsToOneSubmissionIsNotOpenedAsAnothers() {
        StudentCipher cipher = cipher(1);
        byte[] sealed = wait(cipher.encrypt(student, submission, CODE));

        assertThatThrownBy(() -> wait(cipher.decrypt(student, UUID.randomUUID(), sealed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneStudentsKeyOpensNothingOfAnother() {
        StudentCipher cipher = cipher(1);
        UUID other = UUID.randomUUID();
        byte[] sealed = wait(cipher.encrypt(student, submission, CODE));
        wait(cipher.encrypt(other, submission, CODE));

        assertThatThrownBy(() -> wait(cipher.decrypt(other, submission, sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keysOf(student)).isOne();
        assertThat(keysOf(other)).isOne();
        assertThat(
                        Postgres.number(
                                "SELECT count(DISTINCT wrapped_key) FROM student_keys WHERE"
                                        + " student_id IN (?, ?)",
                                student,
                                other))
                .isEqualTo(2);
    }

    @Test
    void aWrappedKeyMovedToAnotherStudentIsUseless() {
        UUID thief = UUID.randomUUID();
        wait(cipher(1).encrypt(student, submission, CODE));
        Postgres.run(
                "INSERT INTO student_keys SELECT ?, wrapped_key, created_at FROM student_keys"
                        + " WHERE student_id = ?",
                thief,
                student);

        assertThatThrownBy(() -> wait(cipher(1).encrypt(thief, submission, CODE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyFirstUsesAtOnceMakeOneKey() {
        List<StudentCipher> replicas = IntStream.range(0, 8).mapToObj(i -> cipher(1)).toList();
        List<Uni<byte[]>> all =
                IntStream.range(0, 64)
                        .mapToObj(i -> replicas.get(i % 8).encrypt(student, submission, CODE))
                        .toList();

        List<byte[]> sealed = wait(Uni.join().all(all).andFailFast());

        assertThat(keysOf(student)).isOne();
        StudentCipher fresh = cipher(1);
        assertThat(sealed)
                .hasSize(64)
                .allSatisfy(each ->
                        assertThat(wait(fresh.decrypt(student, submission, each))).isEqualTo(CODE));
    }

    @Test
    void anOutageWhileAKeyIsMadeIsForgotten() {
        StudentCipher cipher = cipher(1);
        EmbeddedServices.command("kill postgres");
        try {
            assertThatThrownBy(() -> wait(cipher.encrypt(student, submission, CODE))).isNotNull();
        } finally {
            EmbeddedServices.command("start postgres");
        }

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> wait(cipher.encrypt(student, submission, CODE)).length > 0);
    }

    private static long keysOf(UUID student) {
        return Postgres.number("SELECT count(*) FROM student_keys WHERE student_id = ?", student);
    }

    private StudentCipher cipher(int master) {
        EncryptionConfig config = MasterKeyTest.config(key(master));
        return new StudentCipher(unitOfWork, new MasterKey(config), config, Clock.systemUTC());
    }

    private static String key(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return Base64.getEncoder().encodeToString(key);
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
