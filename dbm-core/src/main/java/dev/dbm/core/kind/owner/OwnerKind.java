package dev.dbm.core.kind.owner;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Owner;
import java.util.List;

/** To whom objects belong. */
public final class OwnerKind implements Kind<Owner> {
    private final OwnerReader reader = new OwnerReader();
    private final OwnerDdl ddl = new OwnerDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.OWNER;
    }

    @Override
    public CatalogReader<Owner> reader() {
        return reader;
    }

    @Override
    public Ddl<Owner> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Owner object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Owner object) {
        return object.role().shown();
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public List<Identifier> roles(Owner object) {
        return List.of(object.role());
    }

    @Override
    public Unmodelled leftAlone(Owner object) {
        return Unmodelled.attribute(object.target(), "owner");
    }
}
