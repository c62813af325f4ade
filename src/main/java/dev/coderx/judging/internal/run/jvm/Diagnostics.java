package dev.coderx.judging.internal.run.jvm;

import dev.coderx.judging.internal.run.Report.Failure;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Picks what to tell of a compiler's diagnostics: the first is the one to look at. */
final class Diagnostics {
    private static final int MESSAGE = 2000;
    private static final Pattern SYMBOL =
            Pattern.compile("symbol:\\s+(class|variable|method|constructor) ([\\p{Alnum}_$]+)");
    private static final Pattern METHOD =
            Pattern.compile("\\b(method|constructor) ([\\p{Alnum}_$]+)");

    private Diagnostics() {}

    /** The first error in the student's own file; null where there is none. */
    static @Nullable Failure first(
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            JavaFileObject student,
            ToLongFunction<Diagnostic<?>> column) {
        return diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .filter(d -> student.equals(d.getSource()))
                .findFirst()
                .map(d ->
                        new Failure(
                                d.getCode(),
                                message(d),
                                d.getLineNumber() > 0 ? (int) d.getLineNumber() : null,
                                d.getPosition() >= 0 ? (int) column.applyAsLong(d) : null))
                .orElse(null);
    }

    /** The first error; one that shows in the driver only tells what the student's code lacks. */
    static Failure failure(
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            JavaFileObject student,
            ToLongFunction<Diagnostic<?>> column) {
        Failure own = first(diagnostics, student, column);
        if (own != null) {
            return own;
        }
        return diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(Diagnostics::lacking)
                .orElse(new Failure("compiler.err.unknown", "", null, null));
    }

    private static Failure lacking(Diagnostic<?> diagnostic) {
        String message = message(diagnostic);
        String code = diagnostic.getCode();
        Matcher symbol = SYMBOL.matcher(message);
        if (code.startsWith("compiler.err.cant.resolve") && symbol.find()) {
            String name = symbol.group(2);
            boolean type =
                    symbol.group(1).equals("class")
                            || (symbol.group(1).equals("variable")
                                    && Character.isUpperCase(name.charAt(0)));
            return new Failure(type ? "MissingClass" : "MissingFunction", name, null, null);
        }
        Matcher method = METHOD.matcher(message);
        if (method.find()) {
            String name = method.group(2);
            if (code.startsWith("compiler.err.non-static")) {
                return new Failure("NotStatic", name, null, null);
            }
            if (code.startsWith("compiler.err.cant.apply")) {
                return new Failure("WrongParameters", name, null, null);
            }
        }
        return new Failure("UnfitForTests", message, null, null);
    }

    private static String message(Diagnostic<?> diagnostic) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        return message.substring(0, Math.min(MESSAGE, message.length()));
    }
}
