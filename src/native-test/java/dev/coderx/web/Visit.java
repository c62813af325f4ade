package dev.coderx.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What the browser tests do and look at on every page. */
final class Visit {
    /** The first message after a start takes its time. */
    static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private Visit() {}

    /** Opens a path of the platform as one of the demo people. */
    static Page signedIn(
            Browser browser, URI address, String path, String role, int width, int height) {
        Page page = browser.open(width, height);
        page.navigate(address.resolve(path).toString());
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(role))
                .click();
        assertThat(button(page, "Sign out")).isVisible();
        return page;
    }

    static Locator panel(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Hands in code of one's own for a problem and waits until all has been done with it. */
    static void submit(Page page, String problemId, String code) {
        page.getByLabel("Problem", new Page.GetByLabelOptions().setExact(true))
                .selectOption(problemId);
        assertThat(panel(page, "Your code")).isVisible();
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(code);
        button(page, "Submit").click();
    }

    /** What the page makes hard for somebody, by axe's rules; empty where nothing is. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Visit::describe).toList();
    }

    /** Whether one has to scroll sideways to see all of the page. */
    static boolean scrollsSideways(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
    }

    static void screenshot(Page page, String name) {
        page.mouse().move(0, 0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}
