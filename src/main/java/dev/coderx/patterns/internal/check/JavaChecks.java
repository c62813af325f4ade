package dev.coderx.patterns.internal.check;

import java.util.Map;
import java.util.TreeMap;

/** The analyses of Java alone, by name. */
final class JavaChecks {

    private JavaChecks() {}

    static Map<String, Check> checks() {
        var all = new TreeMap<String, Check>();
        all.putAll(JavaComparisons.checks());
        all.putAll(JavaNumbers.checks());
        all.putAll(JavaContracts.checks());
        all.putAll(JavaBooleans.checks());
        all.putAll(JavaExceptions.checks());
        all.putAll(JavaStatements.checks());
        all.putAll(JavaSwitches.checks());
        all.putAll(JavaResults.checks());
        all.putAll(JavaStrings.checks());
        all.putAll(JavaCollections.checks());
        all.putAll(JavaCreations.checks());
        all.putAll(JavaNaming.checks());
        all.putAll(JavaDeclarations.checks());
        all.putAll(JavaClasses.checks());
        return all;
    }
}
