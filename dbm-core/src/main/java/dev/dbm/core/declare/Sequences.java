package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Sequence;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SequenceOptions;
import java.util.Optional;
import java.util.Set;

/** Reads how sequences count, and sequences of their own. */
final class Sequences {
    private static final Set<String> TYPES = Set.of("smallint", "integer", "bigint");

    private final Pass pass;

    Sequences(Pass pass) {
        this.pass = pass;
    }

    static boolean canCount(DataType type) {
        return !type.array()
                && type.namespace().isEmpty()
                && TYPES.contains(type.name().value());
    }

    Optional<SequenceOptions> options(Identity identity, DataType type, Place place) {
        return options(
                place,
                type,
                identity.start(),
                identity.increment(),
                identity.minValue(),
                identity.maxValue(),
                identity.cache(),
                identity.cycle());
    }

    /**
     * Reads a sequence of its own.
     *
     * @param namespace where it is unless it says otherwise
     * @param owner the column that owns it
     */
    Optional<dev.dbm.schema.Sequence> read(
            Sequence sequence, Place place, String namespace, Optional<ColumnRef> owner) {
        QualifiedName name = pass.names()
                .qualified(
                        place,
                        "Sequence",
                        sequence.namespace().isEmpty() ? namespace : sequence.namespace(),
                        sequence.value());
        pass.renamed(place, ObjectId.of(ObjectKind.SEQUENCE, name), sequence.renamedFrom());
        Optional<DataType> type = type(sequence, place);
        if (owner.isPresent() && !owner.get().table().namespace().equals(name.namespace())) {
            pass.problem(
                    ErrorCode.SEQUENCE_OPTIONS_INVALID,
                    place,
                    "Sequence %s is in another namespace than the table that owns it".formatted(name),
                    "Leave namespace out, or ownedBy.");
        }
        Persistence persistence = sequence.unlogged() ? Persistence.UNLOGGED : Persistence.PERMANENT;
        return type.flatMap(counts -> options(
                        place,
                        counts,
                        sequence.start(),
                        sequence.increment(),
                        sequence.minValue(),
                        sequence.maxValue(),
                        sequence.cache(),
                        sequence.cycle()))
                .map(options -> new dev.dbm.schema.Sequence(
                        name, options, persistence, owner, Pass.comment(sequence.comment())));
    }

    private Optional<DataType> type(Sequence sequence, Place place) {
        Optional<DataType> type = parsed(sequence.type()).filter(Sequences::canCount);
        if (type.isEmpty()) {
            pass.problem(
                    ErrorCode.SEQUENCE_OPTIONS_INVALID,
                    place,
                    "A sequence cannot be of type \"%s\"".formatted(sequence.type()),
                    "Say smallint, integer or bigint.");
        }
        return type;
    }

    private static Optional<DataType> parsed(String text) {
        try {
            return Optional.of(DataType.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<SequenceOptions> options(
            Place place,
            DataType type,
            long[] start,
            long increment,
            long[] minValue,
            long[] maxValue,
            long cache,
            boolean cycle) {
        if (start.length > 1 || minValue.length > 1 || maxValue.length > 1) {
            return refused(place, "start, minValue and maxValue take one number each");
        }
        try {
            SequenceOptions usual = SequenceOptions.of(type, increment);
            long min = minValue.length == 0 ? usual.minValue() : minValue[0];
            long max = maxValue.length == 0 ? usual.maxValue() : maxValue[0];
            long first = start.length > 0 ? start[0] : increment > 0 ? min : max;
            return Optional.of(new SequenceOptions(type, first, increment, min, max, cache, cycle));
        } catch (IllegalArgumentException e) {
            return refused(place, String.valueOf(e.getMessage()));
        }
    }

    private Optional<SequenceOptions> refused(Place place, String reason) {
        pass.problem(
                ErrorCode.SEQUENCE_OPTIONS_INVALID,
                place,
                "Sequence options that PostgreSQL would refuse: " + reason,
                "Leave out what need not differ from the defaults.");
        return Optional.empty();
    }
}
