package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.BrokenCode.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All analyses by the name a catalogue entry uses. */
public final class Checks {

    private static final Map<String, Check> ALL = new TreeMap<>();

    static {
        syntax("missing-colon", Kind.MISSING_COLON);
        syntax("unclosed-bracket", Kind.UNCLOSED_BRACKET);
        syntax("stray-bracket", Kind.STRAY_BRACKET);
        syntax("unclosed-quote", Kind.UNCLOSED_QUOTE);
        syntax("indentation", Kind.INDENTATION);
        syntax("else-without-if", Kind.ELSE_WITHOUT_IF);
        syntax("assignment-in-condition", Kind.ASSIGNMENT_IN_CONDITION);
        syntax("missing-semicolon", Kind.MISSING_SEMICOLON);
        syntax("other", Kind.OTHER);
        ALL.putAll(Loops.checks());
        ALL.putAll(Paths.checks());
        ALL.putAll(PythonNames.checks());
        ALL.putAll(BracedCode.checks());
        ALL.putAll(PythonCalls.checks());
        ALL.putAll(LearnerConditions.checks());
        ALL.putAll(PythonLoopNames.checks());
        ALL.putAll(PythonLoopState.checks());
        ALL.putAll(PythonNaming.checks());
        ALL.putAll(PythonOrder.checks());
        ALL.putAll(PythonRanges.checks());
        ALL.putAll(PythonRecursion.checks());
        ALL.putAll(LearnerResults.checks());
        ALL.putAll(PythonTypeMistakes.checks());
        ALL.putAll(LearnerValues.checks());
    }

    private Checks() {}

    /** The analysis of this name. */
    public static Optional<Check> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static void syntax(String name, Kind kind) {
        ALL.put(
                "syntax-" + name,
                Check.on((root, file, report) -> {
                    for (BrokenCode.Fault fault : file.faults()) {
                        if (fault.kind() == kind) {
                            report.mark(fault.start(), fault.end());
                        }
                    }
                }));
    }
}
