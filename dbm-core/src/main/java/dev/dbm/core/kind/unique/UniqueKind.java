package dev.dbm.core.kind.unique;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

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
    public List<Since> since(UniqueConstraint object) {
        return object.nulls() == NullsDistinct.NOT_DISTINCT ? List.of(new Since(15, "NULLS NOT DISTINCT")) : List.of();
    }

    @Override
    public Retention retention(UniqueConstraint object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(UniqueConstraint object) {
        return ObjectWords.key(
                object.columns(), object.include(), object.nulls(), object.deferrability(), object.storageParameters());
    }

    @Override
    public Optional<UniqueConstraint> nameless(UniqueConstraint key) {
        return Optional.of(key.withName(Kind.NAMELESS));
    }
}
