package dev.dbm.core.diff;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a rename in a schema: the object, everything that names it, and the texts that use it. */
public final class Renames {
    private Renames() {}

    /**
     * Returns the schema after the rename.
     *
     * @throws IllegalArgumentException if the new name is taken
     */
    public static Schema apply(Schema schema, Rename rename) {
        return schema.rewritten(rewriting(schema, rename));
    }

    /** Returns what an id becomes by the rename: its own, or that of something inside. */
    public static ObjectId apply(ObjectId id, Rename rename) {
        if (id.equals(rename.from())) {
            return rename.to();
        }
        if (!id.isIn(rename.from())) {
            return id;
        }
        List<Identifier> path = new ArrayList<>(rename.to().path());
        path.addAll(id.path().subList(path.size(), id.path().size()));
        return new ObjectId(id.kind(), path, id.signature());
    }

    private static Rewriting rewriting(Schema schema, Rename rename) {
        ObjectId from = rename.from();
        ObjectId to = rename.to();
        return switch (from.kind()) {
            case NAMESPACE -> new NamespaceRename(from.name(), to.name());
            case TABLE -> new RelationRename(moved(schema, from.relation(), to.relation()));
            case SEQUENCE, INDEX -> new RelationRename(Map.of(from.relation(), to.relation()));
            case ENUM, TYPE -> new TypeRename(from.relation(), to.relation());
            case ENUM_LABEL -> label(schema, from, to);
            case COLUMN -> new ColumnRename(from.relation(), from.name(), to.name());
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY ->
                new ConstraintRename(from.relation(), from.name(), to.name());
            case DOMAIN,
                    COMPOSITE_TYPE,
                    RANGE_TYPE,
                    BASE_TYPE,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    COLLATION,
                    CONVERSION,
                    OPERATOR,
                    OPERATOR_CLASS,
                    OPERATOR_FAMILY,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    FOREIGN_TABLE,
                    PARTITIONED_TABLE,
                    PARTITION,
                    INHERITING_TABLE,
                    TYPED_TABLE,
                    EXCLUSION,
                    TEMPORAL_CONSTRAINT,
                    TRIGGER,
                    RULE,
                    POLICY,
                    STATISTICS,
                    EXTENSION,
                    PUBLICATION,
                    PUBLICATION_MEMBER,
                    DEFAULT_PRIVILEGES,
                    EVENT_TRIGGER ->
                throw new IllegalArgumentException("Not modelled, so it cannot be renamed: " + from);
        };
    }

    private static Rewriting label(Schema schema, ObjectId from, ObjectId to) {
        QualifiedName type = from.relation();
        Set<QualifiedName> tables = new HashSet<>();
        for (Column column : schema.all(Column.class)) {
            if (column.type().qualifiedName().filter(type::equals).isPresent()) {
                tables.add(column.table());
            }
        }
        return new LabelRename(type, from.name().value(), to.name().value(), tables);
    }

    /** A table that moves to another namespace takes its indexes and the sequences it owns along. */
    private static Map<QualifiedName, QualifiedName> moved(Schema schema, QualifiedName from, QualifiedName to) {
        Map<QualifiedName, QualifiedName> names = new LinkedHashMap<>();
        names.put(from, to);
        if (!from.namespace().equals(to.namespace())) {
            for (Index index : schema.all(Index.class)) {
                if (index.table().equals(from)) {
                    names.put(index.name(), to.withName(index.name().name()));
                }
            }
            for (Sequence sequence : schema.all(Sequence.class)) {
                if (sequence.ownedBy()
                        .filter(column -> column.table().equals(from))
                        .isPresent()) {
                    names.put(sequence.name(), to.withName(sequence.name().name()));
                }
            }
            for (Column column : schema.columns(from)) {
                if (column.value() instanceof ColumnValue.Identity identity) {
                    names.put(from.withName(identity.sequence()), to.withName(identity.sequence()));
                }
            }
        }
        return names;
    }

    private record NamespaceRename(Identifier from, Identifier to) implements Rewriting {
        @Override
        public Identifier namespace(Identifier name) {
            return name.equals(from) ? to : name;
        }

        @Override
        public QualifiedName relation(QualifiedName name) {
            return new QualifiedName(namespace(name.namespace()), name.name());
        }

        @Override
        public QualifiedName type(QualifiedName name) {
            return relation(name);
        }

        @Override
        public DataType dataType(DataType type) {
            return type.qualifiedName()
                    .map(name -> type.withName(relation(name)))
                    .orElse(type);
        }

        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return RenamedText.namespace(expression, from, to);
        }
    }

    private record RelationRename(Map<QualifiedName, QualifiedName> names) implements Rewriting {
        @Override
        public QualifiedName relation(QualifiedName name) {
            return names.getOrDefault(name, name);
        }

        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            SqlExpression result = expression;
            for (Map.Entry<QualifiedName, QualifiedName> name : names.entrySet()) {
                result = RenamedText.relation(result, name.getKey(), name.getValue());
            }
            return result;
        }
    }

    private record TypeRename(QualifiedName from, QualifiedName to) implements Rewriting {
        @Override
        public QualifiedName type(QualifiedName name) {
            return name.equals(from) ? to : name;
        }

        @Override
        public DataType dataType(DataType type) {
            return type.qualifiedName()
                    .filter(from::equals)
                    .map(name -> type.withName(to))
                    .orElse(type);
        }

        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return RenamedText.relation(expression, from, to);
        }
    }

    private record LabelRename(QualifiedName type, String from, String to, Set<QualifiedName> tables)
            implements Rewriting {
        @Override
        public String label(QualifiedName named, String label) {
            return named.equals(type) && label.equals(from) ? to : label;
        }

        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return tables.contains(table) ? RenamedText.label(expression, from, to) : expression;
        }
    }

    private record ColumnRename(QualifiedName table, Identifier from, Identifier to) implements Rewriting {
        @Override
        public Identifier column(QualifiedName named, Identifier column) {
            return named.equals(table) && column.equals(from) ? to : column;
        }

        @Override
        public SqlExpression expression(QualifiedName named, SqlExpression expression) {
            return named.equals(table) ? RenamedText.column(expression, table.name(), from, to) : expression;
        }
    }

    private record ConstraintRename(QualifiedName table, Identifier from, Identifier to) implements Rewriting {
        @Override
        public Identifier constraint(QualifiedName named, Identifier name) {
            return named.equals(table) && name.equals(from) ? to : name;
        }
    }
}
