package dev.dbm.core.kind.foreignkey;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.ObjectKind;

/** Foreign keys. */
public final class ForeignKeyKind implements Kind<ForeignKey> {
    private final ForeignKeyReader reader = new ForeignKeyReader();
    private final ForeignKeyDdl ddl = new ForeignKeyDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.FOREIGN_KEY;
    }

    @Override
    public CatalogReader<ForeignKey> reader() {
        return reader;
    }

    @Override
    public Ddl<ForeignKey> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(ForeignKey object) {
        return Retention.DERIVED;
    }
}
