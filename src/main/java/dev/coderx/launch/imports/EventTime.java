package dev.coderx.launch.imports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a ProgSnap2 event happened: {@code ServerTimestamp} with {@code ServerTimezone}, else the
 * client's. Without a time zone it is taken as UTC.
 */
final class EventTime {
    private EventTime() {}

    static @Nullable String of(CsvHeader.Cells cells) throws RowException {
        for (String clock : new String[] {"Server", "Client"}) {
            String time = cells.text(clock + "Timestamp");
            if (time != null) {
                return parse(clock + "Timestamp", time, cells.text(clock + "Timezone"));
            }
        }
        return null;
    }

    private static String parse(String column, String time, @Nullable String zone)
            throws RowException {
        String iso = time.indexOf(' ') > 0 ? time.replaceFirst(" +", "T") : time;
        try {
            return OffsetDateTime.parse(iso).toInstant().toString();
        } catch (DateTimeException withoutZone) {
            // The zone stands in a column of its own.
        }
        try {
            return LocalDateTime.parse(iso).atZone(zone(zone)).toInstant().toString();
        } catch (DateTimeException unreadable) {
            throw new RowException(column + " is not a date and time");
        }
    }

    /** Reads {@code 0}, {@code -0500}, {@code +05:30}, {@code UTC} or a name such as zones have. */
    private static ZoneId zone(@Nullable String zone) {
        if (zone == null || zone.equals("0")) {
            return ZoneOffset.UTC;
        }
        if (zone.matches("\\d{1,2}(:?\\d\\d)?")) {
            return ZoneId.of("+" + zone);
        }
        return ZoneId.of(zone);
    }
}
