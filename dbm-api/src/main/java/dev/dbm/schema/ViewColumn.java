package dev.dbm.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A column that the query of a view gives, as PostgreSQL tells it.
 *
 * @param name the name
 * @param type the type
 * @param collation the collation, where it is not the one of the type
 */
public record ViewColumn(Identifier name, DataType type, Optional<QualifiedName> collation) {
    /**
     * What {@code COMMENT ON COLUMN} says of a column.
     *
     * @param column the column
     * @param text the comment
     */
    public record Comment(Identifier column, String text) {
        static List<Comment> sorted(List<Comment> comments) {
            return comments.stream()
                    .sorted(Comparator.comparing(Comment::column))
                    .toList();
        }
    }

    /**
     * What an INSERT into a view takes for a column that it does not give.
     *
     * @param column the column
     * @param value the value
     */
    public record Default(Identifier column, SqlExpression value) {
        static List<Default> sorted(List<Default> defaults) {
            return defaults.stream()
                    .sorted(Comparator.comparing(Default::column))
                    .toList();
        }
    }

    /** Returns the column after a rewriting; its own name is that of the view's output, which keeps it. */
    ViewColumn rewritten(Rewriting rewriting) {
        return new ViewColumn(name, rewriting.dataType(type), collation);
    }
}
