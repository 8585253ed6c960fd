package dev.dbm.core.kind.rowsecurity;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.RowSecurity;

/** Whether tables ask their policies. */
public final class RowSecurityKind implements Kind<RowSecurity> {
    private final RowSecurityReader reader = new RowSecurityReader();
    private final RowSecurityDdl ddl = new RowSecurityDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.ROW_SECURITY;
    }

    @Override
    public CatalogReader<RowSecurity> reader() {
        return reader;
    }

    @Override
    public Ddl<RowSecurity> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(RowSecurity object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(RowSecurity object) {
        return switch (object.state()) {
            case ENABLED -> "enabled";
            case FORCED -> "enabled and forced";
            case FORCED_WHEN_ENABLED -> "disabled, but forced";
        };
    }

    @Override
    public Unmodelled leftAlone(RowSecurity object) {
        return Unmodelled.attribute(ObjectId.table(object.table()), "row level security");
    }
}
