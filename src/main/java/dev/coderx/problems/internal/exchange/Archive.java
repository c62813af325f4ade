package dev.coderx.problems.internal.exchange;

import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.ProblemArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip in memory, read as if an enemy had made it. */
public final class Archive {
    private static final int MOST_FILES = 1_000;
    private static final int LARGEST_FILE = 1_000_000;
    private static final int LARGEST_WHOLE = 20_000_000;
    private static final String NAME = "[A-Za-z0-9_.-]+(/[A-Za-z0-9_. -]+)*";
    // A date of its own, so that the same files give the same bytes: the first a zip can hold.
    private static final long DATE = 315_619_200_000L;

    private Archive() {}

    /**
     * Unpacks a zip.
     *
     * @throws InvalidArchive where it is none, is too large packed or unpacked, or has a name that
     *     is there twice or leads out of it
     */
    public static Map<String, byte[]> read(byte[] zip) {
        if (zip.length > ProblemArchive.LARGEST) {
            throw new InvalidArchive(
                    "The archive has %,d bytes; at most %,d are allowed."
                            .formatted(zip.length, ProblemArchive.LARGEST));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        int whole = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = checked(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes(LARGEST_FILE + 1);
                whole += content.length;
                if (content.length > LARGEST_FILE || whole > LARGEST_WHOLE) {
                    throw new InvalidArchive(
                            "\"%s\" makes the archive too large: a file may have %,d bytes, all together %,d."
                                    .formatted(name, LARGEST_FILE, LARGEST_WHOLE));
                }
                if (files.put(name, content) != null) {
                    throw new InvalidArchive("\"%s\" is in the archive twice.".formatted(name));
                }
                if (files.size() > MOST_FILES) {
                    throw new InvalidArchive(
                            "The archive has more than %,d files.".formatted(MOST_FILES));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidArchive("The archive cannot be unpacked: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new InvalidArchive("This is no zip, or there is nothing in it.");
        }
        return files;
    }

    private static String checked(String name) {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean leadsOut =
                ("/" + file + "/").contains("/../") || ("/" + file + "/").contains("/./");
        if (file.length() > 200 || leadsOut || !file.matches(NAME)) {
            throw new InvalidArchive(
                    "\"%s\" is no name that a file of an archive may have."
                            .formatted(name.substring(0, Math.min(100, name.length()))));
        }
        return name;
    }

    /** Packs files in their order. */
    static byte[] write(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(DATE);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The text of a file.
     *
     * @throws InvalidArchive where it is no UTF-8
     */
    static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidArchive("\"%s\" is no text in UTF-8.".formatted(name));
        }
    }
}
