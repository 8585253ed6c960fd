package dev.dbm.core.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings under which dbm reads, proves and runs, whatever role, database and driver have set: a proof in a scratch holds for the session that
 * migrates only if a text means the same in both.
 *
 * <p>{@code client_encoding} is not among them, because the driver itself insists on UTF-8.
 */
public final class SessionBaseline {

    /** What a text means depends on these, and the server reports them when they change. */
    private static final List<Setting> REPORTED = List.of(
            new Setting("standard_conforming_strings", "on"),
            new Setting("datestyle", "ISO, MDY"),
            new Setting("intervalstyle", "postgres"),
            new Setting("timezone", "UTC"));

    /** What a text means, how a value is written and whether a function's body is looked at depends on these. */
    private static final List<Setting> OTHERS = List.of(
            new Setting("array_nulls", "on"),
            new Setting("transform_null_equals", "off"),
            new Setting("xmloption", "content"),
            new Setting("bytea_output", "hex"),
            new Setting("extra_float_digits", "1"),
            new Setting("quote_all_identifiers", "off"),
            new Setting("check_function_bodies", "on"));

    /** The server's own default: what a file calls by its name alone is looked for where its author expects it. */
    private static final Setting SEARCH_PATH = new Setting("search_path", "\"$user\", public");

    private static final Setting NO_SEARCH_PATH = new Setting("search_path", "");

    private static final Setting NO_TIMEOUT = new Setting("statement_timeout", "0");

    /** The server takes a large catalog for a reason to compile a query to machine code, which takes longer than the query. */
    private static final Setting NO_COMPILATION = new Setting("jit", "off");

    /** Nor are other processes worth their start for it, which the server needs for its own work. */
    private static final Setting NO_WORKERS = new Setting("max_parallel_workers_per_gather", "0");

    private SessionBaseline() {}

    /** Returns the query that sets what reading a catalog needs, until the transaction ends: all names come qualified. */
    public static String reading() {
        return query(all(NO_SEARCH_PATH, NO_TIMEOUT, NO_COMPILATION, NO_WORKERS), "true");
    }

    /**
     * Returns the query that sets what a migration needs, until its transaction ends.
     *
     * @param lockTimeout how long a statement waits for a table; zero leaves it as the session has it
     */
    public static String running(Duration lockTimeout) {
        return query(
                lockTimeout.isZero()
                        ? all(SEARCH_PATH)
                        : all(SEARCH_PATH, new Setting("lock_timeout", Long.toString(lockTimeout.toMillis()))),
                "true");
    }

    /** Returns the query that sets the same for as long as the session lasts, which is dbm's own. */
    public static String proving() {
        return query(all(SEARCH_PATH, NO_TIMEOUT), "false");
    }

    /**
     * Returns the query that sets, for the session, what can be set where no transaction could hold it: a pooler may give every statement to another
     * session of the server, and only what the server reports to it goes along and is kept from other clients.
     */
    public static String reported() {
        return query(REPORTED, "false");
    }

    private static List<Setting> all(Setting... more) {
        List<Setting> all = new ArrayList<>(REPORTED);
        all.addAll(OTHERS);
        all.addAll(List.of(more));
        return all;
    }

    private static String query(List<Setting> settings, String local) {
        StringBuilder query = new StringBuilder("SELECT ");
        for (int i = 0; i < settings.size(); i++) {
            query.append(i == 0 ? "" : ", ")
                    .append("pg_catalog.set_config('")
                    .append(settings.get(i).name())
                    .append("', '")
                    .append(settings.get(i).value())
                    .append("', ")
                    .append(local)
                    .append(')');
        }
        return query.toString();
    }

    private record Setting(String name, String value) {}
}
