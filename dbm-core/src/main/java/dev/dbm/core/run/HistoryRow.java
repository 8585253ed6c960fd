package dev.dbm.core.run;

/**
 * What the history holds of a migration, as far as a run must know.
 *
 * @param tag which one
 * @param state how far it came
 * @param fileSize the size of the file that was run, in bytes
 * @param fileCrc the CRC-32 of the file that was run
 */
record HistoryRow(String tag, HistoryState state, long fileSize, long fileCrc) {}
