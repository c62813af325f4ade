package dev.coderx.problems.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemArchive;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.internal.format.ProblemReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QtiTest {
    private static final String MANIFEST =
            """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m">
              <resources>
                <resource identifier="a" type="imsqti_item_xmlv2p1" href="items/a.xml"/>
                <resource identifier="b" type="imsqti_item_xmlv2p1" href="items/b.xml"/>
                <resource identifier="c" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment" href="c.xml"/>
                <resource identifier="d" type="imsqti_item_xmlv2p1" href="items/d.xml"/>
              </resources>
            </manifest>
            """;
    private static final String ESSAY =
            """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a"
                title="Count the Köln trains (2)" adaptive="false" timeDependent="false">
              <itemBody>
                <p>Write a function that counts.</p>
                <pre>count([1, 2])</pre>
                <ul><li>fast</li><li>short</li></ul>
                <extendedTextInteraction responseIdentifier="RESPONSE"/>
              </itemBody>
            </assessmentItem>
            """;
    private static final String CHOICE =
            ESSAY.replace("extendedTextInteraction", "choiceInteraction");

    @Test
    void everyStatementOfTheBankComesBackFromItsItem() {
        List<Problem> problems = new ProblemBank().all();

        ImportedProblems imported = ProblemArchive.read(ProblemArchive.qti(problems));

        assertThat(imported.drafts()).hasSameSizeAs(problems);
        for (int i = 0; i < problems.size(); i++) {
            Problem read = problem(imported.drafts().get(i));
            assertThat(read.title()).isEqualTo(problems.get(i).title());
            assertThat(Blocks.of(read.statement()))
                    .isEqualTo(Blocks.of(problems.get(i).statement()));
        }
    }

    @Test
    void takesTasksAnsweredByTextAndNamesWhatItLeaves() {
        ImportedProblems imported =
                ProblemArchive.read(
                        Zips.of(
                                QtiReader.MANIFEST,
                                MANIFEST,
                                "items/a.xml",
                                ESSAY,
                                "items/b.xml",
                                CHOICE,
                                "c.xml",
                                "<x/>"));

        assertThat(imported.drafts()).hasSize(1);
        Problem draft = problem(imported.drafts().getFirst());
        assertThat(draft.id()).isEqualTo("count-the-koln-trains");
        assertThat(draft.title()).isEqualTo("Count the Köln trains (2)");
        assertThat(draft.statement())
                .isEqualTo(
                        """
                        Write a function that counts.

                        ```
                        count([1, 2])
                        ```

                        - fast

                        - short
                        """);
        assertThat(draft.conceptIds()).containsExactly(NewDraft.NO_CONCEPT);
        assertThat(imported.notCarried())
                .anySatisfy(what -> assertThat(what).contains("items/b.xml", "choiceInteraction"))
                .anySatisfy(what -> assertThat(what).contains("c.xml", "imsqti_xmlv1p2"))
                .anySatisfy(what -> assertThat(what).contains("items/d.xml", "does not have it"))
                .anySatisfy(what -> assertThat(what).contains("items/a.xml", "tests"));
    }

    @Test
    void takesNothingFromAPackageOfChoices() {
        assertThatThrownBy(() ->
                        ProblemArchive.read(
                                Zips.of(QtiReader.MANIFEST, MANIFEST, "items/a.xml", CHOICE)))
                .isInstanceOf(InvalidArchive.class)
                .hasMessageContaining("Nothing in this package can be taken over");
    }

    @Test
    void readsNoEntityAndNothingFromElsewhere() {
        for (String doctype :
                List.of(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                        "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;\">]>",
                        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")) {
            String hostile = doctype + ESSAY.replace("counts.", "counts &x;");

            assertThatThrownBy(() ->
                            ProblemArchive.read(
                                    Zips.of(QtiReader.MANIFEST, MANIFEST, "items/a.xml", hostile)))
                    .isInstanceOf(InvalidArchive.class)
                    .hasMessageContaining("items/a.xml, line 1")
                    .hasMessageContaining("DOCTYPE");
        }
    }

    @Test
    void refusesXmlThatIsBrokenOrTooDeep() {
        assertThatThrownBy(() -> ProblemArchive.read(Zips.of(QtiReader.MANIFEST, "<manifest>")))
                .isInstanceOf(InvalidArchive.class)
                .hasMessageContaining("imsmanifest.xml, line 1");
        String deep = "<a>".repeat(150) + "</a>".repeat(150);
        assertThatThrownBy(() -> ProblemArchive.read(Zips.of(QtiReader.MANIFEST, deep)))
                .isInstanceOf(InvalidArchive.class)
                .hasMessageContaining("depth");
    }

    @Test
    void itemsOfOneTitleGetIdsOfTheirOwn() {
        var taken = new java.util.HashSet<String>();
        for (int i = 0; i < 60; i++) {
            assertThat(NewDraft.id("Sum 1", taken)).matches("sum(-[a-z]+)?");
        }
        assertThat(taken).hasSize(60);
        assertThat(NewDraft.id("数", taken)).isEqualTo("imported");
    }

    private static Problem problem(Draft draft) {
        return ProblemReader.read(draft.id(), draft.content()).problem();
    }
}
