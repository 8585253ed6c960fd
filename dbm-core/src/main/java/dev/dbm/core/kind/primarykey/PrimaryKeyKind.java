package dev.dbm.core.kind.primarykey;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import java.util.Optional;

/** Primary keys. */
public final class PrimaryKeyKind implements Kind<PrimaryKey> {
    private final PrimaryKeyReader reader = new PrimaryKeyReader();
    private final PrimaryKeyDdl ddl = new PrimaryKeyDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.PRIMARY_KEY;
    }

    @Override
    public CatalogReader<PrimaryKey> reader() {
        return reader;
    }

    @Override
    public Ddl<PrimaryKey> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(PrimaryKey object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(PrimaryKey object) {
        return ObjectWords.key(
                object.columns(),
                object.include(),
                NullsDistinct.DISTINCT,
                object.deferrability(),
                object.storageParameters());
    }

    @Override
    public Optional<PrimaryKey> nameless(PrimaryKey key) {
        return Optional.of(key.withName(Kind.NAMELESS));
    }
}
