package dev.dbm.core.kind.range;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Loss;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.Widening;
import dev.dbm.schema.Function;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Range types, each with its multirange type. */
public final class RangeKind implements Kind<RangeType> {
    private final RangeReader reader = new RangeReader();
    private final RangeDdl ddl = new RangeDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.RANGE_TYPE;
    }

    @Override
    public CatalogReader<RangeType> reader() {
        return reader;
    }

    @Override
    public Ddl<RangeType> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(RangeType object) {
        return Retention.TYPE;
    }

    /** PostgreSQL knows a type by its name alone as a shell, which a canonical function can take and give. */
    @Override
    public Optional<RangeType> stub(RangeType object) {
        return object.canonicalFunction().isPresent() || RangeShell.is(object)
                ? Optional.of(RangeShell.of(object))
                : Optional.empty();
    }

    /** Only machine code can take a value of which nothing is known. */
    @Override
    public boolean suffices(RangeType stub, SchemaObject user) {
        return user instanceof Function function && RoutineText.takesShells(function);
    }

    /** The canonical function takes the type, which rests on it. */
    @Override
    public List<ObjectId> goesAlong(RangeType object) {
        return object.canonicalFunction().stream().toList();
    }

    @Override
    public boolean differsByDefaults(RangeType from, RangeType to) {
        return !from.collation().equals(to.collation()) || !from.operatorClass().equals(to.operatorClass());
    }

    @Override
    public RangeType withoutDefaults(RangeType object) {
        return new RangeType(
                object.name(),
                object.subtype(),
                object.multirange(),
                Optional.empty(),
                Optional.empty(),
                object.canonical(),
                object.difference(),
                object.comment());
    }

    @Override
    public Optional<Loss> loss(RangeType from, RangeType to) {
        return Widening.keeps(from.subtype(), to.subtype())
                ? Optional.empty()
                : Optional.of(new Loss(
                        "would change from ranges of %s to ranges of %s, which does not hold all of its values: rows could be changed, or refused"
                                .formatted(from.subtype(), to.subtype())));
    }

    @Override
    public String words(RangeType object) {
        StringBuilder words = new StringBuilder("of ").append(object.subtype());
        object.operatorClass()
                .ifPresent(used -> words.append(" using ").append(used.name().shown()));
        object.collation().ifPresent(collation -> words.append(" collate ").append(collation));
        object.canonical().ifPresent(function -> words.append(" canonical ").append(function));
        object.difference().ifPresent(function -> words.append(" difference ").append(function));
        return words.append(" multirange ").append(object.multirange()).toString();
    }

    @Override
    public boolean resembles(RangeType gone, RangeType come, Members before, Members after) {
        return gone.subtype().equals(come.subtype());
    }

    @Override
    public RangeType canonical(RangeType object, Resolution resolution) {
        return new RangeType(
                object.name(),
                object.subtype(),
                object.multirange(),
                object.operatorClass().map(resolution::resolved),
                object.collation(),
                object.canonical(),
                object.difference(),
                object.comment());
    }

    /** The multirange type, which has a name of its own. */
    @Override
    public List<ObjectId> parts(RangeType type) {
        return List.of(ObjectId.of(ObjectKind.TYPE, type.multirange()));
    }
}
