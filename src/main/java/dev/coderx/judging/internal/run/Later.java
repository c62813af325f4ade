package dev.coderx.judging.internal.run;

/** Reports of a run that began at a later job. */
final class Later {
    private Later() {}

    /** The report with its job counted from the first of all. */
    static Report by(int jobs, Report report) {
        return switch (report) {
            case Report.Broken broken -> broken;
            case Report.Started(int job) -> new Report.Started(job + jobs);
            case Report.Returned(int job, var value, var after, var printed, double millis) ->
                    new Report.Returned(job + jobs, value, after, printed, millis);
            case Report.Raised(int job, var failure, var printed, double millis) ->
                    new Report.Raised(job + jobs, failure, printed, millis);
            case Report.Stopped(
                            int job,
                            var limit,
                            var line,
                            var loopLine,
                            var printed,
                            double millis) ->
                    new Report.Stopped(job + jobs, limit, line, loopLine, printed, millis);
            case Report.Exited(int job, var printed) -> new Report.Exited(job + jobs, printed);
        };
    }
}
