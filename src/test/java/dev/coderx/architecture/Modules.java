package dev.coderx.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;

/** The modules in their one order: a module may use those of a lower level, and no other. */
final class Modules {
    static final String ROOT = "dev.coderx";

    /** Uses everything, used by nothing. */
    static final String LAUNCH = "launch";

    /** Its packages are public; those of all other modules are a face, events, and a rest. */
    static final String SHARED = "shared";

    private static final Map<String, Integer> LEVELS =
            Map.ofEntries(
                    Map.entry(SHARED, 0),
                    Map.entry("ai", 0),
                    Map.entry("identity", 1),
                    Map.entry("problems", 2),
                    Map.entry("submissions", 3),
                    Map.entry("judging", 4),
                    Map.entry("patterns", 4),
                    Map.entry("concepts", 5),
                    Map.entry("roadmap", 6),
                    Map.entry("recommendations", 7),
                    Map.entry("insights", 8),
                    Map.entry(LAUNCH, 9));

    private Modules() {}

    /** Returns the module of a class of ours. */
    static Optional<String> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    /** Returns whether a module has its place in the order. */
    static boolean known(String module) {
        return LEVELS.containsKey(module);
    }

    /** Returns whether classes of one module may use those of another. */
    static boolean mayUse(String user, String used) {
        return user.equals(used)
                || LEVELS.getOrDefault(user, -1) > LEVELS.getOrDefault(used, Integer.MAX_VALUE);
    }

    /** Returns whether a class is of what its module shows to others. */
    static boolean isPublicFace(JavaClass type) {
        String module = of(type).orElseThrow();
        String face = ROOT + "." + module;
        String name = type.getPackageName();
        if (name.contains(".internal")) {
            return false;
        }
        return module.equals(SHARED) || name.equals(face) || name.equals(face + ".events");
    }
}
