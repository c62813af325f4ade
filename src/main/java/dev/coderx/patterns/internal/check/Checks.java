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
        ALL.putAll(PythonExceptions.checks());
        ALL.putAll(PythonRaises.checks());
        ALL.putAll(PythonMethods.checks());
        ALL.putAll(PythonInheritance.checks());
        ALL.putAll(PythonMembers.checks());
        ALL.putAll(PythonResults.checks());
        ALL.putAll(PythonConditions.checks());
        ALL.putAll(PythonBranches.checks());
        ALL.putAll(PythonCollections.checks());
        ALL.putAll(PythonIteration.checks());
        ALL.putAll(PythonFormats.checks());
        ALL.putAll(PythonLogging.checks());
        ALL.putAll(PythonStatements.checks());
        ALL.putAll(PythonArguments.checks());
        ALL.putAll(PythonMisuse.checks());
        ALL.putAll(PythonUses.checks());
        ALL.putAll(PythonModules.checks());
        ALL.putAll(PythonSizes.checks());
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
