package dev.coderx.launch.analyze;

import dev.coderx.patterns.Pattern;
import dev.coderx.shared.Language;
import java.util.Locale;

/** The documentation of a pattern, from its data. */
final class RulePage {
    private RulePage() {}

    /** As plain text, for a terminal. */
    static String plain(Pattern pattern) {
        var page = new StringBuilder();
        page.append(pattern.title()).append('\n');
        page.append(
                "%s, %s, severity %.2f, confidence %.2f, about %s%n"
                        .formatted(
                                pattern.id(),
                                pattern.category()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                pattern.severity(),
                                pattern.confidence(),
                                String.join(", ", pattern.conceptIds())));
        page.append('\n').append(pattern.messages().nudge()).append('\n');
        page.append(pattern.messages().hint()).append('\n');
        page.append(pattern.messages().explanation()).append('\n');
        pattern.bad().forEach(code -> page.append("\nFound in:\n").append(code.indent(4)));
        pattern.good().forEach(code -> page.append("\nNot found in:\n").append(code.indent(4)));
        return page.toString();
    }

    /** As Markdown. */
    static String markdown(Pattern pattern) {
        var page = new StringBuilder();
        page.append("# ").append(pattern.title()).append("\n\n");
        page.append(pattern.messages().nudge()).append(' ');
        page.append(pattern.messages().hint()).append("\n\n");
        page.append(pattern.messages().explanation()).append('\n');
        pattern.bad().forEach(code -> code(page, "Found in", pattern, code));
        pattern.good().forEach(code -> code(page, "Not found in", pattern, code));
        return page.toString();
    }

    private static void code(StringBuilder page, String title, Pattern pattern, String code) {
        Language language = pattern.languages().stream().min(Language::compareTo).orElseThrow();
        page.append("\n").append(title).append(":\n\n```");
        page.append(language.name().toLowerCase(Locale.ROOT)).append('\n');
        page.append(code.strip()).append("\n```\n");
    }
}
