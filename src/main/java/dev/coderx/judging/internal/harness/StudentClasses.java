package dev.coderx.judging.internal.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A student's classes, loaded anew for each job, so that no job sees what another left behind. */
final class StudentClasses extends ClassLoader {
    /** The name of this loader in stack traces. */
    static final String NAME = "student";

    private final Map<String, byte[]> classes;

    /**
     * @param classes by binary name, in the order of the source
     */
    StudentClasses(Map<String, byte[]> classes) {
        super(NAME, ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    /** All of them, loaded and not initialised. */
    List<Class<?>> all() {
        var all = new ArrayList<Class<?>>();
        for (String name : classes.keySet()) {
            try {
                all.add(loadClass(name));
            } catch (ClassNotFoundException e) {
                throw new LinkageError(name, e);
            }
        }
        return all;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
