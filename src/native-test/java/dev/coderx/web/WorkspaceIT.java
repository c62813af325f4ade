package dev.coderx.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.nio.file.Path;
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

    // The first message after a start takes its time.
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

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
        page.getByLabel("Problem", new Page.GetByLabelOptions().setExact(true))
                .selectOption("fresh-basket");
        assertThat(panel(page, "Your code")).isVisible();
        Locator editor = page.locator(".cm-content");
        editor.click();
        page.keyboard().press("Control+A");
        page.keyboard()
                .insertText(
                        "def add(item, basket=[]):\n    basket.append(item)\n    return basket\n");
        button(page, "Submit").click();

        Locator stages = panel(page, "This submission");
        for (String stage : STAGES) {
            assertThat(
                            stages.getByRole(AriaRole.LISTITEM)
                                    .filter(new Locator.FilterOptions().setHasText(stage)))
                    .containsText("ms");
        }
        assertThat(stages.getByText("All done")).isVisible(PATIENTLY);
        assertThat(panel(page, "What was found").getByRole(AriaRole.HEADING).nth(1)).isVisible();
        assertThat(panel(page, "What you are good at").getByRole(AriaRole.LISTITEM).first())
                .isVisible();
        assertThat(panel(page, "Your roadmap").getByRole(AriaRole.HEADING).nth(1)).isVisible();
        assertThat(panel(page, "Next problems").getByRole(AriaRole.HEADING).nth(1)).isVisible();

        assertThat(panel(page, "Tests").getByRole(AriaRole.LISTITEM).first()).isVisible();
        button(page, "Run").click();
        assertThat(page.getByText("It ran to its end")).isVisible();

        assertThat(violations(page)).isEmpty();
        page.mouse().move(0, 0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "workspace.png")));
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
        if (browser == null) {
            throw new IllegalStateException("the browser is not open");
        }
        Page page = browser.open(width, height);
        page.navigate(address.toString());
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(role))
                .click();
        assertThat(
                        page.getByRole(AriaRole.BUTTON)
                                .filter(new Locator.FilterOptions().setHasText("Sign out")))
                .isVisible();
        return page;
    }

    private static Locator panel(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(WorkspaceIT::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}
