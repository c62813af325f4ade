package dev.coderx.judging.internal.run.jvm;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.coderx.judging.internal.run.Report.Failure;
import dev.coderx.judging.internal.run.jvm.MemoryFiles.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Compiles one student's source with one author's driver, from memory to memory. */
final class Compilation {
    /** The name in stack traces of what the student wrote. */
    static final String STUDENT = "Student.java";

    private static final String DRIVER = "Driver";

    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-implicit:none",
                    "-g",
                    "-nowarn",
                    "-Xlint:none",
                    // Each job loads the classes anew, and would link each concatenation anew.
                    "-XDstringConcat=inline",
                    "--limit-modules",
                    "java.base,java.logging");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager jdk;
    private final String source;
    private final @Nullable String driver;

    Compilation(
            JavaCompiler compiler,
            StandardJavaFileManager jdk,
            String source,
            @Nullable String driver) {
        this.compiler = compiler;
        this.jdk = jdk;
        this.source = source;
        this.driver = driver;
    }

    Compiled compile() throws IOException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var file = new Source(STUDENT, source);
        JavacTask parsing = task(new MemoryFiles(jdk), diagnostics, List.of(file));
        CompilationUnitTree unit = parsing.parse().iterator().next();
        SourceShape shape = SourceShape.of(unit, Trees.instance(parsing).getSourcePositions());
        Failure failure =
                Diagnostics.first(diagnostics.getDiagnostics(), file, Diagnostic::getColumnNumber);
        if (failure != null) {
            return new Compiled.Rejected(failure);
        }
        String limit = CompileLimits.broken(unit);
        return limit == null
                ? compile(shape, JavaText.of(source, shape))
                : new Compiled.Rejected(new Failure("TooComplex", limit, null, null));
    }

    private Compiled compile(SourceShape shape, JavaText text) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var file = new Source(STUDENT, text.text());
        var files = new MemoryFiles(jdk);
        var sources = new ArrayList<JavaFileObject>();
        sources.add(file);
        sources.addAll(driver(shape));
        boolean done = task(files, diagnostics, sources).call();
        if (!done) {
            return new Compiled.Rejected(
                    Diagnostics.failure(
                            diagnostics.getDiagnostics(),
                            file,
                            d -> text.column((int) d.getPosition())));
        }
        return new Compiled.Classes(
                ordered(files.classes(), shape),
                driver == null ? "" : qualified(shape, DRIVER),
                shape.loops());
    }

    private JavacTask task(
            MemoryFiles files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<? extends JavaFileObject> sources) {
        return (JavacTask)
                compiler.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, sources);
    }

    /** The driver lies in the student's package and finds the student's functions in Solution. */
    private List<Source> driver(SourceShape shape) {
        if (driver == null) {
            return List.of();
        }
        String place = shape.packageName().isEmpty() ? "" : "package " + shape.packageName() + "; ";
        var sources = new ArrayList<Source>();
        sources.add(new Source(DRIVER + ".java", place + driver));
        String wanted = JavaText.CLASS;
        if (shape.compact().isEmpty()
                && !shape.classes().containsKey(wanted)
                && driver.contains(wanted + ".")) {
            shape.classes().entrySet().stream()
                    .filter(type ->
                            type.getValue().stream()
                                    .anyMatch(f -> driver.contains(wanted + "." + f + "(")))
                    .findFirst()
                    .ifPresent(type ->
                            sources.add(
                                    new Source(
                                            wanted + ".java",
                                            place
                                                    + "class "
                                                    + wanted
                                                    + " extends "
                                                    + type.getKey()
                                                    + " {}")));
        }
        return sources;
    }

    private static String qualified(SourceShape shape, String name) {
        return shape.packageName().isEmpty() ? name : shape.packageName() + "." + name;
    }

    /** The top-level classes in the order of the source, then the others. */
    private static Map<String, byte[]> ordered(Map<String, byte[]> classes, SourceShape shape) {
        List<String> top =
                shape.classes().keySet().stream().map(name -> qualified(shape, name)).toList();
        var ordered = new LinkedHashMap<String, byte[]>();
        classes.keySet().stream()
                .sorted(Comparator.comparingInt(name -> place(top, name)))
                .forEach(name -> ordered.put(name, classes.get(name)));
        return ordered;
    }

    private static int place(List<String> top, String name) {
        int place = top.indexOf(name);
        return place < 0 ? top.size() : place;
    }
}
