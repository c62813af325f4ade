package dev.coderx.patterns.internal.broken;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Locale;

/**
 * A reason why a file does not parse.
 *
 * @param kind what is wrong
 * @param start where it is, as an offset
 * @param end the offset after it
 * @param notes the other places that explain it
 * @param changes what mends it and is safe to offer; empty where nothing is
 */
public record Fault(Kind kind, int start, int end, List<Note> notes, List<Change> changes) {

    /** Takes its own copies of the lists. */
    public Fault {
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /** A place that explains a fault, and what is there. */
    public record Note(int start, int end, String text) {}

    /** A stretch of the text and what to put in its place. */
    public record Change(int start, int end, String replacement) {

        static Change insert(int at, String text) {
            return new Change(at, at, text);
        }

        static Change replace(Token token, String text) {
            return new Change(token.start(), token.end(), text);
        }

        static Change delete(Token token) {
            return new Change(token.start(), token.end(), "");
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** A line that opens a block, without its colon. */
        MISSING_COLON,
        /** A statement without its end. */
        MISSING_SEMICOLON,
        /** A block without the brace that opens it. */
        MISSING_BRACE,
        /** Two items side by side in a list. */
        MISSING_COMMA,
        /** Two values side by side. */
        MISSING_OPERATOR,
        /** An operator with nothing to work on. */
        MISSING_OPERAND,
        /** A header or call without its parentheses. */
        MISSING_PARENTHESES,
        /** A line that goes on as one that lacks its first word would. */
        MISSING_KEYWORD,
        /** A loop over a collection without the word between variable and collection. */
        MISSING_IN,
        /** A definition without a name. */
        MISSING_NAME,
        /** A declaration without a type. */
        MISSING_TYPE,
        UNCLOSED_BRACKET,
        MISMATCHED_BRACKET,
        STRAY_BRACKET,
        UNCLOSED_QUOTE,
        UNCLOSED_COMMENT,
        /** A text that stands without quotes. */
        MISSING_QUOTES,
        /** A line further right or left than its neighbours. */
        INDENTATION,
        /** A header that no indented line follows. */
        MISSING_BODY,
        /** A line on a level that was never opened. */
        UNEVEN_INDENTATION,
        MIXED_TABS,
        /** A branch without the beginning it belongs to. */
        ELSE_WITHOUT_IF,
        KEYWORD_AS_NAME,
        ASSIGNMENT_IN_CONDITION,
        /** A comparison where a value should be given. */
        COMPARISON_AS_ASSIGNMENT,
        /** A value given to something that cannot hold one. */
        INVALID_TARGET,
        /** A keyword with a slip of the keyboard. */
        MISSPELT_KEYWORD,
        /** A character that only looks like the right one. */
        LOOKALIKE_CHARACTER,
        /** A word or sign of another language. */
        FOREIGN_SYNTAX,
        /** The parts of a loop's header in a form that is not the language's. */
        LOOP_HEADER,
        INVALID_NUMBER,
        INVALID_NAME,
        /** A sign or word too many. */
        EXTRA_TOKEN,
        /** Two neighbours in the wrong order. */
        SWAPPED_TOKENS,
        /** A word such as return where there is nothing it could leave. */
        OUTSIDE_ITS_PLACE,
        /** The file ends in the middle of something. */
        INCOMPLETE_END,
        /** What is left when nothing else explains it. */
        OTHER;

        /** Whether it is told apart from others in this language. */
        public boolean in(Language language) {
            return switch (this) {
                case MISSING_COLON,
                        INDENTATION,
                        MISSING_BODY,
                        UNEVEN_INDENTATION,
                        MIXED_TABS,
                        OUTSIDE_ITS_PLACE ->
                        language == Language.PYTHON;
                case MISSING_TYPE -> language == Language.JAVA;
                case MISSING_BRACE, MISSING_SEMICOLON, UNCLOSED_COMMENT ->
                        language != Language.PYTHON;
                case MISSING_IN -> language != Language.JAVA;
                default -> true;
            };
        }

        /** The name of the analysis that looks for it. */
        public String analysis() {
            return "syntax-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
