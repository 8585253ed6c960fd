package dev.dbm.core.kind.index;

import dev.dbm.core.kind.IndexKeyWords;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.schema.Index;
import dev.dbm.schema.NullsDistinct;
import java.util.stream.Collectors;

/** What an index is, for people. */
final class IndexWords {
    private IndexWords() {}

    static String of(Index index) {
        return (index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "")
                + index.method()
                + index.keys().stream().map(IndexKeyWords::of).collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " include " + ObjectWords.names(index.include()))
                + (index.nulls() == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "")
                + ObjectWords.with(index.storageParameters())
                + index.where().map(where -> " where " + where).orElse("")
                + (index.state() == Index.State.INVALID ? ", invalid" : "");
    }
}
