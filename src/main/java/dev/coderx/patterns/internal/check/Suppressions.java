package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.Span;
import dev.coderx.patterns.internal.syntax.LineIndex;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comments that ask not to report something: {@code coderx: ignore[id, …] reason} for its own
 * line, or for the next one where it stands alone on its line, and {@code coderx: ignore-file[…]}
 * for the file. Without ids it is about all patterns.
 */
public final class Suppressions {
    private static final String MARK = "coderx:";
    private static final int LONGEST_REASON = 200;
    private static final Pattern COMMENT =
            Pattern.compile(
                    "^(?:#|//|/\\*)[\\s*]*coderx:\\s*(ignore-file|ignore)\\b(?:\\s*\\[([^\\]\n]*)])?(.*)",
                    Pattern.DOTALL);

    private static final NodeTypes COMMENTS =
            NodeTypes.of("comment", "line_comment", "block_comment");

    private final List<Comment> wholeFile = new ArrayList<>();
    private final Map<Integer, List<Comment>> byLine = new HashMap<>();
    private final List<Comment> all = new ArrayList<>();

    /**
     * One such comment.
     *
     * @param ids what it is about; empty for all
     * @param reason what it gives as the reason, perhaps blank
     */
    record Comment(SyntaxNode node, Set<String> ids, String reason) {
        boolean isAbout(String patternId) {
            return ids.isEmpty() || ids.contains(patternId);
        }
    }

    private Suppressions() {}

    /** Marks the comments that name a pattern there is none of. */
    static Check unknown() {
        return Check.on(
                (node, file, report) -> {
                    for (Comment comment : file.suppressions().all) {
                        if (comment.node() == node
                                && !comment.ids().stream().allMatch(id -> isKnown(id, file))) {
                            report.mark(node);
                        }
                    }
                },
                COMMENTS.names().toArray(String[]::new));
    }

    /** What educators write is looked for elsewhere, and taken for known here. */
    private static boolean isKnown(String id, File file) {
        return file.patternIds().contains(id)
                || id.startsWith(dev.coderx.patterns.Pattern.OWN_PREFIX);
    }

    static Suppressions of(SyntaxTree tree) {
        var found = new Suppressions();
        if (!tree.source().contains(MARK)) {
            return found;
        }
        var lines = new LineIndex(tree.source());
        List<Span> alone = new ArrayList<>();
        for (SyntaxNode node : tree.root().find(COMMENTS)) {
            Matcher matcher = COMMENT.matcher(node.text());
            if (!matcher.find()) {
                continue;
            }
            Comment comment = comment(node, matcher);
            found.all.add(comment);
            if (matcher.group(1).equals("ignore-file")) {
                found.wholeFile.add(comment);
                continue;
            }
            Span span = lines.span(node.start(), node.end());
            found.at(span.startLine()).add(comment);
            if (standsAlone(tree.source(), node)) {
                alone.add(span);
            }
        }
        // In the order of the text, so that comments below each other all reach the code below.
        for (Span span : alone) {
            found.at(span.endLine() + 1).addAll(List.copyOf(found.at(span.startLine())));
        }
        return found;
    }

    private List<Comment> at(int line) {
        return byLine.computeIfAbsent(line, _ -> new ArrayList<>());
    }

    private static Comment comment(SyntaxNode node, Matcher matcher) {
        String reason = matcher.group(3).lines().findFirst().orElse("").replace("*/", "").strip();
        return new Comment(
                node,
                ids(matcher.group(2), reason),
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }

    /** The ids between the brackets; one that no pattern has where there are none to read. */
    private static Set<String> ids(@Nullable String list, String rest) {
        if (list == null) {
            return rest.startsWith("[") ? Set.of(rest) : Set.of();
        }
        Set<String> ids =
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of("") : ids;
    }

    private static boolean standsAlone(String source, SyntaxNode node) {
        for (int i = node.start() - 1; i >= 0; i--) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Why a finding is not to be reported, perhaps blank; empty where it is. */
    public Optional<String> reason(String patternId, int line) {
        for (Comment comment : byLine.getOrDefault(line, List.of())) {
            if (comment.isAbout(patternId)) {
                return Optional.of(comment.reason());
            }
        }
        return wholeFile.stream()
                .filter(comment -> comment.isAbout(patternId))
                .map(Comment::reason)
                .findFirst();
    }
}
