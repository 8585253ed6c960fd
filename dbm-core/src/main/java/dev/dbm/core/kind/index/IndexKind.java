package dev.dbm.core.kind.index;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.IndexKeyForm;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.Index;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Indexes that belong to no constraint. */
public final class IndexKind implements Kind<Index> {
    private final IndexReader reader = new IndexReader();
    private final IndexDdl ddl = new IndexDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.INDEX;
    }

    @Override
    public CatalogReader<Index> reader() {
        return reader;
    }

    @Override
    public Ddl<Index> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Index object) {
        return object.nulls() == NullsDistinct.NOT_DISTINCT ? List.of(new Since(15, "NULLS NOT DISTINCT")) : List.of();
    }

    @Override
    public boolean differsByDefaults(Index from, Index to) {
        return IndexKeyForm.differsByDefaults(from.keys(), to.keys());
    }

    @Override
    public Index withoutDefaults(Index object) {
        return object.withKeys(IndexKeyForm.withoutDefaults(object.keys()));
    }

    @Override
    public Retention retention(Index object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Index object) {
        return IndexWords.of(object);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public Optional<Index> nameless(Index index) {
        return Optional.of(index.withName(index.name().withName(Kind.NAMELESS)));
    }

    @Override
    public Index canonical(Index object, Resolution resolution) {
        return object.withKeys(IndexKeyForm.canonical(object.keys(), resolution));
    }
}
