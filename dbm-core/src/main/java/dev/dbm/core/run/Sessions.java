package dev.dbm.core.run;

import dev.dbm.core.session.Answer;
import org.jspecify.annotations.Nullable;

/** Says of a session of the server what somebody needs who must decide about it. */
final class Sessions {

    /** What is to be asked of {@code pg_stat_activity AS a}; {@link #text} reads it. */
    static final String COLUMNS = """
        a.pid, a.usename, a.application_name, a.client_addr, a.state, a.query,
        extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.query_start, a.state_change))::bigint\
        """;

    private static final int MOST_CHARS = 160;

    private Sessions() {}

    /**
     * Returns a line with who it is and how long its transaction or statement is old, and one with its statement.
     *
     * @param first where the columns begin in the answer
     */
    static String text(Answer answer, int row, int first) {
        StringBuilder text = new StringBuilder("pid ").append(answer.text(row, first));
        append(text, ", role ", answer.valueOrNull(row, first + 1));
        append(text, ", application ", answer.valueOrNull(row, first + 2));
        append(text, ", from ", answer.valueOrNull(row, first + 3));
        @Nullable String state = answer.valueOrNull(row, first + 4);
        if (state == null) {
            return text.append("\nwhat it does is shown to its own role and to members of pg_read_all_stats only")
                    .toString();
        }
        append(text, ", ", state);
        if (answer.valueOrNull(row, first + 6) != null) {
            text.append(", for ").append(age(answer.number(row, first + 6)));
        }
        append(text, state.equals("active") ? "\nruns " : "\nran last ", oneLine(answer.valueOrNull(row, first + 5)));
        return text.toString();
    }

    private static String age(long seconds) {
        if (seconds < 120) {
            return Math.max(0, seconds) + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private static @Nullable String oneLine(@Nullable String sql) {
        if (sql == null) {
            return null;
        }
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS - 1) + "…";
    }

    private static void append(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(label).append(value);
        }
    }
}
