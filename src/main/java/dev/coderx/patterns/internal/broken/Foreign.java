package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and signs that are right in another language. */
final class Foreign {

    private static final Map<String, String> TO_PYTHON =
            Map.ofEntries(
                    Map.entry("&&", "and"),
                    Map.entry("||", "or"),
                    Map.entry("!", "not "),
                    Map.entry("===", "=="),
                    Map.entry("!==", "!="),
                    Map.entry("<>", "!="),
                    Map.entry("elseif", "elif"),
                    Map.entry("elsif", "elif"),
                    Map.entry("function", "def"),
                    Map.entry("func", "def"),
                    Map.entry("fun", "def"),
                    Map.entry("void", "def"),
                    Map.entry("catch", "except"),
                    Map.entry("throw", "raise"),
                    Map.entry("foreach", "for"),
                    Map.entry("switch", "match"),
                    Map.entry("then", ":"),
                    Map.entry("?", "if"));
    private static final Map<String, String> TO_JAVA =
            Map.ofEntries(
                    Map.entry("and", "&&"),
                    Map.entry("or", "||"),
                    Map.entry("not", "!"),
                    Map.entry("is", "=="),
                    Map.entry("===", "=="),
                    Map.entry("!==", "!="),
                    Map.entry("<>", "!="),
                    Map.entry("elif", "else if"),
                    Map.entry("elseif", "else if"),
                    Map.entry("except", "catch"),
                    Map.entry("raise", "throw"),
                    Map.entry("foreach", "for"),
                    Map.entry("in", ":"),
                    Map.entry("of", ":"),
                    Map.entry("def", "void"),
                    Map.entry("func", "void"),
                    Map.entry("fun", "void"),
                    Map.entry("function", "void"),
                    Map.entry("let", "var"),
                    Map.entry("const", "final"),
                    Map.entry("from", "import"),
                    Map.entry("=>", "->"),
                    Map.entry("**", "*"),
                    Map.entry("then", ""));
    private static final Map<String, String> TO_SCRIPT =
            Map.ofEntries(
                    Map.entry("and", "&&"),
                    Map.entry("or", "||"),
                    Map.entry("not", "!"),
                    Map.entry("is", "==="),
                    Map.entry("<>", "!=="),
                    Map.entry("elif", "else if"),
                    Map.entry("elseif", "else if"),
                    Map.entry("except", "catch"),
                    Map.entry("raise", "throw"),
                    Map.entry("foreach", "for"),
                    Map.entry("def", "function"),
                    Map.entry("func", "function"),
                    Map.entry("fun", "function"),
                    Map.entry("void", "function"),
                    Map.entry("->", "=>"),
                    Map.entry(":", " of "),
                    Map.entry("//", ""),
                    Map.entry("then", ""));
    private static final Set<String> TYPES =
            Set.of(
                    "int", "float", "double", "long", "boolean", "bool", "char", "String", "str",
                    "var", "let", "const", "auto", "final", "public", "private", "static", "void",
                    "new", "string");

    private static final Set<String> SCRIPT_WORDS =
            Set.of("var", "let", "const", "new", "static", "void");

    private final Spot spot;
    private final Source source;
    private final Map<String, String> words;
    private final List<Repair> out = new ArrayList<>();

    private Foreign(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
        this.words = source.python() ? TO_PYTHON : source.java() ? TO_JAVA : TO_SCRIPT;
    }

    static List<Repair> at(Spot spot) {
        var foreign = new Foreign(spot);
        if (spot.source().size() > 0) {
            foreign.collect();
        }
        return foreign.out;
    }

    private void collect() {
        int first = Math.max(spot.lineFirst(), spot.at() - 20);
        int last = Math.min(source.size() - 1, spot.at() + 1);
        for (int i = first; i <= last; i++) {
            Token token = source.token(i);
            String other = words.get(token.text());
            if (other != null && token.kind() != Token.Kind.STRING) {
                boolean colon = token.is(":");
                boolean loop = colon && source.is(source.lineFirst(i), "for");
                if (!colon || loop) {
                    String text = token.isWord() ? other : " " + other + " ";
                    put(token, text, 1.3).ifOffered(!colon && !token.is("?"));
                }
            }
            if (TYPES.contains(token.text()) && !source.java() && !scripts(token)) {
                boolean drop = source.python() || token.is("new");
                Change change = drop ? source.without(i) : Change.replace(token, "let");
                out.add(Repair.of(Kind.FOREIGN_SYNTAX, token, 1.8, change));
            }
            comment(token);
            if (source.python()) {
                python(token, i);
            } else {
                braced(token, i);
            }
        }
        header();
    }

    private boolean scripts(Token token) {
        return source.script() && SCRIPT_WORDS.contains(token.text());
    }

