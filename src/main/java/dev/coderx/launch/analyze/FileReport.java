package dev.coderx.launch.analyze;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param name as its reader gave it
 * @param remarks in the order of the text
 * @param lines the text of the lines that remarks and their evidence speak of, by number from 1
 * @param note what was odd and did no harm; null for nothing
 * @param failure why it was not analysed; null where it was
 */
record FileReport(
        String name,
        List<Remark> remarks,
        Map<Integer, String> lines,
        @Nullable String note,
        @Nullable String failure) {

    FileReport {
        remarks = List.copyOf(remarks);
        lines = Map.copyOf(lines);
    }

    static FileReport failed(String name, String reason) {
        return new FileReport(name, List.of(), Map.of(), null, reason);
    }
}
