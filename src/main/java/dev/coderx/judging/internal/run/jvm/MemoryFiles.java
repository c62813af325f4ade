package dev.coderx.judging.internal.run.jvm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps what one compilation makes in memory, and lets it see nothing but the JDK. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager jdk) {
        super(jdk);
    }

    /** The classes made so far by their binary names. */
    Map<String, byte[]> classes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location != StandardLocation.CLASS_PATH
                && location != StandardLocation.SOURCE_PATH
                && location != StandardLocation.ANNOTATION_PROCESSOR_PATH
                && super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        return location instanceof StandardLocation standard && !standard.isModuleOrientedLocation()
                ? List.of()
                : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name.hashCode()), kind) {
            @Override
            public OutputStream openOutputStream() {
                var out = new ByteArrayOutputStream();
                classes.put(name, out);
                return out;
            }
        };
    }

    /** A source of a name that any public class may lie in. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
