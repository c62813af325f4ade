package dev.coderx.shared.encryption;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Encrypts and decrypts what belongs to one student. The data key is made at first use; the
 * ciphertext is bound to the thing it belongs to (associated data), so that it cannot be passed off
 * as another's.
 */
@ApplicationScoped
public class StudentCipher {
    private static final int KEY_BYTES = 32;
    private static final String FIND = "SELECT wrapped_key FROM student_keys WHERE student_id = $1";
    private static final String ADD =
            """
            INSERT INTO student_keys (student_id, wrapped_key, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (student_id) DO UPDATE SET created_at = student_keys.created_at
            RETURNING wrapped_key\
            """;

    private final UnitOfWork unitOfWork;
    private final MasterKey masterKey;
    private final Clock clock;
    private final AsyncCache<UUID, Aead> keys;

    StudentCipher(
            UnitOfWork unitOfWork, MasterKey masterKey, EncryptionConfig config, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.masterKey = masterKey;
        this.clock = clock;
        this.keys = Caffeine.newBuilder().maximumSize(config.cachedKeys()).buildAsync();
    }

    /** Encrypts content of a student, bound to {@code owner} (a submission's id, say). */
    public Uni<byte[]> encrypt(UUID studentId, UUID owner, byte[] content) {
        return key(studentId).map(aead -> seal(aead, owner, content));
    }

    /**
     * Decrypts what {@link #encrypt} made; fails if it was altered or is bound to another owner.
     */
    public Uni<byte[]> decrypt(UUID studentId, UUID owner, byte[] sealed) {
        return key(studentId).map(aead -> open(aead, owner, sealed));
    }

    private Uni<Aead> key(UUID studentId) {
        return Uni.createFrom()
                .completionStage(() ->
                        keys.get(
                                studentId,
                                (id, executor) -> load(id).subscribeAsCompletionStage()));
    }

    private Uni<Aead> load(UUID studentId) {
        return unitOfWork
                .read(FIND, Tuple.of(studentId))
                .chain(rows ->
                        rows.rowCount() > 0
                                ? Uni.createFrom().item(rows.iterator().next().getBuffer(0))
                                : create(studentId))
                .map(wrapped -> unwrap(studentId, wrapped.getBytes()));
    }

    private Uni<Buffer> create(UUID studentId) {
        byte[] wrapped = seal(masterKey.wrapping(), studentId, Random.randBytes(KEY_BYTES));
        return unitOfWork
                .read(
                        ADD,
                        Tuple.of(
                                studentId,
                                Buffer.buffer(wrapped).getDelegate(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBuffer(0));
    }

    private Aead unwrap(UUID studentId, byte[] wrapped) {
        try {
            return new AesGcmJce(open(masterKey.wrapping(), studentId, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A student's data key cannot be used", e);
        }
    }

    private static byte[] seal(Aead aead, UUID owner, byte[] content) {
        try {
            return aead.encrypt(content, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    private static byte[] open(Aead aead, UUID owner, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Stored data cannot be decrypted: it was altered, or the master key is not the"
                            + " one it was written with",
                    e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
