package dev.coderx.launch.imports;

import java.util.function.Consumer;

/** Submissions in files. */
interface RowSource {
    /** The longest row in bytes; a longer one is refused without being held. */
    int LONGEST_ROW = 4 << 20;

    /** Reads all of it; the sink may block to slow the reading down. */
    void read(Consumer<Item> sink);
}
