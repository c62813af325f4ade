package dev.coderx.launch.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file (RFC 4180), found by name. */
final class CsvHeader {
    private final Map<String, Integer> places = new HashMap<>();

    private CsvHeader(List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place).strip(), place);
        }
    }

    static CsvHeader of(String record) {
        return new CsvHeader(split(record));
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    Cells record(String record) {
        return new Cells(split(record));
    }

    /** Cuts a record at its commas; a quoted field keeps commas, line ends and doubled quotes. */
    static List<String> split(String record) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (int at = 0; at < record.length(); at++) {
            char each = record.charAt(at);
            if (each == '"'
                    && inQuotes
                    && at + 1 < record.length()
                    && record.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (each == '"') {
                inQuotes = !inQuotes;
            } else if (each == ',' && !inQuotes) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** One record's fields. */
    final class Cells {
        private final List<String> fields;

        private Cells(List<String> fields) {
            this.fields = fields;
        }

        /** A field without the spaces around it, null where it is absent or blank. */
        @Nullable String text(String column) {
            String field = raw(column);
            return field == null || field.isBlank() ? null : field.strip();
        }

        /** A field as it stands, null where the record is too short to have it. */
        @Nullable String raw(String column) {
            Integer place = places.get(column);
            return place == null || place >= fields.size() ? null : fields.get(place);
        }
    }
}
