package dev.coderx.concepts.internal.placement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs Java code that is shown without the class around it: ours, so without a jail. */
final class JavaSnippets {
    private static final String IMPORTS =
            """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            """;
    private static final Pattern MEMBER =
            Pattern.compile("(static|record|enum|interface|class)\\b.*", Pattern.DOTALL);
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*(;|\\)|\\.|,|else\\b|catch\\b|finally\\b).*", Pattern.DOTALL);

    private final Path folder;
    private final Map<String, String> classes = new LinkedHashMap<>();

    JavaSnippets(Path folder) {
        this.folder = folder;
    }

    /** Adds code by a name. */
    void add(String name, String code) {
        classes.put(name, "Quiz" + classes.size());
        write(folder.resolve(classes.get(name) + ".java"), program(classes.get(name), code));
    }

    /** Compiles all that was added, at once; returns what the compiler says against it. */
    String compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<Path> sources =
                classes.values().stream().map(name -> folder.resolve(name + ".java")).toList();
        compiler.getTask(
                        said,
                        files,
                        null,
                        List.of("-proc:none", "-d", folder.toString()),
                        null,
                        files.getJavaFileObjectsFromPaths(sources))
                .call();
        return said.toString();
    }

    /** What the code of a name prints. */
    String printed(String name) {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
                var caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            loader.loadClass(classes.get(name))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException e) {
            return "failed: " + e.getCause();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A class of the code: what it declares as members, its statements in {@code main}. */
    private static String program(String name, String code) {
        var imports = new StringBuilder(IMPORTS);
        var members = new StringBuilder();
        var statements = new StringBuilder();
        for (String part : parts(code)) {
            if (part.startsWith("import ")) {
                imports.append(part).append('\n');
            } else if (MEMBER.matcher(part).matches()) {
                members.append(part.startsWith("static") ? "" : "static ").append(part).append('\n');
            } else {
                statements.append(part).append('\n');
            }
        }
        return "%spublic class %s {\n%spublic static void main(String[] args) throws Exception {\n%s}\n}\n"
                .formatted(imports, name, members, statements);
    }

    /** The declarations and statements on the outermost level. */
    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            }
            boolean ends =
                    quote == 0
                            && depth == 0
                            && (c == ';'
                                    || (c == '}'
                                            && !GOES_ON.matcher(code.substring(i + 1)).matches()));
            if (ends) {
                parts.add(code.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
