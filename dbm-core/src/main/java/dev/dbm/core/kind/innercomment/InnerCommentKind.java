package dev.dbm.core.kind.innercomment;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.ObjectKind;

/** Comments on the indexes of keys and on the sequences of identity columns. */
public final class InnerCommentKind implements Kind<InnerComment> {
    private final InnerCommentReader reader = new InnerCommentReader();
    private final InnerCommentDdl ddl = new InnerCommentDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.INNER_COMMENT;
    }

    @Override
    public CatalogReader<InnerComment> reader() {
        return reader;
    }

    @Override
    public Ddl<InnerComment> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(InnerComment object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(InnerComment object) {
        return object.text();
    }

    @Override
    public Unmodelled leftAlone(InnerComment object) {
        return Unmodelled.attribute(
                object.holder(),
                object.holder().kind() == ObjectKind.COLUMN ? "comment of its sequence" : "comment on its index");
    }
}
