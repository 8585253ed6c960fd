package dev.dbm.core.kind.index;

import dev.dbm.core.kind.ObjectWords;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SortOrder;
import java.util.stream.Collectors;

/** What an index is, for people. */
final class IndexWords {
    private IndexWords() {}

    static String of(Index index) {
        return (index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "")
                + index.method()
                + index.keys().stream().map(IndexWords::key).collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " include " + ObjectWords.names(index.include()))
                + (index.nulls() == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "")
                + ObjectWords.with(index.storageParameters())
                + index.where().map(where -> " where " + where).orElse("")
                + (index.state() == Index.State.INVALID ? ", invalid" : "");
    }

    private static String key(IndexKey key) {
        String subject = switch (key) {
            case IndexKey.ColumnKey(var column, var options) -> column.shown();
            case IndexKey.ExpressionKey(var expression, var options) -> "(" + expression + ")";
        };
        KeyOptions options = key.options();
        boolean descending = options.order() == SortOrder.DESC;
        NullsOrder usual = descending ? NullsOrder.FIRST : NullsOrder.LAST;
        return subject
                + options.collation().map(name -> " collate " + name).orElse("")
                + options.operatorClass().map(IndexWords::operatorClass).orElse("")
                + (descending ? " desc" : "")
                + (options.nulls() == usual ? "" : " nulls " + ObjectWords.lower(options.nulls()));
    }

    private static String operatorClass(OperatorClass named) {
        String parameters = named.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return " " + named.namespace().map(space -> space + ".").orElse("") + named.name()
                + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }
}
