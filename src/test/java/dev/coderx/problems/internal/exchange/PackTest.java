package dev.coderx.problems.internal.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.ProblemArchive;
import dev.coderx.problems.ProblemArchive.Packed;
import dev.coderx.problems.TestProblems;
import dev.coderx.problems.internal.format.ProblemReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PackTest {
    private static final String ONE = "{\"schema\": 1, \"problems\": [{\"id\": \"first-gap\"}]}";
    private static final String FILE = "problems/first-gap.yaml";

    @Property(tries = 100)
    void whatIsPackedIsUnpackedAgain(
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = 400) Integer> numbers,
            @ForAll @StringLength(max = 40) String comment) {
        List<Packed> packed = new ArrayList<>();
        for (int number : numbers) {
            String id = "p" + "x".repeat(number % 50) + "-" + "ab".repeat(1 + number % 3);
            String said = comment.replaceAll("[^\\p{L}\\p{N} ]", "");
            String content = "# " + said + "\n" + TestProblems.FIRST_GAP.replace("first-gap", id);
            if (packed.stream().noneMatch(other -> other.id().equals(id))) {
                packed.add(new Packed(id, number, "Title", content));
            }
        }
        byte[] zip = ProblemArchive.pack(packed);

        assertThat(ProblemArchive.read(zip))
                .isEqualTo(
                        new ImportedProblems(
                                packed.stream()
                                        .map(each -> new Draft(each.id(), each.content()))
                                        .toList(),
                                List.of()));
        assertThat(ProblemArchive.pack(packed)).isEqualTo(zip);
    }

    /** Whatever is done to a pack, it is read or refused, and never fails in another way. */
    @Property(tries = 300)
    void aDamagedPackIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(max = 20) int places) {
        byte[] zip =
                ProblemArchive.pack(
                        List.of(new Packed("first-gap", 1, "T", TestProblems.FIRST_GAP)));
        var random = new Random(seed);
        for (int i = 0; i < places; i++) {
            zip[random.nextInt(zip.length)] = (byte) random.nextInt();
        }
        try {
            ProblemArchive.read(zip);
        } catch (InvalidArchive | InvalidProblem refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void carriesTheSchemaOfItsProblemFilesWithEachOfTheirFields() throws IOException {
        Map<String, byte[]> files =
                Archive.read(
                        ProblemArchive.pack(
                                List.of(new Packed("first-gap", 1, "T", TestProblems.FIRST_GAP))));
        JsonNode schema = JsonMapper.builder().build().readTree(files.get(PackReader.FORMAT));

        assertThat(schema.path("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(ProblemReader.FIELDS);
        assertThat(schema.at("/$defs/case/properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "args",
                        "input",
                        "returns",
                        "raises",
                        "prints",
                        "after",
                        "tolerance",
                        "anyOrder",
                        "shown");
    }

    @Test
    void refusesAPackWhoseIndexAndFilesDoNotAgree() {
        String yaml = TestProblems.FIRST_GAP;

        assertRefused(Zips.of(PackReader.INDEX, ONE), "there is no problems/first-gap.yaml");
        assertRefused(
                Zips.of(PackReader.INDEX, ONE, FILE, yaml, "problems/other.yaml", yaml),
                "\"problems/other.yaml\" is in the pack, but pack.json does not list it");
        assertRefused(
                Zips.of(
                        PackReader.INDEX,
                        ONE.replace("}]", "}, {\"id\": \"first-gap\"}]"),
                        FILE,
                        yaml),
                "lists the problem \"first-gap\" twice");
        assertRefused(
                Zips.of(PackReader.INDEX, ONE, FILE, yaml.replace("id: first-gap", "id: other")),
                "has the id \"other\"");
    }

    @Test
    void refusesAnIndexOfAnotherShape() {
        assertRefused(Zips.of(PackReader.INDEX, "{\"schema\": 2, \"problems\": []}"), "schema 2");
        assertRefused(Zips.of(PackReader.INDEX, "{\"schema\": 1, \"problems\": []}"), "from 1 to");
        assertRefused(Zips.of(PackReader.INDEX, "{\"schema\": 1}"), "must have \"schema\"");
        assertRefused(Zips.of(PackReader.INDEX, "null"), "must have \"schema\"");
        assertRefused(Zips.of(PackReader.INDEX, ONE.replace("\"id\"", "\"idea\"")), "idea");
        assertRefused(Zips.of(PackReader.INDEX, ONE + "x"), "pack.json, line 1");
        assertRefused(
                Zips.of(
                        PackReader.INDEX,
                        ONE.replace("\"schema\": 1,", "\"schema\":1,\"schema\":1,")),
                "Duplicate");
        assertRefused(
                Zips.of(PackReader.INDEX, ONE.replace("first-gap", "../../etc/passwd")),
                "there is no problems/../../etc/passwd.yaml");
    }

    @Test
    void refusesABrokenProblemFileByItsLine() {
        byte[] zip =
                Zips.of(
                        PackReader.INDEX,
                        ONE,
                        FILE,
                        TestProblems.FIRST_GAP.replace("minutes: 20", "minutes: 0"));

        assertThatThrownBy(() -> ProblemArchive.read(zip))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageStartingWith(FILE + ", line 7: 'minutes'");
    }

    @Test
    void refusesNamesThatLeadOut() {
        for (String name :
                List.of(
                        "../pack.json",
                        "problems/../../x",
                        "/etc/passwd",
                        "a//b",
                        "C:\\x",
                        "a\\b",
                        "./x",
                        "x/./y",
                        "a\u0000b",
                        "..",
                        " x",
                        "x".repeat(201))) {
            assertRefused(Zips.of(name, "x"), "is no name that a file of an archive may have");
        }
    }

    @Test
    void refusesAZipBombBeforeItIsUnpacked() {
        byte[] zeros = new byte[50_000_000];
        byte[] bomb = Archive.write(Map.of(PackReader.INDEX, zeros));
        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused(bomb, "makes the archive too large");

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            many.put("f" + i, new byte[900_000]);
        }
        assertRefused(Archive.write(many), "makes the archive too large");

        Map<String, byte[]> tiny = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            tiny.put("f" + i, new byte[0]);
        }
        assertRefused(Archive.write(tiny), "more than 1,000 files");
        assertRefused(new byte[ProblemArchive.LARGEST + 1], "at most 4,000,000 are allowed");
    }

    @Test
    void refusesWhatIsNoZipOrNothingOfOurs() {
        assertRefused(new byte[0], "This is no zip");
        assertRefused("hello".getBytes(UTF_8), "This is no zip");
        assertRefused(Zips.of("readme.txt", "x"), "no problem pack");
        Map<String, byte[]> latin = new LinkedHashMap<>();
        latin.put(PackReader.INDEX, ONE.getBytes(UTF_8));
        latin.put(FILE, "id: é".getBytes(ISO_8859_1));
        assertRefused(Archive.write(latin), "is no text in UTF-8");
    }

    private static void assertRefused(byte[] zip, String message) {
        assertThatThrownBy(() -> ProblemArchive.read(zip))
                .isInstanceOf(InvalidArchive.class)
                .hasMessageContaining(message);
    }
}
