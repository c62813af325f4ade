package dev.coderx.launch.analyze;

import dev.coderx.shared.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by the endings of file names. */
final class FileKinds {
    // .tsx is not among them: the grammar of TypeScript has no tags in it.
    private static final Map<String, Language> ENDINGS =
            Map.of(
                    "py", Language.PYTHON,
                    "pyi", Language.PYTHON,
                    "java", Language.JAVA,
                    "js", Language.JAVASCRIPT,
                    "mjs", Language.JAVASCRIPT,
                    "cjs", Language.JAVASCRIPT,
                    "jsx", Language.JAVASCRIPT,
                    "ts", Language.TYPESCRIPT,
                    "mts", Language.TYPESCRIPT,
                    "cts", Language.TYPESCRIPT);

    private FileKinds() {}

    static Optional<Language> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") ? Optional.ofNullable(ENDINGS.get(ending)) : Optional.empty();
    }

    static String known() {
        return "." + String.join(", .", ENDINGS.keySet().stream().sorted().toList());
    }
}
