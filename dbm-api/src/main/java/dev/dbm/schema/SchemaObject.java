package dev.dbm.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a {@link Schema}: one object of the database, flat like a row of the catalog. Columns, constraints and indexes are entries of their
 * own that name their table.
 */
public sealed interface SchemaObject
        permits Role,
                Namespace,
                InnerComment,
                Extension,
                Collation,
                EnumType,
                Domain,
                CompositeType,
                RangeType,
                Sequence,
                Table,
                Column,
                PrimaryKey,
                UniqueConstraint,
                ForeignKey,
                CheckConstraint,
                ExclusionConstraint,
                Index,
                ExtendedStatistics,
                Trigger,
                Policy,
                RowSecurity,
                Routine,
                EventTrigger,
                View,
                MaterializedView,
                ReplicaIdentity,
                Clustering,
                Owner,
                Grant,
                Rule,
                DefaultPrivileges {
    /** Returns what identifies this object within its schema. */
    ObjectId id();

    /** Returns everything that must exist before this object, its owner included. */
    Set<ObjectId> references();

    /** Returns what this object is tied to once both are there, though it can be created without; it is dropped with these, too. */
    default Set<ObjectId> links() {
        return Set.of();
    }

    /** Returns the object that this one belongs to and is dropped with, if any: the table of a column, what a grant is on. */
    default Optional<ObjectId> owner() {
        return Optional.empty();
    }

    /** Returns the text of {@code COMMENT ON} this object, if any. */
    Optional<String> comment();

    /** Returns this object with another comment. */
    SchemaObject withComment(Optional<String> comment);

    /** Returns the SQL texts in this object that PostgreSQL writes its own way, in a stable order; empty if it has none. */
    default List<SqlExpression> expressions() {
        return List.of();
    }

    /** Returns this object with every name and text replaced as the rewriting says. */
    SchemaObject rewritten(Rewriting rewriting);
}
