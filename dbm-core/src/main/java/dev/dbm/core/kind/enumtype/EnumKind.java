package dev.dbm.core.kind.enumtype;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ObjectKind;

/** Enumerated types. */
public final class EnumKind implements Kind<EnumType> {
    private final EnumReader reader = new EnumReader();
    private final EnumDdl ddl = new EnumDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.ENUM;
    }

    @Override
    public CatalogReader<EnumType> reader() {
        return reader;
    }

    @Override
    public Ddl<EnumType> ddl() {
        return ddl;
    }
}
