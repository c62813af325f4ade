package dev.coderx.launch.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that is needed to hand it in.
 *
 * @param row as it was read
 * @param student whose it is: never absent
 * @param key 64 hexadecimal digits, the same whenever the same row is read
 * @param anonymous whether the row names no student
 */
record Submission(Item.Row row, String student, String key, boolean anonymous) {

    /**
     * Names students and keys of the rows of one file, in order. A key is the SHA-256 of all a row
     * says; rows that say the same and carry neither {@code id} nor {@code at} are different
     * attempts and are told apart by counting them.
     */
    static final class Naming {
        /** Together with "anonymous " within the 200 characters of a student's name. */
        private static final int LONGEST_ID_IN_NAME = 150;

        private final @Nullable String defaultStudent;
        private final Map<Digest, Integer> seen = new HashMap<>();

        /**
         * Makes one for a file.
         *
         * @param defaultStudent the student of rows that name none; null gives each its own
         */
        Naming(@Nullable String defaultStudent) {
            this.defaultStudent = defaultStudent;
        }

        Submission name(Item.Row row) {
            String named = row.student() == null ? defaultStudent : row.student();
            MessageDigest digest = sha256();
            add(digest, named);
            add(digest, row.problem());
            add(digest, row.language());
            add(digest, row.outcome());
            add(digest, row.at());
            add(digest, row.id());
            add(digest, row.code());
            byte[] said = digest.digest();
            if (row.id() == null && row.at() == null) {
                int count = seen.merge(Digest.of(said), 1, Integer::sum);
                if (count > 1) {
                    MessageDigest counted = sha256();
                    counted.update(said);
                    add(counted, Integer.toString(count));
                    said = counted.digest();
                }
            }
            String key = HexFormat.of().formatHex(said);
            if (named != null) {
                return new Submission(row, named, key, row.student() == null);
            }
            return new Submission(row, anonymous(row.id(), key), key, true);
        }

        private static String anonymous(@Nullable String id, String key) {
            boolean usable =
                    id != null
                            && id.length() <= LONGEST_ID_IN_NAME
                            && id.codePoints().noneMatch(Character::isISOControl);
            return "anonymous " + (usable ? id : key.substring(0, 16));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java has SHA-256", missing);
            }
        }

        /** With its length, so that no two rows run together to the same bytes. */
        private static void add(MessageDigest digest, @Nullable String text) {
            if (text == null) {
                digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    /** The first half of a SHA-256: enough to tell rows apart, and small to keep by the million. */
    private record Digest(long high, long low) {
        static Digest of(byte[] sha256) {
            ByteBuffer bytes = ByteBuffer.wrap(sha256);
            return new Digest(bytes.getLong(), bytes.getLong());
        }
    }
}
