package dev.coderx.judging.internal.value;

import dev.coderx.shared.Language;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes values and calls as a person who uses the language would. */
public final class Rendering {
    /** What is longer is cut, which an ellipsis shows. */
    public static final int LONGEST = 400;

    private final Language language;

    public Rendering(Language language) {
        this.language = language;
    }

    /** A value, such as {@code [1, 'a', None]} for Python. */
    public String value(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return shortened(out);
    }

    /** A call, such as {@code first_gap([3, 1])} for Python. */
    public String call(String function, List<Value> arguments) {
        StringBuilder out = new StringBuilder(name(function)).append('(');
        row(arguments.iterator(), out, argument -> write(argument, out));
        return shortened(out.append(')'));
    }

    /** Values in a row, without brackets. */
    public String row(List<Value> values) {
        StringBuilder out = new StringBuilder();
        row(values.iterator(), out, value -> write(value, out));
        return shortened(out);
    }

    /** A function's name as the language spells it. */
    public String name(String function) {
        return language == Language.PYTHON
                ? function.replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT)
                : function;
    }

    /** Cuts a text that is too long. */
    public static String shortened(CharSequence text) {
        return shortened(text, LONGEST);
    }

    /** Cuts a text that is longer than {@code most}. */
    public static String shortened(CharSequence text, int most) {
        if (text.length() <= most) {
            return text.toString();
        }
        int end = most - 1;
        return text.subSequence(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private void write(Value value, StringBuilder out) {
        if (out.length() > LONGEST) {
            return;
        }
        switch (value) {
            case Value.Nothing() -> out.append(python() ? "None" : "null");
            case Value.Bool(boolean truth) -> out.append(bool(truth));
            case Value.Whole(var number) ->
                    out.append(
                            number.bitLength() < 4 * LONGEST
                                    ? number.toString()
                                    : "a number of more than " + LONGEST + " digits");
            case Value.Real(double number) -> out.append(real(number));
            case Value.Text(String text) -> quote(text, out);
            case Value.Items items -> items(items, out);
            case Value.Mapping(var entries) -> {
                out.append('{');
                row(
                        entries.iterator(),
                        out,
                        entry -> {
                            write(entry.key(), out);
                            out.append(language == Language.JAVA ? "=" : ": ");
                            write(entry.value(), out);
                        });
                out.append('}');
            }
            case Value.Other(String type, String text) ->
                    out.append(text.isBlank() ? type : text + " (" + type + ")");
        }
    }

    private void items(Value.Items value, StringBuilder out) {
        boolean empty = value.items().isEmpty();
        String brackets =
                switch (value.kind()) {
                    case LIST -> "[]";
                    case TUPLE -> "()";
                    case SET -> python() ? "{}" : "[]";
                };
        if (value.kind() == Value.Items.Kind.SET && python() && empty) {
            out.append("set()");
            return;
        }
        if (value.kind() == Value.Items.Kind.SET && !python() && language != Language.JAVA) {
            brackets = "{}";
            out.append("Set ");
        }
        out.append(brackets.charAt(0));
        row(value.items().iterator(), out, item -> write(item, out));
        if (value.kind() == Value.Items.Kind.TUPLE && value.items().size() == 1) {
            out.append(',');
        }
        out.append(brackets.charAt(1));
    }

    private static <T> void row(Iterator<T> things, StringBuilder out, Consumer<T> write) {
        for (boolean first = true; things.hasNext() && out.length() <= LONGEST; first = false) {
            if (!first) {
                out.append(", ");
            }
            write.accept(things.next());
        }
    }

    private boolean python() {
        return language == Language.PYTHON;
    }

    private String bool(boolean truth) {
        if (python()) {
            return truth ? "True" : "False";
        }
        return Boolean.toString(truth);
    }

    private String real(double number) {
        if (python() && (Double.isNaN(number) || Double.isInfinite(number))) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        boolean whole = Math.rint(number) == number && Math.abs(number) < 1e15;
        boolean bare = whole && language != Language.PYTHON && language != Language.JAVA;
        return bare ? Long.toString((long) number) : Double.toString(number);
    }

    private void quote(String text, StringBuilder out) {
        boolean single = python() && (text.indexOf('\'') < 0 || text.indexOf('"') >= 0);
        char mark = single ? '\'' : '"';
        out.append(mark);
        for (int i = 0; i < text.length() && out.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == mark) {
                        out.append('\\').append(c);
                    } else if (Character.isISOControl(c)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append(mark);
    }
}
