package dev.coderx.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.coderx.web.Visit.PATIENTLY;
import static dev.coderx.web.Visit.button;
import static dev.coderx.web.Visit.panel;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student hands in code and watches what becomes of it; an educator sees the cohort. */
@QuarkusIntegrationTest
@QuarkusTestResource(EmbeddedServices.class)
class WorkspaceIT {
    private static final List<String> STAGES =
            List.of(
                    "Your code has arrived",
                    "Your code has been tested",
                    "Your code has been read",
                    "Your strengths are updated",
                    "Your roadmap is in order",
                    "Next problems are chosen");

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
    void aStudentSeesEveryStageAndWhatItChanged() {
        Page page = signedIn("student", 1280, 900);
        Visit.submit(
                page,
                "fresh-basket",
                "def add(item, basket=[]):\n    basket.append(item)\n    return basket\n");

        Locator stages = panel(page, "This submission");
        for (String stage : STAGES) {
            assertThat(
                            stages.getByRole(AriaRole.LISTITEM)
                                    .filter(new Locator.FilterOptions().setHasText(stage)))
                    .containsText("ms");
        }
        assertThat(stages.getByText("All done")).isVisible(PATIENTLY);
        assertThat(panel(page, "What was found").getByRole(AriaRole.HEADING).nth(1)).isVisible();
        assertThat(panel(page, "What you are good at").locator("tr[data-row]").first()).isVisible();
        assertThat(panel(page, "Your roadmap").getByRole(AriaRole.HEADING).nth(1)).isVisible();
        assertThat(panel(page, "Next problems").getByRole(AriaRole.HEADING).nth(1)).isVisible();

        assertThat(panel(page, "Tests").getByRole(AriaRole.LISTITEM).first()).isVisible();
        button(page, "Run").click();
        assertThat(page.getByText("It ran to its end")).isVisible();

        assertThat(violations(page)).isEmpty();
        Visit.screenshot(page, "workspace");
    }

    @Test
    void anEducatorSeesTheCohort() {
        Page page = signedIn("educator", 1280, 900);

        assertThat(page.getByText("Demo cohort").first()).isVisible();
        assertThat(page.getByText("Demo student").first()).isVisible();
        assertThat(violations(page)).isEmpty();
        page.getByText("Demo student").first().click();
        assertThat(panel(page, "What is known")).isVisible();
        assertThat(violations(page)).isEmpty();
    }

    private Page signedIn(String role, int width, int height) {
        return Visit.signedIn(requireNonNull(browser), address, "/", role, width, height);
    }
}
