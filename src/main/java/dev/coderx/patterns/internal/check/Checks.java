package dev.coderx.patterns.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All analyses by the name a catalogue entry uses. */
public final class Checks {

    private static final Map<String, Check> ALL = new TreeMap<>();

    static {
        ALL.putAll(BrokenChecks.checks());
        ALL.putAll(Loops.checks());
        ALL.putAll(Paths.checks());
        ALL.putAll(PythonNames.checks());
        ALL.putAll(BracedCode.checks());
        ALL.putAll(UnusedNames.checks());
    }

    private Checks() {}

    /** The analysis of this name. */
    public static Optional<Check> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
