package dev.dbm.core.kind.extension;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Extension;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Relocation;
import java.util.List;
import java.util.Optional;

/** Extensions. */
public final class ExtensionKind implements Kind<Extension> {
    private final ExtensionReader reader = new ExtensionReader();
    private final ExtensionDdl ddl = new ExtensionDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.EXTENSION;
    }

    @Override
    public CatalogReader<Extension> reader() {
        return reader;
    }

    @Override
    public Ddl<Extension> ddl() {
        return ddl;
    }

    /** It may have tables of its own, of which nothing is known here. */
    @Override
    public Retention retention(Extension object) {
        return Retention.DATA;
    }

    /** Where any version will do, the one that is there does. Whether it can be moved follows from the version. */
    @Override
    public Extension completed(Extension wanted, Extension there) {
        return (wanted.version().isPresent() ? wanted : wanted.withVersion(there.version()))
                .withRelocation(there.relocation());
    }

    /** What it has brought, unless that stays where it is. */
    @Override
    public List<ObjectId> parts(Extension object) {
        return object.relocation().equals(Optional.of(Relocation.FIXED)) ? List.of() : List.of(object.objectsId());
    }

    @Override
    public String words(Extension object) {
        return "in " + object.namespace().shown()
                + object.version().map(version -> " version " + version).orElse("");
    }
}
