package dev.coderx.problems.internal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.internal.format.Literals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code in a statement: between backticks and in fenced blocks. */
public final class StatementCode {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern ARROW = Pattern.compile("→|->|=>");

    private final List<String> lines;

    private StatementCode(List<String> lines) {
        this.lines = lines;
    }

    /**
     * A call.
     *
     * @param text as the statement has it
     * @param arguments the text of each
     * @param after the rest of its line
     */
    public record Call(String text, List<String> arguments, String after) {}

    /**
     * A call whose arguments are values, with what the statement says of it.
     *
     * @param result null where it says nothing that is a value
     */
    public record Shown(String call, List<JsonNode> arguments, @Nullable JsonNode result) {}

    /** Finds the code of a Markdown text. */
    public static StatementCode of(String statement) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : statement.lines().toList()) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            } else if (fenced) {
                lines.add(line);
            } else if (SPAN.matcher(line).find()) {
                lines.add(spans(line));
            }
        }
        return new StatementCode(lines);
    }

    /** The names in the code, as {@link #plain} writes them. */
    public Set<String> names() {
        return words(String.join("\n", lines));
    }

    /** The names in a code, as {@link #plain} writes them. */
    public static Set<String> words(String code) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            words.add(plain(word.group()));
        }
        return words;
    }

    /** A name without the difference between {@code firstGap} and {@code first_gap}. */
    public static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The calls of a function. */
    public List<Call> calls(String function) {
        List<Call> calls = new ArrayList<>();
        for (String line : lines) {
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                boolean named = plain(word.group()).equals(plain(function));
                if (named && line.startsWith("(", word.end())) {
                    call(line, word.start(), word.end()).ifPresent(calls::add);
                }
            }
        }
        return calls;
    }

    /** The calls of a function with values as arguments, and what comes back. */
    public List<Shown> examples(String function) {
        List<Shown> examples = new ArrayList<>();
        for (Call call : calls(function)) {
            List<JsonNode> values = new ArrayList<>();
            for (String argument : call.arguments()) {
                literal(argument).ifPresent(values::add);
            }
            if (values.size() == call.arguments().size() && isAnExample(call)) {
                examples.add(new Shown(call.text(), values, result(call.after()).orElse(null)));
            }
        }
        return examples;
    }

    /** In a row of a table or before an arrow; elsewhere it may be an illustration. */
    private static boolean isAnExample(Call call) {
        return call.after().strip().startsWith("|")
                || ARROW.matcher(call.after()).lookingAt()
                || ARROW.matcher(call.after().strip()).lookingAt();
    }

    private static Optional<JsonNode> result(String after) {
        String rest = after.strip().replaceFirst("^(\\||→|->|=>)", "");
        int end = rest.indexOf('|');
        return literal((end < 0 ? rest : rest.substring(0, end)).strip());
    }

    /** A value as JSON, Python or JavaScript writes it. */
    private static Optional<JsonNode> literal(String text) {
        String plain = text.strip().replaceAll("\\b(None|undefined)\\b", "null");
        if (!plain.matches("(?s)[\\[{\"'(+-]?.*") || plain.isEmpty()) {
            return Optional.empty();
        }
        boolean value =
                plain.matches(
                                "(?s)(\\[.*\\]|\\{.*\\}|\"[^\"]*\"|'[^']*'|[-+]?[0-9.]+([eE][-+]?[0-9]+)?)")
                        || plain.matches("(?i)true|false|null");
        if (!value) {
            return Optional.empty();
        }
        try {
            return Optional.of(Literals.read(plain));
        } catch (InvalidProblem notAValue) {
            return Optional.empty();
        }
    }

    private static Optional<Call> call(String line, int start, int open) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = open + 1;
        char quote = 0;
        for (int i = open; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (c == ',' && depth == 1) {
                arguments.add(line.substring(from, i).strip());
                from = i + 1;
            } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                String last = line.substring(from, i).strip();
                if (!last.isEmpty()) {
                    arguments.add(last);
                }
                return Optional.of(
                        new Call(line.substring(start, i + 1), arguments, line.substring(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** A line with all but its code, its table's bars and its arrows taken out. */
    private static String spans(String line) {
        StringBuilder code = new StringBuilder();
        Matcher span = SPAN.matcher(line);
        int from = 0;
        while (span.find()) {
            code.append(marks(line.substring(from, span.start())))
                    .append(span.group(1))
                    .append(' ');
            from = span.end();
        }
        return code.append(marks(line.substring(from))).toString();
    }

    private static String marks(String prose) {
        StringBuilder marks = new StringBuilder();
        Matcher mark = Pattern.compile("\\||→").matcher(prose);
        while (mark.find()) {
            marks.append(mark.group()).append(' ');
        }
        return marks.isEmpty() ? "; " : marks.toString();
    }
}
