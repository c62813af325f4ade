package dev.coderx.judging.internal.harness;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student's classes. They are loaded anew for each job where they can keep something from one to
 * the next.
 */
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

    /** Whether no class has anywhere to keep what a job left behind. */
    static boolean keepNothing(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .allMatch(field ->
                        Modifier.isFinal(field.getModifiers())
                                && (field.getType().isPrimitive()
                                        || field.getType() == String.class));
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
