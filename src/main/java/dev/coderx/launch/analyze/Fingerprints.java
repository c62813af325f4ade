package dev.coderx.launch.analyze;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the remarks of one file that stay the same when lines come and go above them: made of
 * the rule, of the text of the line without its spaces, and of how many such there were before.
 */
final class Fingerprints {
    private static final int HEX_DIGITS = 32;

    private final Map<String, Integer> before = new HashMap<>();

    String of(String source, String ruleId, String line) {
        String place = source + '\n' + ruleId + '\n' + line.replaceAll("\\s+", "");
        int number = before.merge(place, 1, Integer::sum);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((place + '\n' + number).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
