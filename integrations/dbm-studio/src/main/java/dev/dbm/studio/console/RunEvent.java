package dev.dbm.studio.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run tells, in the order in which it happens. */
sealed interface RunEvent {
    /**
     * A statement begins.
     *
     * @param from where it begins in the text that was sent, in chars from 0
     * @param to where it ends there
     */
    record Begins(int from, int to) implements RunEvent {}

    /**
     * The statement has rows, of these columns.
     *
     * @param columns in their order; there may be none
     */
    record Columns(List<Column> columns) implements RunEvent {
        /** Copies the list. */
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a result.
     *
     * @param name its label
     * @param type its type, as PostgreSQL writes it
     * @param family how its values are set
     */
    record Column(String name, String type, Family family) {}

    /** How values are set. */
    enum Family {
        /** To the right, figure under figure. */
        NUMBER,
        /** To the left. */
        TEXT
    }

    /**
     * Some rows.
     *
     * @param rows each a list of its cells: null for NULL, a text, or a {@link Cut}
     */
    record Rows(List<List<@Nullable Object>> rows) implements RunEvent {
        /** Copies the list. */
        public Rows {
            // The copy of List.copyOf takes no null within, and so neither do the rows.
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
        }
    }

    /**
     * The beginning of a long value.
     *
     * @param text what is shown
     * @param bytes how long all of it is
     */
    record Cut(String text, int bytes) {}

    /**
     * The server remarks something.
     *
     * @param severity for example {@code NOTICE}
     * @param message what it says
     * @param detail more of it; may be empty
     * @param hint what to do; may be empty
     */
    record Notice(String severity, String message, String detail, String hint) implements RunEvent {}

    /**
     * The plan that was asked for.
     *
     * @param json as EXPLAIN gives it
     */
    record Plan(String json) implements RunEvent {}

    /**
     * The statement is done.
     *
     * @param tag what the server says that it did, for example {@code INSERT 0 5}; empty if it does not say
     * @param rows how many were sent
     * @param completeness whether that is all
     * @param millis how long the server took, and the way there
     */
    record Done(String tag, long rows, Completeness completeness, long millis) implements RunEvent {}

    /** Whether all rows are there. */
    enum Completeness {
        /** All of them. */
        ALL,
        /** There are more, which were not asked for. */
        CUT
    }

    /**
     * The statement failed, or is not run.
     *
     * @param sqlState its code; empty if the server was not asked
     * @param message what is wrong
     * @param detail more of it; may be empty
     * @param hint what to do; may be empty
     * @param context where in a function; may be empty
     * @param at where in the text that was sent, in chars from 0
     * @param millis how long it took
     */
    record Failed(
            String sqlState,
            String message,
            String detail,
            String hint,
            String context,
            Optional<Integer> at,
            long millis)
            implements RunEvent {}

    /**
     * The run is over.
     *
     * @param outcome what became of it
     * @param statements how many were run to their end
     * @param left how many were not run, because one before them failed
     */
    record Ends(Outcome outcome, int statements, int left) implements RunEvent {}

    /** What became of a run. */
    enum Outcome {
        /** It only read. */
        READ,
        /** What it wrote is there to stay. */
        COMMITTED,
        /** What it wrote is gone. */
        ROLLED_BACK,
        /** There was no statement, or one of them may not be run here. */
        NOTHING_RUN
    }

    /** Returns what the page's script knows it by. */
    default String label() {
        return switch (this) {
            case Begins any -> "begins";
            case Columns any -> "columns";
            case Rows any -> "rows";
            case Notice any -> "notice";
            case Plan any -> "plan";
            case Done any -> "done";
            case Failed any -> "failed";
            case Ends any -> "ends";
        };
    }
}
