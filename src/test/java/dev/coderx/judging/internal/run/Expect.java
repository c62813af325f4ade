package dev.coderx.judging.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.value.Value;
import java.util.List;

/** Takes reports apart that are expected to be of one kind. */
final class Expect {
    private Expect() {}

    static Value value(List<Report> reports, int job) {
        assertThat(reports.get(job)).isInstanceOf(Report.Returned.class);
        return ((Report.Returned) reports.get(job)).value();
    }

    static String printed(List<Report> reports, int job) {
        assertThat(reports.get(job)).isInstanceOf(Report.Returned.class);
        return ((Report.Returned) reports.get(job)).printed();
    }

    static Report.Failure failure(List<Report> reports, int job) {
        assertThat(reports.get(job)).isInstanceOf(Report.Raised.class);
        return ((Report.Raised) reports.get(job)).failure();
    }

    static Report.Failure broken(List<Report> reports) {
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst()).isInstanceOf(Report.Broken.class);
        return ((Report.Broken) reports.getFirst()).failure();
    }

    static Report.Stopped stopped(List<Report> reports) {
        assertThat(reports.getLast()).isInstanceOf(Report.Stopped.class);
        return (Report.Stopped) reports.getLast();
    }
}
