package dev.dbm.core.laws;

import dev.dbm.plan.Change;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new name for one object, and what it does to all others.
 *
 * @param change the rename
 * @param rewriting how every object is copied
 */
record RandomRename(Change.Rename change, Rewriting rewriting) {

    /** Returns a rename of this object; empty where the texts that mention it cannot be told from others. */
    static Optional<RandomRename> of(Draft draft, SchemaObject object) {
        return switch (object) {
            case EnumType type ->
                Optional.of(type(type, draft.freshName(type.name().namespace())));
            case Sequence sequence -> Optional.of(relation(sequence.id(), sequence.name(), draft));
            case Table table -> Optional.of(relation(table.id(), table.name(), draft));
            case Index index -> Optional.of(relation(index.id(), index.name(), draft));
            case Column column -> column(draft, column);
            case PrimaryKey key -> Optional.of(constraint(key.id(), key.table(), draft));
            case UniqueConstraint key -> Optional.of(constraint(key.id(), key.table(), draft));
            case CheckConstraint key -> Optional.of(constraint(key.id(), key.table(), draft));
            case ForeignKey key -> Optional.of(constraint(key.id(), key.table(), draft));
            case SchemaObject other -> Optional.empty();
        };
    }

    /** Returns where an object is after this rename. */
    ObjectId moved(ObjectId id) {
        return moved(id, change.from(), change.to());
    }

    static ObjectId moved(ObjectId id, ObjectId from, ObjectId to) {
        if (id.equals(from)) {
            return to;
        }
        boolean inside = from.kind() == ObjectKind.TABLE
                && id.path().size() == 3
                && id.path().subList(0, 2).equals(from.path());
        if (!inside) {
            return id;
        }
        List<Identifier> path = new ArrayList<>(to.path());
        path.add(id.name());
        return ObjectId.of(id.kind(), path.toArray(Identifier[]::new));
    }

    private static RandomRename type(EnumType type, QualifiedName to) {
        ObjectId id = ObjectId.of(ObjectKind.ENUM, to);
        return new RandomRename(new Change.Rename(type.id(), id), new Rewriting() {
            @Override
            public QualifiedName type(QualifiedName name) {
                return name.equals(type.name()) ? to : name;
            }

            @Override
            public DataType dataType(DataType old) {
                return old.qualifiedName().filter(type.name()::equals).isPresent() ? old.withName(to) : old;
            }

            @Override
            public SqlExpression expression(QualifiedName table, SqlExpression old) {
                return replaced(old, "::" + SampleType.written(type.name()), "::" + SampleType.written(to));
            }
        });
    }

    private static RandomRename relation(ObjectId id, QualifiedName name, Draft draft) {
        boolean moves = id.kind() == ObjectKind.SEQUENCE || id.kind() == ObjectKind.TABLE;
        QualifiedName to = draft.freshName(name.namespace());
        ObjectId moved = ObjectId.of(id.kind(), to);
        return new RandomRename(new Change.Rename(id, moved), new Rewriting() {
            @Override
            public QualifiedName relation(QualifiedName old) {
                return old.equals(name) ? to : old;
            }

            @Override
            public SqlExpression expression(QualifiedName table, SqlExpression old) {
                return moves
                        ? replaced(old, Names.literal(SampleType.written(name)), Names.literal(SampleType.written(to)))
                        : old;
            }
        });
    }

    private static RandomRename constraint(ObjectId id, QualifiedName table, Draft draft) {
        Identifier name = draft.freshName(table.namespace()).name();
        return new RandomRename(new Change.Rename(id, ObjectId.of(id.kind(), table, name)), new Rewriting() {
            @Override
            public Identifier constraint(QualifiedName of, Identifier old) {
                return of.equals(table) && old.equals(id.name()) ? name : old;
            }
        });
    }

    private static Optional<RandomRename> column(Draft draft, Column column) {
        String written = Names.written(column.name());
        boolean mentioned = draft.membersOf(column.table()).stream()
                .flatMap(member -> member.expressions().stream())
                .anyMatch(expression -> expression.text().contains(written));
        if (mentioned && !written.startsWith("\"")) {
            return Optional.empty();
        }
        Identifier name = draft.columnNames(column.table()).next();
        ObjectId to = ObjectId.column(column.table(), name);
        return Optional.of(new RandomRename(new Change.Rename(column.id(), to), new Rewriting() {
            @Override
            public Identifier column(QualifiedName table, Identifier old) {
                return table.equals(column.table()) && old.equals(column.name()) ? name : old;
            }

            @Override
            public SqlExpression expression(QualifiedName table, SqlExpression old) {
                return table.equals(column.table()) ? replaced(old, written, Names.written(name)) : old;
            }
        }));
    }

    private static SqlExpression replaced(SqlExpression old, String from, String to) {
        return new SqlExpression(old.text().replace(from, to));
    }
}
