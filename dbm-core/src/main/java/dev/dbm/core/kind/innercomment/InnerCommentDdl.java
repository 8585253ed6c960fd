package dev.dbm.core.kind.innercomment;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Writes comments on the indexes of keys, which have the key's name, on the sequences of identity columns, and on multirange types. */
final class InnerCommentDdl implements Ddl<InnerComment> {
    @Override
    public List<Statement> create(InnerComment object, PlanContext context) {
        return target(object.holder(), context.to())
                .map(target -> statement(object, target, Sql.of("{}", object.text())))
                .stream()
                .toList();
    }

    private static Statement statement(InnerComment object, Sql target, Sql text) {
        return StatementForm.COMMENT.of(Sql.of("COMMENT ON {} IS {}", target, text), object.id());
    }

    /** Returns what has the comment; empty where the holder has no such thing in this schema, as a column that is no identity any more. */
    private static Optional<Sql> target(ObjectId holder, Schema schema) {
        if (holder.kind() == ObjectKind.RANGE_TYPE) {
            return schema.find(holder, RangeType.class).map(range -> Sql.of("TYPE {}", range.multirange()));
        }
        if (holder.kind() != ObjectKind.COLUMN) {
            QualifiedName index = holder.relation().withName(holder.name());
            return schema.find(holder).map(key -> Sql.of("INDEX {}", index));
        }
        return schema.find(holder, Column.class)
                .map(Column::value)
                .filter(ColumnValue.Identity.class::isInstance)
                .map(ColumnValue.Identity.class::cast)
                .map(identity -> Sql.of("SEQUENCE {}", holder.relation().withName(identity.sequence())));
    }

    @Override
    public Alteration alter(InnerComment from, InnerComment to, PlanContext context) {
        return new Alteration.InPlace(create(to, context));
    }

    /** A comment goes with what has it, and comes again with it. */
    @Override
    public List<Statement> drop(InnerComment object, PlanContext context) {
        return context.to().find(object.id()).isPresent()
                ? List.of()
                : target(object.holder(), context.to())
                        .map(target -> statement(object, target, Sql.raw("NULL")))
                        .stream()
                        .toList();
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalStateException("Has no name of its own: " + from);
    }

    @Override
    public Sql commentTarget(InnerComment object) {
        throw new IllegalStateException("Cannot have a comment: " + object.id());
    }
}
