package dev.dbm.core.kind.innercomment;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.ObjectKind;

/** Comments on the indexes of keys, on the sequences of identity columns, and on the multirange types of ranges. */
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
                object.holder(), "comment " + place(object.holder().kind()));
    }

    private static String place(ObjectKind holder) {
        if (holder == ObjectKind.COLUMN) {
            return "of its sequence";
        }
        return holder == ObjectKind.RANGE_TYPE ? "on its multirange type" : "on its index";
    }
}
