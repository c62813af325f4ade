package dev.coderx.concepts.internal.matching;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message of a tool into plain words before it is embedded: what differs from program to
 * program (names, numbers, code, places) is taken out, and a rule's id is read as the words it is
 * made of. What is left says what went wrong, or is empty where a message has no words.
 */
public final class MistakeText {
    private static final Pattern PLACE =
            Pattern.compile("^\\S*\\.\\w{1,5}:\\d+(?::\\d+)?:?\\s*|\\bline \\d+(?:, column \\d+)?");
    private static final Pattern QUOTED = Pattern.compile("`+([^`]*)`+|\"([^\"]*)\"|'([^']*)'");
    private static final Pattern CALL = Pattern.compile("\\b[\\w.$]+\\([^()]*\\)");
    private static final Pattern DOTTED = Pattern.compile("\\b\\w+(?:\\.\\w+)+\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d[\\w.]*\\b");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern JOINT = Pattern.compile("(?<=\\w)[-_](?=\\w)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Words of the languages, which say more than a name does. */
    private static final Pattern TELLING_WORD =
            Pattern.compile(
                    "abstract|and|assert|async|await|boolean|break|case|catch|char|class|const|"
                            + "continue|def|default|del|do|double|elif|else|enum|equals|except|"
                            + "extends|False|false|final|finally|float|for|from|function|global|"
                            + "hashCode|if|implements|import|in|instanceof|int|interface|is|lambda|"
                            + "let|long|new|None|nonlocal|not|null|or|pass|print|private|protected|"
                            + "public|raise|range|return|self|static|str|String|super|switch|"
                            + "synchronized|this|throw|throws|toString|True|true|try|typeof|"
                            + "undefined|var|void|while|with|yield");

    private MistakeText() {}

    /** Describes a message. */
    public static String of(String message) {
        return of(null, message);
    }

    /**
     * Describes a finding of another tool.
     *
     * @param rule its id, such as {@code no-unused-vars} or {@code UnusedVariable}; an id without
     *     words, such as {@code S1172}, adds nothing
     */
    public static String of(@Nullable String rule, String message) {
        String text = PLACE.matcher(message.strip()).replaceAll(" ");
        text =
                QUOTED.matcher(text)
                        .replaceAll(quoted -> {
                            String inside =
                                    present(quoted.group(1), quoted.group(2), quoted.group(3));
                            return TELLING_WORD.matcher(inside).matches() ? inside : " ";
                        });
        text = CALL.matcher(text).replaceAll("call");
        text = DOTTED.matcher(text).replaceAll(" ");
        text = NUMBER.matcher(text).replaceAll("number");
        text = words(text);
        String ruleWords = rule == null ? "" : ruleWords(rule);
        return ruleWords.isEmpty() ? text : text.isEmpty() ? ruleWords : ruleWords + ". " + text;
    }

    /** The words of a rule's id; empty where it has none. */
    static String ruleWords(String rule) {
        String last = rule.substring(Math.max(rule.lastIndexOf('/'), rule.lastIndexOf(':')) + 1);
        String split = words(last).toLowerCase(Locale.ROOT);
        return split.matches(".*[a-z]{3}.*") ? split : "";
    }

    private static String words(String text) {
        String apart = JOINT.matcher(HUMP.matcher(text).replaceAll(" ")).replaceAll(" ");
        return SPACE.matcher(apart).replaceAll(" ").strip();
    }

    private static String present(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
