package dev.dbm.core.kind.unique;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.UniqueConstraint;

/** Unique constraints. */
public final class UniqueKind implements Kind<UniqueConstraint> {
    private final UniqueReader reader = new UniqueReader();
    private final UniqueDdl ddl = new UniqueDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.UNIQUE;
    }

    @Override
    public CatalogReader<UniqueConstraint> reader() {
        return reader;
    }

    @Override
    public Ddl<UniqueConstraint> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(UniqueConstraint object) {
        return Retention.DERIVED;
    }
}
