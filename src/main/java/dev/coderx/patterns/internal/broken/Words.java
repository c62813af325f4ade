package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may be wrong with the words near the fault: misspelt, missing, or taken for a name. */
final class Words {

    private static final int REACH = 8;
    private static final Set<String> DEFINES =
            Set.of(
                    "def",
                    "class",
                    "function",
                    "const",
                    "let",
                    "var",
                    "int",
                    "double",
                    "boolean",
                    "String",
                    "interface",
                    "enum");

    private final Spot spot;
    private final Source source;
    private final Keywords keywords;
    private final List<Repair> out = new ArrayList<>();

    private Words(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
        this.keywords = Keywords.of(spot.language());
    }

    static List<Repair> at(Spot spot) {
        var words = new Words(spot);
        if (spot.source().size() > 0) {
            words.collect();
        }
        return words.out;
    }

    private void collect() {
        int first = spot.lineFirst();
        int last = Math.min(spot.at() + 1, source.size() - 1);
        int from = Math.max(first, spot.at() - REACH);
        for (int i = from; i <= last; i++) {
            Token token = source.token(i);
            if (token.isWord()) {
                misspelt(token, i, Math.abs(spot.at() - i));
                name(token, i);
            }
        }
        if (first < from && source.token(first).isWord()) {
            misspelt(source.token(first), first, 1);
        }
        missing(first);
        if (spot.hasNext() && spot.at() != first) {
            missingBeforeNext();
        }
    }

    private void misspelt(Token token, int index, int away) {
        String word = token.text();
        if (keywords.has(word)) {
            return;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (String keyword : keywords.all()) {
            int distance = lower.equals(keyword) ? 0 : distance(lower, keyword);
            int allowed = keyword.length() > 5 ? 2 : keyword.length() > 2 ? 1 : 0;
            boolean short2 =
                    keyword.length() == 2
                            && index == source.lineFirst(index)
                            && distance == 1
                            && word.length() <= 3;
            if (distance <= allowed || short2) {
                double cost = 2 + distance * 0.3 + away * 0.02 + (short2 ? 1 : 0);
                out.add(
                        Repair.of(
                                        Kind.MISSPELT_KEYWORD,
                                        token,
                                        cost,
                                        Change.replace(token, keyword))
                                .offered());
            }
        }
        for (String keyword : keywords.statements()) {
            boolean glued = word.length() > keyword.length() && word.startsWith(keyword);
            if (glued && keyword.length() > 2) {
                out.add(
                        Repair.of(
                                Kind.MISSPELT_KEYWORD,
                                token,
                                3.5,
                                Change.insert(token.start() + keyword.length(), " ")));
            }
        }
    }

    private void name(Token token, int index) {
        if (keywords.has(token.text()) && Math.abs(index - spot.at()) <= 1) {
            out.add(
                    Repair.of(
                            Kind.KEYWORD_AS_NAME,
                            token,
                            index == spot.at() ? 3.35 : 3.45,
                            Change.replace(token, "x")));
            var changes = new ArrayList<Change>();
            int last = Math.min(source.lineLast(index), index + 40);
            for (int i = source.lineFirst(index); i <= last; i++) {
                if (source.is(i, token.text())) {
                    changes.add(Change.replace(source.token(i), "x"));
                }
            }
            if (changes.size() > 1) {
                Change[] all = changes.toArray(Change[]::new);
                out.add(Repair.of(Kind.KEYWORD_AS_NAME, token, 3.5, all));
            }
        }
    }

    private void missing(int first) {
        Token head = source.token(first);
        int at = head.start();
        for (String keyword : keywords.leading()) {
            out.add(Repair.of(Kind.MISSING_KEYWORD, head, 3.8, Change.insert(at, keyword + " ")));
        }
        boolean defines = spot.hasPrevious() && DEFINES.contains(spot.previous().text());
        if (defines) {
            out.add(
                    Repair.of(
                            Kind.MISSING_NAME,
                            spot.previous(),
                            2.5,
                            Change.insert(spot.offset(), " x")));
        }
    }

    private void missingBeforeNext() {
        Token next = spot.next();
        Token marked = spot.culprit();
        boolean loop = false;
        for (int i = Math.max(spot.lineFirst(), spot.at() - 30); i < spot.at(); i++) {
            loop |= source.token(i).is("for");
        }
        for (String keyword : keywords.inner()) {
            boolean in = keyword.equals("in") || keyword.equals("of");
            out.add(
                    Repair.of(
                            in
                                    ? loop ? Kind.MISSING_IN : Kind.MISSING_OPERATOR
                                    : Kind.MISSING_KEYWORD,
                            marked,
                            in ? loop ? 2.2 : 4.5 : inner(keyword),
                            Change.insert(next.start(), " " + keyword + " ")));
            if (spot.hasPrevious() && !in) {
                Token before = spot.previous();
                out.add(
                        Repair.of(
                                Kind.MISSING_KEYWORD,
                                before,
                                inner(keyword) + 0.05,
                                Change.insert(before.start(), keyword + " ")));
            }
        }
        if (source.java()) {
            Token before = spot.hasPrevious() ? spot.previous() : next;
            if (!keywords.has(before.text())) {
                out.add(
                        Repair.of(
                                Kind.MISSING_TYPE,
                                before,
                                3.2,
                                Change.insert(before.start(), "int ")));
            }
            out.add(
                    Repair.of(
                            Kind.MISSING_NAME, before, 3.65, Change.insert(spot.offset(), " x ")));
        } else {
            out.add(
                    Repair.of(
                            Kind.MISSING_OPERAND,
                            marked,
                            4.35,
                            Change.insert(spot.offset(), " x ")));
        }
    }

    private double inner(String keyword) {
        boolean imports = keyword.equals("import") && source.is(spot.lineFirst(), "from");
        return imports ? 2.3 : keyword.equals("class") || keyword.equals("import") ? 3.9 : 4.4;
    }

    /** How many letters were added, dropped, changed or swapped with their neighbour, up to 3. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2 || a.length() > 30) {
            return 3;
        }
        int[] older = new int[b.length() + 1];
        int[] old = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(old[j - 1] + (same ? 0 : 1), Math.min(old[j], row[j - 1]) + 1);
                boolean turned =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (turned) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
            }
            int[] free = older;
            older = old;
            old = row;
            row = free;
        }
        return old[b.length()];
    }
}
