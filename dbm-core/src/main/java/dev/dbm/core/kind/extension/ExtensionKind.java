package dev.dbm.core.kind.extension;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Extension;
import dev.dbm.schema.ObjectKind;

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

    /** Where any version will do, the one that is there does. */
    @Override
    public Extension completed(Extension wanted, Extension there) {
        return wanted.version().isPresent() ? wanted : wanted.withVersion(there.version());
    }

    @Override
    public String words(Extension object) {
        return "in " + object.namespace().shown()
                + object.version().map(version -> " version " + version).orElse("");
    }
}
