package dev.coderx.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.coderx.web.Visit.PATIENTLY;
import static dev.coderx.web.Visit.button;
import static dev.coderx.web.Visit.heading;
import static dev.coderx.web.Visit.panel;
import static dev.coderx.web.Visit.scrollsSideways;
import static dev.coderx.web.Visit.violations;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student looks at what they are thought to know, asks why, and shows what they know. */
@QuarkusIntegrationTest
@QuarkusTestResource(EmbeddedServices.class)
class ConceptsIT {
    private static final int MOST_QUESTIONS = 12;
    private static final Pattern RESTS_ON = Pattern.compile("^What .* rests on$");

    @TestHTTPResource("/")
    URI address;

    private @Nullable Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyCellOpensToItsEvidence() {
        Page page = signedIn("/", "student", 1280, 900);
        Visit.submit(
                page,
                "fresh-basket",
                "def add(item, basket=[]):\n    basket.append(item)\n    return basket\n");
        assertThat(page.getByText("All done")).isVisible(PATIENTLY);
        link(page, "Concepts").click();
        Locator rows = panel(page, "What you know").locator("tr[data-row]");
        assertThat(rows.first()).isVisible();

        Locator opened =
                page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(RESTS_ON));
        for (Locator row : rows.all()) {
            for (Locator cell : row.locator("td button").all()) {
                cell.click();
                assertThat(opened).hasCount(1);
                assertThat(opened.locator("p").first()).hasText(Pattern.compile("\\w.*\\."));
                assertThat(
                                opened.getByText(
                                        Pattern.compile(
                                                "(raised|lowered) the estimate by"
                                                        + "|hardly moved the estimate"
                                                        + "|^No single pieces are kept")))
                        .not()
                        .hasCount(0);
                cell.click();
                assertThat(opened).hasCount(0);
            }
        }

        rows.first().locator("td button").first().click();
        assertThat(opened).isVisible();
        assertThat(violations(page)).isEmpty();
        Visit.screenshot(page, "concepts");
        page.setViewportSize(360, 780);
        assertThat(scrollsSideways(page)).isFalse();
        assertThat(violations(page)).isEmpty();
        Visit.screenshot(page, "concepts-phone");
    }

    @Test
    void theQuizGoesOnAfterAReloadAndEndsWithWhatItFound() {
        Page page = signedIn("/placement", "student", 360, 780);
        assertThat(violations(page)).isEmpty();
        button(page, "Start").click();
        assertThat(heading(page, question(1))).isVisible(PATIENTLY);
        assertThat(violations(page)).isEmpty();
        assertThat(scrollsSideways(page)).isFalse();

        int asked = 0;
        Locator onward =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^(Next question|See what)")));
        do {
            asked++;
            page.getByRole(AriaRole.RADIO).first().check();
            button(page, "Answer").click();
            assertThat(onward).isVisible();
            if (asked == 1) {
                assertThat(violations(page)).isEmpty();
                page.reload();
                assertThat(heading(page, question(2))).isVisible();
                continue;
            }
            onward.click();
            assertThat(onward).hasCount(0);
        } while (asked < MOST_QUESTIONS && heading(page, question(asked + 1)).isVisible());

        assertThat(heading(page, "What your answers show")).isVisible();
        assertThat(violations(page)).isEmpty();
        assertThat(scrollsSideways(page)).isFalse();
        Visit.screenshot(page, "quiz-phone");
    }

    @Test
    void aConceptSaysWhatItIsAndLeadsToItsCheck() {
        Page page = signedIn("/concepts/for-loops", "student", 1280, 900);
        assertThat(panel(page, "What it is")).isVisible();
        assertThat(panel(page, "Around it").getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(violations(page)).isEmpty();
        link(page, "I know this").click();
        button(page, "Start").click();
        assertThat(page.getByText(Pattern.compile("^Question 1 of at most \\d+$")))
                .isVisible(PATIENTLY);
    }

    @Test
    void anEducatorSeesTheMatrixOfAStudentButAnswersForNobody() {
        Page page = signedIn("/cohorts", "educator", 1280, 900);
        page.getByText("Demo student").first().click();
        assertThat(panel(page, "What is known")).isVisible();
        assertThat(panel(page, "Worth practising")).isVisible();
        assertThat(panel(page, "Progress")).isVisible();
        assertThat(link(page, "I know this")).hasCount(0);
        assertThat(violations(page)).isEmpty();
    }

    private static String question(int number) {
        return "Question %d of at most %d".formatted(number, MOST_QUESTIONS);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page signedIn(String path, String role, int width, int height) {
        return Visit.signedIn(requireNonNull(browser), address, path, role, width, height);
    }
}
