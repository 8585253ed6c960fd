package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * That a table asks its policies. A table without this entry lets every row pass; one with it and without policies none, but for those whom it does not bind.
 *
 * @param table the table
 * @param state whom the policies bind
 * @see <a href="https://www.postgresql.org/docs/current/ddl-rowsecurity.html">Row security policies</a>
 */
public record RowSecurity(QualifiedName table, State state) implements SchemaObject {
    /** Whom policies bind. */
    public enum State {
        /** All but the table's owner and who bypasses row security. */
        ENABLED,
        /** The table's owner, too. */
        FORCED,
        /** Nobody yet: it is disabled, but will bind the owner, too, once it is enabled. */
        FORCED_WHEN_ENABLED
    }

    @Override
    public ObjectId id() {
        return ObjectId.unnamed(ObjectKind.ROW_SECURITY, table);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.table(table));
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns none: PostgreSQL keeps none. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** Returns this: PostgreSQL keeps no comment. */
    @Override
    public RowSecurity withComment(Optional<String> other) {
        return this;
    }

    @Override
    public RowSecurity rewritten(Rewriting rewriting) {
        return new RowSecurity(rewriting.relation(table), state);
    }
}
