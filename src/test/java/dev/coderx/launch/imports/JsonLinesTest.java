package dev.coderx.launch.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    private static final String ROW =
            "{\"student\":\"ada\",\"language\":\"python\",\"code\":\"x=1\"}";

    @TempDir private Path folder = Path.of("");

    private List<Item> read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        List<Item> items = new ArrayList<>();
        new JsonLines(file).read(items::add);
        return items;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void readsRowsBetweenAMarkCarriageReturnsAndBlankLines() throws IOException {
        List<Item> items = read("a.jsonl", ("\uFEFF" + ROW + "\r\n\r\n" + ROW).getBytes(UTF_8));

        assertThat(items).hasSize(2).allMatch(Item.Row.class::isInstance);
        assertThat(items).extracting(Item::line).containsExactly(1L, 3L);
    }

    @Test
    void saysWhichLineIsBadAndReadsTheRest() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((ROW + "\n").getBytes(UTF_8));
        content.writeBytes(new byte[] {'"', (byte) 0xC3, '"', '\n'});
        content.writeBytes("{\"code\":\n[1]\n{\"student\":\"bo\"}\n".getBytes(UTF_8));
        content.writeBytes(ROW.getBytes(UTF_8));

        List<Item> items = read("a.jsonl", content.toByteArray());

        assertThat(items.stream().filter(Item.BadRow.class::isInstance))
                .extracting(Item::line)
                .containsExactly(2L, 3L, 4L, 5L);
        assertThat(items.getLast()).isInstanceOf(Item.Row.class);
    }

    @Test
    void readsACutOffGzipUpToTheCut() throws IOException {
        byte[] rows = (ROW + "\n").repeat(20_000).getBytes(UTF_8);
        byte[] whole = gzip(rows);

        List<Item> items = read("a.jsonl.gz", Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThat(items.size()).isGreaterThan(100);
        assertThat(items.getLast()).isInstanceOf(Item.Unreadable.class);
        assertThat(items.getLast().line()).isEqualTo(items.size());
    }

    @Test
    void refusesALineThatIsTooLongWithoutLosingTheNext() throws IOException {
        byte[] content = ("x".repeat(RowSource.LONGEST_ROW + 10) + "\n" + ROW).getBytes(UTF_8);

        List<Item> items = read("a.jsonl", content);

        assertThat(items.getFirst()).isInstanceOf(Item.BadRow.class);
        assertThat(items.getLast()).isInstanceOf(Item.Row.class);
        assertThat(items.getLast().line()).isEqualTo(2);
    }

    @Property(tries = 300)
    void cutsAnyBytesIntoLinesThatAreTextOrBroken(@ForAll @Size(max = 300) byte[] bytes)
            throws IOException {
        RecordReader lines = RecordReader.ofLines(new ByteArrayInputStream(bytes), 64);
        long expected = 0;
        RecordReader.Cut cut = lines.next();
        while (!(cut instanceof RecordReader.Cut.End)) {
            expected++;
            assertThat(cut.line()).isEqualTo(expected);
            cut = lines.next();
        }
        assertThat(expected).isEqualTo(countLines(bytes));
    }

    @Property(tries = 300)
    void makesARowOrAnErrorOfAnyText(@ForAll String text) {
        assertThat(JsonLines.row("a", 7, text).line()).isEqualTo(7);
    }

    private static long countLines(byte[] bytes) {
        long ends = 0;
        for (byte each : bytes) {
            ends += each == '\n' ? 1 : 0;
        }
        boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        return open ? ends + 1 : ends;
    }
}
