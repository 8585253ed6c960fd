package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a sequence goes on when its limits or its direction change. It stays where it is if the new limits allow that, and never gives a value for the
 * second time: what was given lies between the old beginning and {@code last_value}.
 *
 * <p>PostgreSQL refuses limits that {@code last_value} is outside of, be it used or not. So the value is moved before the limits, to a place within the
 * old and the new ones; where they have nothing in common, the sequence restarts.
 */
public final class SequencePosition {
    private final QualifiedName name;
    private final SequenceOptions from;
    private final SequenceOptions to;

    /**
     * The position of a sequence in a change of its options.
     *
     * @param name the sequence's name at that moment
     */
    public SequencePosition(QualifiedName name, SequenceOptions from, SequenceOptions to) {
        this.name = name;
        this.from = from;
        this.to = to;
    }

    /** Returns {@code RESTART}, to stand among the changed options, where the sequence begins anew in any case; nothing otherwise. */
    public Sql restart() {
        return restarts() ? Sql.raw("RESTART") : Sql.EMPTY;
    }

    /** Returns the statements to be run before the options change. */
    public List<Statement> moves(ObjectId cause) {
        if (restarts()) {
            return List.of();
        }
        List<Statement> moves = new ArrayList<>();
        if (turns()) {
            moves.add(StatementForm.MOVE_SEQUENCE.of(turned(), cause));
            return moves;
        }
        boolean up = to.increment() > 0;
        if (up ? to.minValue() > from.minValue() : to.maxValue() < from.maxValue()) {
            moves.add(StatementForm.MOVE_SEQUENCE.of(broughtForward(), cause));
        }
        if (up ? to.maxValue() < from.maxValue() : to.minValue() > from.minValue()) {
            moves.add(StatementForm.MOVE_SEQUENCE.of(usedUp(), cause));
        }
        return moves;
    }

    /** No given value is within the new limits, or a sequence that turns round begins on the other side of where it began before. */
    private boolean restarts() {
        boolean apart = from.maxValue() < to.minValue() || to.maxValue() < from.minValue();
        return apart || (turns() && !(allowsStart(from) && startIsAhead()));
    }

    /** Whether the old direction leads from the old start to the new one, so that the new one may have been given. */
    private boolean startIsAhead() {
        return from.increment() > 0 ? to.start() >= from.start() : to.start() <= from.start();
    }

    private boolean turns() {
        return Long.signum(from.increment()) != Long.signum(to.increment());
    }

    private boolean allowsStart(SequenceOptions options) {
        return to.start() >= options.minValue() && to.start() <= options.maxValue();
    }

    /** Begins at the new start; if that was given already, on the other side of where it began before. */
    private Sql turned() {
        boolean up = to.increment() > 0;
        long end = up ? Math.min(to.maxValue(), from.start()) : Math.max(to.minValue(), from.start());
        Sql given = Sql.of("is_called AND last_value {} {}", Sql.raw(up ? "<=" : ">="), to.start());
        return Sql.of(
                "SELECT pg_catalog.setval({}, CASE WHEN {} THEN {} ELSE {} END, {}) FROM {}",
                name.shown(),
                given,
                end,
                to.start(),
                given,
                name);
    }

    /** Skips what lies before the new limits. */
    private Sql broughtForward() {
        boolean up = to.increment() > 0;
        long limit = up ? to.minValue() : to.maxValue();
        return Sql.of(
                "SELECT pg_catalog.setval({}, {}, false) FROM {} WHERE last_value {} {}",
                name.shown(),
                allowsStart(from) ? to.start() : limit,
                name,
                Sql.raw(up ? "<" : ">"),
                limit);
    }

    /** Stands at the end, with nothing left to give, if the sequence is beyond the new limits; one that was never used can still begin. */
    private Sql usedUp() {
        boolean up = to.increment() > 0;
        long limit = up ? to.maxValue() : to.minValue();
        boolean unusedBeyond = up ? from.start() > limit : from.start() < limit;
        Sql beyond = Sql.of("FROM {} WHERE last_value {} {}", name, Sql.raw(up ? ">" : "<"), limit);
        if (!unusedBeyond) {
            return Sql.of("SELECT pg_catalog.setval({}, {}) {}", name.shown(), limit, beyond);
        }
        long start = Math.clamp(to.start(), from.minValue(), from.maxValue());
        return Sql.of(
                "SELECT pg_catalog.setval({}, CASE WHEN is_called THEN {} ELSE {} END, is_called) {}",
                name.shown(),
                limit,
                start,
                beyond);
    }
}
