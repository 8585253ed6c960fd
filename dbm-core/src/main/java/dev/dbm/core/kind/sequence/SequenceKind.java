package dev.dbm.core.kind.sequence;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;

/** Sequences that are no identity column's own. */
public final class SequenceKind implements Kind<Sequence> {
    private final SequenceReader reader = new SequenceReader();
    private final SequenceDdl ddl = new SequenceDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.SEQUENCE;
    }

    @Override
    public CatalogReader<Sequence> reader() {
        return reader;
    }

    @Override
    public Ddl<Sequence> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Sequence object) {
        return object.persistence() == Persistence.UNLOGGED
                ? List.of(new Since(15, "an unlogged sequence"))
                : List.of();
    }

    @Override
    public Retention retention(Sequence object) {
        return Retention.DATA;
    }

    /** The column that owns it may need it for its default, so the two are tied together when both are there. */
    @Override
    public Optional<Sequence> shell(Sequence object) {
        return object.ownedBy().map(column -> object.withOwnedBy(Optional.empty()));
    }

    @Override
    public Optional<Sequence> released(Sequence object) {
        return shell(object);
    }

    /** How it counts matters to nobody who uses it. */
    @Override
    public boolean spares(Sequence from, Sequence to) {
        return true;
    }

    @Override
    public String words(Sequence object) {
        String owner = object.ownedBy().map(column -> ", owned by " + column).orElse("");
        String unlogged = object.persistence() == Persistence.UNLOGGED ? "unlogged " : "";
        return unlogged + ObjectWords.options(object.options()) + owner;
    }

    @Override
    public boolean resembles(Sequence gone, Sequence come, Members before, Members after) {
        return gone.ownedBy().isEmpty()
                && come.ownedBy().isEmpty()
                && gone.options().equals(come.options());
    }

    /** A column that owns a sequence owns no other; how it counts can be altered afterwards. */
    @Override
    public Optional<Sequence> nameless(Sequence sequence) {
        return sequence.ownedBy()
                .map(owner -> new Sequence(
                        sequence.name().withName(Kind.NAMELESS),
                        SequenceOptions.of(DataType.parse("bigint")),
                        Persistence.PERMANENT,
                        Optional.of(owner),
                        Optional.empty()));
    }

    @Override
    public Optional<ObjectId> home(Sequence sequence) {
        return sequence.ownedBy().map(column -> ObjectId.table(column.table()));
    }
}
