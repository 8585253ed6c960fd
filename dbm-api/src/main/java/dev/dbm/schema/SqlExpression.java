package dev.dbm.schema;

/**
 * An SQL expression as text: a default, a check, an index key, a predicate.
 *
 * <p>Equality is equality of the text. PostgreSQL rewrites what it stores, so two texts of one meaning may differ; comparing schemas brings both
 * sides to PostgreSQL's own text first.
 *
 * @param text the text, without leading and trailing white space, not empty
 */
public record SqlExpression(String text) {
    /** Strips the text. */
    public SqlExpression {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An expression must not be empty");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
