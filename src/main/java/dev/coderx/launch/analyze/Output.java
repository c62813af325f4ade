package dev.coderx.launch.analyze;

/** Writes reports in one format. */
interface Output {

    /** Takes the report of the next file. */
    void file(FileReport report);

    /** Takes the counts; nothing comes after it. */
    void end(Totals totals);
}
