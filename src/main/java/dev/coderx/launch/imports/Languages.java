package dev.coderx.launch.imports;

import dev.coderx.shared.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by the names and file endings that sources use. */
final class Languages {
    private static final Map<String, Language> ENDINGS =
            Map.of(
                    "py", Language.PYTHON,
                    "java", Language.JAVA,
                    "js", Language.JAVASCRIPT,
                    "mjs", Language.JAVASCRIPT,
                    "cjs", Language.JAVASCRIPT,
                    "jsx", Language.JAVASCRIPT,
                    "ts", Language.TYPESCRIPT,
                    "tsx", Language.TYPESCRIPT);

    private Languages() {}

    /** Reads a name such as {@code Python} or {@code Python 3}. */
    static Optional<Language> named(String name) {
        String bare = name.strip().toUpperCase(Locale.ROOT).replaceAll("[ 0-9.]+$", "");
        return Arrays.stream(Language.values()).filter(l -> l.name().equals(bare)).findFirst();
    }

    static Optional<Language> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ENDINGS.get(ending));
    }
}
