package dev.coderx.patterns.internal.broken;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reserved words of a language.
 *
 * @param all every one
 * @param statements those that begin a statement
 * @param leading those tried where a line seems to lack its first word
 * @param inner those tried in the middle of a line
 */
public record Keywords(
        Set<String> all, List<String> statements, List<String> leading, List<String> inner) {

    private static final Keywords PYTHON =
            new Keywords(
                    words(
                            """
                            and as assert async await break class continue def del elif else except
                            False finally for from global if import in is lambda None nonlocal not
                            or pass raise return True try while with yield\
                            """),
                    list("if while for def class elif else return import from except with"),
                    list("def if else import from class for while except with elif"),
                    list("in import as else if for lambda and"));
    private static final Keywords JAVA =
            new Keywords(
                    words(
                            """
                            abstract assert boolean break byte case catch char class continue
                            default do double else enum extends final finally float for if
                            implements import instanceof int interface long native new package
                            private protected public return short static super switch synchronized
                            this throw throws transient try void volatile while true false null\
                            """),
                    list("if while for class public private static return import switch new"),
                    list("if class import for while catch switch return int package"),
                    list("class new extends while void int return throws catch"));
    private static final String SCRIPT =
            """
            break case catch class const continue debugger default delete do else export extends
            finally for function if import in instanceof let new of return super switch this throw
            try typeof var void while with yield async await true false null static from\
            """;
    private static final List<String> SCRIPT_STATEMENTS =
            list("if while for function class const let var return import export switch");
    private static final List<String> SCRIPT_LEADING =
            list("function if const class for import export while switch catch case return");
    private static final List<String> SCRIPT_INNER =
            list("of in from function class while new catch extends");
    private static final Keywords JAVASCRIPT =
            new Keywords(words(SCRIPT), SCRIPT_STATEMENTS, SCRIPT_LEADING, SCRIPT_INNER);
    private static final Keywords TYPESCRIPT =
            new Keywords(
                    words(SCRIPT + " interface type enum implements readonly private public"),
                    SCRIPT_STATEMENTS,
                    SCRIPT_LEADING,
                    SCRIPT_INNER);

    public static Keywords of(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON;
            case JAVA -> JAVA;
            case JAVASCRIPT -> JAVASCRIPT;
            case TYPESCRIPT -> TYPESCRIPT;
        };
    }

    public boolean has(String word) {
        return all.contains(word);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> list(String list) {
        return List.of(list.split(" "));
    }
}
