package dev.dbm.core.kind.namespace;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectKind;

/** Namespaces, what CREATE SCHEMA makes. */
public final class NamespaceKind implements Kind<Namespace> {
    private final NamespaceReader reader = new NamespaceReader();
    private final NamespaceDdl ddl = new NamespaceDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.NAMESPACE;
    }

    @Override
    public CatalogReader<Namespace> reader() {
        return reader;
    }

    @Override
    public Ddl<Namespace> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Namespace object) {
        return Retention.DATA;
    }

    @Override
    public String words(Namespace object) {
        return "";
    }
}
