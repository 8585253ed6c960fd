package dev.dbm.core.kind.table;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Table;

/** Ordinary tables. */
public final class TableKind implements Kind<Table> {
    private final TableReader reader = new TableReader();
    private final TableDdl ddl = new TableDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TABLE;
    }

    @Override
    public CatalogReader<Table> reader() {
        return reader;
    }

    @Override
    public Ddl<Table> ddl() {
        return ddl;
    }
}
