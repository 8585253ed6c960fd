package dev.dbm.core.kind.owner;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.Targets;
import dev.dbm.schema.Owner;

/** Reads the owners of what belongs neither to the owner of the database nor to the role that reads. What has the owner of another object has none of its own. */
final class OwnerReader implements CatalogReader<Owner> {
    @Override
    public String query(int serverMajor) {
        return "SELECT o.*, pg_get_userbyid(o.owner) AS role FROM "
                + Targets.where("NOT o.follows AND o.owner <> ALL " + Targets.USUAL);
    }

    @Override
    public Address address(Row row) {
        return Address.NOWHERE;
    }

    @Override
    public Owner read(Row row) {
        return new Owner(Targets.target(row), Rows.name(row, "role"));
    }
}
