package dev.dbm.core.kind.table;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Overlap;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Users;
import dev.dbm.schema.Column;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    @Override
    public Retention retention(Table object) {
        return Retention.DATA;
    }

    /** What is published must be logged. */
    @Override
    public boolean disturbs(Table from, Table to, ObjectKind user) {
        return from.persistence() != to.persistence() && user == ObjectKind.PUBLICATION_MEMBER;
    }

    /** No permanent table may refer to an unlogged one, not even while both change; in a circle no order would do. */
    @Override
    public Set<ObjectId> displaced(Table from, Table to, Users users) {
        if (from.persistence() == to.persistence()) {
            return Set.of();
        }
        return users.of(from.id()).stream()
                .filter(user -> user instanceof ForeignKey key && !key.table().equals(key.referencedTable()))
                .map(SchemaObject::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String words(Table object) {
        String unlogged = object.persistence() == Persistence.UNLOGGED ? "unlogged" : "";
        return (unlogged + ObjectWords.with(object.storageParameters())).strip();
    }

    @Override
    public boolean resembles(Table gone, Table come, Members before, Members after) {
        return Overlap.between(columns(before.of(gone.id())), columns(after.of(come.id())));
    }

    private static List<Identifier> columns(List<SchemaObject> members) {
        return members.stream()
                .filter(Column.class::isInstance)
                .map(column -> column.id().name())
                .toList();
    }
}
