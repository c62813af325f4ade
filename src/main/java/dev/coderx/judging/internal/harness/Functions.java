package dev.coderx.judging.internal.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and calls what a job is about, however the student wrote it. */
final class Functions {
    private static final String MAIN = "main";

    private Functions() {}

    /** Nothing in the student's code is what was asked for. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;
        private final String type;

        Missing(String type, String message) {
            super(message);
            this.type = type;
        }

        /** What is missing, as the protocol says it. */
        String type() {
            return type;
        }
    }

    /**
     * A call that is ready to be made.
     *
     * @param arguments as the student's code gets them, and may change them
     */
    record Call(Method method, List<? extends @Nullable Object> arguments) {
        /** Makes it. What the student's code throws comes out as it is. */
        @Nullable Object make() throws Throwable {
            method.setAccessible(true);
            try {
                boolean free = Modifier.isStatic(method.getModifiers());
                return method.invoke(
                        free ? null : object(method.getDeclaringClass()), arguments.toArray());
            } catch (InvocationTargetException e) {
                throw cause(e);
            }
        }
    }

    /** The methods of a name that take so many arguments; none of the student's code runs. */
    static List<Method> candidates(List<Class<?>> classes, String name, int arguments)
            throws Missing {
        List<Method> named = methods(classes, name);
        if (named.isEmpty()) {
            throw new Missing("MissingFunction", name);
        }
        List<Method> fitting =
                named.stream().filter(m -> m.getParameterCount() == arguments).toList();
        if (fitting.isEmpty()) {
            throw new Missing(
                    "WrongParameterCount",
                    "%s takes %d, called with %d"
                            .formatted(name, named.getFirst().getParameterCount(), arguments));
        }
        return fitting;
    }

    /** Finds a function by name and by what it takes. */
    static Call function(List<Class<?>> classes, String name, List<? extends @Nullable Object> json)
            throws Missing {
        List<Method> fitting = candidates(classes, name, json.size());
        String why = "";
        for (Method method : fitting) {
            try {
                return new Call(method, arguments(method, json));
            } catch (Arguments.Unfit e) {
                why = e.getMessage();
            }
        }
        throw new Missing("WrongParameterType", name + ": " + why);
    }

    /** Finds where a whole program starts. */
    static Call program(List<Class<?>> classes) throws Missing {
        return methods(classes, MAIN).stream()
                .filter(Functions::launches)
                .min(Comparator.comparingInt(m -> 1 - m.getParameterCount()))
                .map(main ->
                        new Call(
                                main,
                                main.getParameterCount() == 0
                                        ? List.of()
                                        : List.of((Object) new String[0])))
                .orElseThrow(() -> new Missing("MissingFunction", MAIN));
    }

    private static boolean launches(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == 0 || (types.length == 1 && types[0] == String[].class);
    }

    /** By class in the order of the source, but {@code Solution} first; static ones first. */
    private static List<Method> methods(List<Class<?>> classes, String name) {
        return classes.stream()
                .sorted(Comparator.comparing(c -> !c.getSimpleName().equals("Solution")))
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.getName().equals(name))
                .filter(m -> !m.isSynthetic() && !Modifier.isAbstract(m.getModifiers()))
                .sorted(Comparator.comparing(m -> !Modifier.isStatic(m.getModifiers())))
                .toList();
    }

    private static List<@Nullable Object> arguments(
            Method method, List<? extends @Nullable Object> json) throws Arguments.Unfit {
        Type[] types = method.getGenericParameterTypes();
        var arguments = new ArrayList<@Nullable Object>();
        for (int i = 0; i < types.length; i++) {
            arguments.add(Arguments.fit(json.get(i), types[i]));
        }
        return arguments;
    }

    private static Object object(Class<?> type) throws Throwable {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new Missing("MissingConstructor", type.getSimpleName());
        }
        constructor.setAccessible(true);
        try {
            return constructor.newInstance();
        } catch (InstantiationException e) {
            throw new Missing("MissingConstructor", type.getSimpleName());
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    private static Throwable cause(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }
}
