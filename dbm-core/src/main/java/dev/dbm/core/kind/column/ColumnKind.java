package dev.dbm.core.kind.column;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.schema.Column;
import dev.dbm.schema.ObjectKind;

/** Columns of ordinary tables. */
public final class ColumnKind implements Kind<Column> {
    private final ColumnReader reader = new ColumnReader();
    private final ColumnDdl ddl = new ColumnDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.COLUMN;
    }

    @Override
    public CatalogReader<Column> reader() {
        return reader;
    }

    @Override
    public Ddl<Column> ddl() {
        return ddl;
    }
}