    private void comment(Token token) {
        int end = lineEnd(token.start());
        String here = source.text().substring(token.start(), Math.min(end, token.start() + 2));
        boolean slashes = source.python() && here.equals("//");
        boolean hash = !source.python() && here.startsWith("#");
        if (slashes || hash) {
            out.add(
                    Repair.of(
                            Kind.FOREIGN_SYNTAX,
                            token,
                            hash ? 1.1 : 1.25,
                            new Change(token.start(), end, "")));
        } else if (source.python() && here.equals("/*")) {
            int close = source.text().indexOf("*/", token.start());
            int to = close < 0 ? end : close + 2;
            out.add(
                    Repair.of(
                            Kind.FOREIGN_SYNTAX,
                            token.start(),
                            token.start() + 2,
                            1.1,
                            new Change(token.start(), to, "")));
        }
    }

    private void python(Token token, int index) {
        if (token.is("++") || token.is("--")) {
            String sign = token.text().substring(1);
            Repair repair =
                    Repair.of(
                            Kind.FOREIGN_SYNTAX,
                            token,
                            1.2,
                            Change.replace(token, " " + sign + "= 1"));
            out.add(repair.offered());
            out.add(Repair.of(Kind.FOREIGN_SYNTAX, token, 1.7, Change.delete(token)));
        }
        if (token.is("else") && source.is(index + 1, "if")) {
            Token next = source.token(index + 1);
            out.add(
                    Repair.of(
                                    Kind.FOREIGN_SYNTAX,
                                    token.start(),
                                    next.end(),
                                    1.2,
                                    new Change(token.start(), next.end(), "elif"))
                            .offered());
        }
        if (token.is("{")) {
            block(token, index);
        }
        if (token.is("}") && token.first()) {
            out.add(Repair.of(Kind.FOREIGN_SYNTAX, token, 2.35, Change.delete(token)));
        }
    }

    /** Braces around a block of Python. */
    private void block(Token brace, int index) {
        boolean colon = source.is(index - 1, ":");
        String text = colon ? "" : ":";
        int depth = 0;
        for (int i = index; i < source.size(); i++) {
            Token token = source.token(i);
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth == 0) {
                out.add(
                        Repair.of(
                                Kind.FOREIGN_SYNTAX,
                                brace,
                                1.3,
                                Change.replace(brace, text),
                                Change.delete(token)));
                return;
            }
        }
        out.add(Repair.of(Kind.FOREIGN_SYNTAX, brace, 1.6, Change.replace(brace, text)));
    }

    private void braced(Token token, int index) {
        boolean ends = index == source.lineLast(index) && token.is(":");
        if (ends) {
            String next = source.is(index + 1, "{") ? "" : " ";
            put(token, next, 1.7);
        }
        if (token.is("in") && source.java()) {
            put(token, ":", 1.2);
        }
    }

    /** The header of a counting loop in a form the language does not have. */
    private void header() {
        int first = spot.lineFirst();
        int loop = -1;
        for (int i = first; i <= Math.min(spot.lineLast(), first + 3) && loop < 0; i++) {
            loop = source.is(i, "for") ? i : -1;
        }
        if (loop < 0) {
            return;
        }
        Token word = source.token(loop);
        int last = source.lineLast(loop);
        if (source.python()) {
            int end = source.token(last).end();
            for (int i = loop; i <= last; i++) {
                if (source.is(i, ";")
                        || source.is(i, "of")
                        || (source.is(i, "(") && i == loop + 1)) {
                    out.add(
                            Repair.of(
                                    Kind.LOOP_HEADER,
                                    word.start(),
                                    end,
                                    source.is(i, ";") ? 1.4 : 3.6,
                                    new Change(word.end(), end, " x in x:")));
                    break;
                }
            }
            return;
        }
        var commas = new ArrayList<Change>();
        int depth = 0;
        for (int i = loop + 1; i <= last; i++) {
            Token token = source.token(i);
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
            if (depth == 1 && token.is(",")) {
                commas.add(Change.replace(token, ";"));
            }
        }
        if (commas.size() == 1 || commas.size() == 2) {
            out.add(
                    Repair.of(
                            Kind.LOOP_HEADER,
                            word.start(),
                            source.token(last).end(),
                            1.9,
                            commas.toArray(Change[]::new)));
        }
    }

    private Offer put(Token token, String text, double cost) {
        out.add(Repair.of(Kind.FOREIGN_SYNTAX, token, cost, Change.replace(token, text)));
        return new Offer(out);
    }

    private record Offer(List<Repair> out) {
        void ifOffered(boolean offered) {
            if (offered) {
                out.set(out.size() - 1, out.getLast().offered());
            }
        }
    }

    private int lineEnd(int from) {
        String text = source.text();
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
