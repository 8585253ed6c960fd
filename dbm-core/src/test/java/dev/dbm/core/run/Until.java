package dev.dbm.core.run;

import dev.dbm.testkit.TestDatabase;
import java.util.List;

/** Waits for what a server does by itself. */
final class Until {

    private static final int PAUSE_MILLIS = 10;

    private Until() {}

    /** Waits until a query has one row, and returns it. */
    static String one(TestDatabase database, String query) throws InterruptedException {
        List<String> rows = database.query(query);
        while (rows.size() != 1) {
            Thread.sleep(PAUSE_MILLIS);
            rows = database.query(query);
        }
        return rows.getFirst();
    }

    /** Waits until a query has no row. */
    static void none(TestDatabase database, String query) throws InterruptedException {
        while (!database.query(query).isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
