package dev.coderx.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;

/**
 * The five real services for tests, by {@code @QuarkusTestResource(EmbeddedServices.class)}.
 *
 * <p>Started once in a test JVM and kept across its test profiles; they end with that JVM, and
 * their directory goes with them. Tests share the data: take ids of your own. Kafka has a process
 * of its own, so that {@link #command} can kill it.
 *
 * <p>Quarkus loads test classes again for each test profile. The services are therefore held by a
 * class of the system class loader, of which there is one.
 */
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager {

    @Override
    @SuppressWarnings("unchecked") // SharedServices says so; only the class loader differs.
    public Map<String, String> start() {
        return (Map<String, String>) shared("properties");
    }

    /** The services outlive each application of this JVM. */
    @Override
    public void stop() {}

    /**
     * Stops, kills or starts one service, for example {@code kill postgres}, and returns when that
     * is done. Whoever kills one starts it again before the test ends.
     *
     * @param line {@code stop}, {@code kill} or {@code start}, and {@code postgres}, {@code kafka},
     *     {@code redis}, {@code mongo} or {@code neo4j}
     * @return the answer, beginning with {@code ok}
     * @throws IllegalStateException when it fails
     */
    public static String command(String line) {
        return (String) shared("command", line);
    }

    /** The folder below which the services keep their files: postgres, mongo and so on. */
    public static Path directory() {
        return (Path) shared("directory");
    }

    private static Object shared(String name, String... arguments) {
        try {
            Class<?> one =
                    Class.forName(
                            EmbeddedServices.class.getPackageName() + ".SharedServices",
                            true,
                            ClassLoader.getSystemClassLoader());
            Class<?>[] types =
                    arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            Method method = one.getDeclaredMethod(name, types);
            method.setAccessible(true);
            return method.invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(
                    String.valueOf(failure.getTargetException().getMessage()), failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
