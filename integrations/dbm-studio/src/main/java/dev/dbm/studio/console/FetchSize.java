package dev.dbm.studio.console;

/**
 * How many rows are fetched at once: one at first, so that it is shown at once however slowly they come; then as many as are a megabyte and take a tenth of a
 * second, so that memory is bounded however wide they are.
 */
final class FetchSize {
    static final int MOST_ROWS = 500;

    private static final int GROWTH = 8;
    private static final long BYTES = 1L << 20;
    private static final long NANOS = 100_000_000L;

    private int rows = 1;

    int rows() {
        return rows;
    }

    /** Learns from what was fetched last. */
    void learn(long bytes, long nanos) {
        long byBytes = BYTES * rows / Math.max(1, bytes);
        long byTime = NANOS * rows / Math.max(1, nanos);
        long wanted = Math.min(Math.min(byBytes, byTime), Math.min((long) rows * GROWTH, MOST_ROWS));
        rows = (int) Math.max(1, wanted);
    }
}
