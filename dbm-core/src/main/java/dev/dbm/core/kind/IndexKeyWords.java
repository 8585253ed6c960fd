package dev.dbm.core.kind;

import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SortOrder;
import java.util.stream.Collectors;

/** What the keys of an index are, for people. */
public final class IndexKeyWords {
    private IndexKeyWords() {}

    /** Returns the words for a key. */
    public static String of(IndexKey key) {
        String subject = switch (key) {
            case IndexKey.ColumnKey(var column, var options) -> column.shown();
            case IndexKey.ExpressionKey(var expression, var options) -> "(" + expression + ")";
        };
        KeyOptions options = key.options();
        boolean descending = options.order() == SortOrder.DESC;
        NullsOrder usual = descending ? NullsOrder.FIRST : NullsOrder.LAST;
        return subject
                + options.collation().map(name -> " collate " + name).orElse("")
                + options.operatorClass().map(IndexKeyWords::operatorClass).orElse("")
                + (descending ? " desc" : "")
                + (options.nulls() == usual ? "" : " nulls " + ObjectWords.lower(options.nulls()))
                + options.statisticsTarget()
                        .map(target -> " statistics " + target)
                        .orElse("");
    }

    private static String operatorClass(OperatorClass named) {
        String parameters = named.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return " " + named.namespace().map(space -> space + ".").orElse("") + named.name()
                + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }
}
