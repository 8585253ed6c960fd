package dev.dbm.core.kind.sequence;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Sequence;

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
}
