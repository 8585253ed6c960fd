package dev.dbm.core.kind.enumtype;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.Overlap;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.List;
import java.util.stream.Collectors;

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

    @Override
    public Retention retention(EnumType object) {
        return Retention.TYPE;
    }

    /** A label is added whoever uses the type meanwhile. */
    @Override
    public boolean spares(EnumType from, EnumType to) {
        return true;
    }

    @Override
    public String words(EnumType object) {
        return object.labels().stream().map(label -> "'" + label + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public boolean resembles(EnumType gone, EnumType come, Members before, Members after) {
        return Overlap.between(gone.labels(), come.labels());
    }

    /** The empty label, which PostgreSQL allows, is no name and cannot be asked for. */
    @Override
    public List<ObjectId> parts(EnumType type) {
        return type.labels().stream()
                .filter(label -> !label.isEmpty())
                .map(label -> ObjectId.of(ObjectKind.ENUM_LABEL, type.name(), new Identifier(label)))
                .toList();
    }
}
