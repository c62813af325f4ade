package dev.coderx.submissions.internal;

import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a language's name as people write it. */
public final class LanguageName {
    private LanguageName() {}

    /** Returns the language of a name in any case; fails with LANGUAGE_UNSUPPORTED. */
    public static Language parse(@Nullable String name) {
        try {
            return Language.valueOf(name == null ? "" : name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CoderxException(
                    ErrorCode.LANGUAGE_UNSUPPORTED,
                    "This language is not one coderX reads. Choose one of: %s."
                            .formatted(
                                    Arrays.stream(Language.values())
                                            .map(l -> l.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))));
        }
    }
}
