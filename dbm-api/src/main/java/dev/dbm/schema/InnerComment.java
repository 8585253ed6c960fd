package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * The comment on something that belongs to an object and is no entry itself: the index of a key, the sequence of an identity column, or the multirange type of a
 * range.
 *
 * @param holder the key, the column, or the range
 * @param text the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-comment.html">COMMENT</a>
 */
public record InnerComment(ObjectId holder, String text) implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.on(holder, ObjectKind.INNER_COMMENT, new Identifier(ObjectKind.INNER_COMMENT.label()));
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(holder);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(holder);
    }

    /** Returns none: it is one. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** Returns this: it has none. */
    @Override
    public InnerComment withComment(Optional<String> other) {
        return this;
    }

    @Override
    public InnerComment rewritten(Rewriting rewriting) {
        return new InnerComment(rewriting.moved(holder), text);
    }
}
