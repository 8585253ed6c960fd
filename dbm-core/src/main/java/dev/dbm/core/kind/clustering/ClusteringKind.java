package dev.dbm.core.kind.clustering;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.ObjectKind;

/** By which index a table is clustered. */
public final class ClusteringKind implements Kind<Clustering> {
    private final ClusteringReader reader = new ClusteringReader();
    private final ClusteringDdl ddl = new ClusteringDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.CLUSTERING;
    }

    @Override
    public CatalogReader<Clustering> reader() {
        return reader;
    }

    @Override
    public Ddl<Clustering> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Clustering object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(Clustering object) {
        return "on " + object.index();
    }

    @Override
    public Unmodelled leftAlone(Clustering object) {
        return Unmodelled.attribute(object.index(), "cluster mark");
    }
}
