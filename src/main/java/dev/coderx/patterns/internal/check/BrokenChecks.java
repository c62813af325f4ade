package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.broken.Fault;
import java.util.Map;
import java.util.TreeMap;

/** What keeps a file from parsing: one analysis for each kind of fault. */
final class BrokenChecks {

    private BrokenChecks() {}

    static Map<String, Check> checks() {
        var checks = new TreeMap<String, Check>();
        for (Fault.Kind kind : Fault.Kind.values()) {
            checks.put(kind.analysis(), Check.on((_, file, report) -> report(kind, file, report)));
        }
        return checks;
    }

    private static void report(Fault.Kind kind, File file, Report report) {
        for (Fault fault : file.faults()) {
            if (fault.kind() == kind) {
                Report.Mark mark = report.mark(fault.start(), fault.end());
                fault.notes().forEach(note -> mark.because(note.start(), note.end(), note.text()));
                if (fault.changes().size() == 1) {
                    Fault.Change change = fault.changes().getFirst();
                    mark.edit(change.start(), change.end(), change.replacement());
                }
            }
        }
    }
}
