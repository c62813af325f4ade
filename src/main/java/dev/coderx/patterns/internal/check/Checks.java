package dev.coderx.patterns.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All analyses by the name a catalogue entry uses. */
public final class Checks {

    private static final Map<String, Check> ALL = new TreeMap<>();

    static {
        ALL.putAll(BrokenChecks.checks());
        ALL.put("unknown-suppression", Suppressions.unknown());
        ALL.putAll(BrokenChecks.checks());
        ALL.putAll(Loops.checks());
        ALL.putAll(Paths.checks());
        ALL.putAll(PythonNames.checks());
        ALL.putAll(BracedCode.checks());
        ALL.putAll(ScriptConditions.checks());
        ALL.putAll(ScriptComparisons.checks());
        ALL.putAll(ScriptGlobals.checks());
        ALL.putAll(ScriptObjects.checks());
        ALL.putAll(ScriptClasses.checks());
        ALL.putAll(ScriptFunctions.checks());
        ALL.putAll(ScriptStatements.checks());
        ALL.putAll(ScriptOperators.checks());
        ALL.putAll(ScriptLiterals.checks());
        ALL.putAll(ScriptRegex.checks());
        ALL.putAll(ScriptNames.checks());
        ALL.putAll(ScriptCollections.checks());
        ALL.putAll(ScriptSlips.checks());
        ALL.putAll(ScriptSwitches.checks());
        ALL.putAll(ScriptLines.checks());
        ALL.putAll(ScriptPromises.checks());
        ALL.putAll(ScriptAccessors.checks());
        ALL.putAll(ScriptCounting.checks());
        ALL.putAll(ScriptUnsafe.checks());
        ALL.putAll(ScriptBranches.checks());
        ALL.putAll(UndefinedNames.checks());
        ALL.putAll(DeadStores.checks());
        ALL.putAll(OuterNames.checks());
        ALL.putAll(ScriptLoops.checks());
        ALL.putAll(ReturnPaths.checks());
        ALL.putAll(UnusedMembers.checks());
        ALL.putAll(UnusedNames.checks());
        ALL.putAll(ScriptDeclarations.checks());
        ALL.putAll(PythonExceptions.checks());
        ALL.putAll(PythonRaises.checks());
        ALL.putAll(PythonMethods.checks());
        ALL.putAll(PythonInheritance.checks());
        ALL.putAll(PythonOverrides.checks());
        ALL.putAll(PythonMembers.checks());
        ALL.putAll(PythonAccess.checks());
        ALL.putAll(PythonOutcomes.checks());
        ALL.putAll(PythonTests.checks());
        ALL.putAll(PythonMeasures.checks());
        ALL.putAll(PythonBranches.checks());
        ALL.putAll(PythonCalls.checks());
        ALL.putAll(LearnerConditions.checks());
        ALL.putAll(LearnerLoops.checks());
        ALL.putAll(PythonLoopNames.checks());
        ALL.putAll(PythonLoopState.checks());
        ALL.putAll(PythonNaming.checks());
        ALL.putAll(PythonOrder.checks());
        ALL.putAll(PythonRanges.checks());
        ALL.putAll(PythonRecursion.checks());
        ALL.putAll(PythonStarts.checks());
        ALL.putAll(LearnerResults.checks());
        ALL.putAll(PythonTypeMistakes.checks());
        ALL.putAll(LearnerValues.checks());
        ALL.putAll(JavaChecks.checks());
        ALL.putAll(PythonCollections.checks());
        ALL.putAll(PythonIteration.checks());
        ALL.putAll(PythonFormats.checks());
        ALL.putAll(PythonLogging.checks());
        ALL.putAll(PythonStatements.checks());
        ALL.putAll(PythonLayout.checks());
        ALL.putAll(PythonLambdas.checks());
        ALL.putAll(PythonArguments.checks());
        ALL.putAll(PythonMisuse.checks());
        ALL.putAll(PythonUses.checks());
        ALL.putAll(PythonFiles.checks());
        ALL.putAll(PythonModules.checks());
        ALL.putAll(PythonSizes.checks());
    }

    private Checks() {}

    /** The analysis of this name. */
    public static Optional<Check> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
