package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Scope;
import dev.dbm.schema.Signature;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** How statements that are for objects of several kinds name them, with the word for the kind. */
public final class TargetText {
    private static final Map<ObjectKind, String> OWNED = new EnumMap<>(Map.ofEntries(
            Map.entry(ObjectKind.NAMESPACE, "SCHEMA"),
            Map.entry(ObjectKind.COLLATION, "COLLATION"),
            Map.entry(ObjectKind.ENUM, "TYPE"),
            Map.entry(ObjectKind.DOMAIN, "DOMAIN"),
            Map.entry(ObjectKind.COMPOSITE_TYPE, "TYPE"),
            Map.entry(ObjectKind.RANGE_TYPE, "TYPE"),
            Map.entry(ObjectKind.BASE_TYPE, "TYPE"),
            Map.entry(ObjectKind.SEQUENCE, "SEQUENCE"),
            Map.entry(ObjectKind.TABLE, "TABLE"),
            Map.entry(ObjectKind.FOREIGN_TABLE, "FOREIGN TABLE"),
            Map.entry(ObjectKind.VIEW, "VIEW"),
            Map.entry(ObjectKind.MATERIALIZED_VIEW, "MATERIALIZED VIEW"),
            Map.entry(ObjectKind.STATISTICS, "STATISTICS"),
            Map.entry(ObjectKind.FUNCTION, "FUNCTION"),
            Map.entry(ObjectKind.PROCEDURE, "PROCEDURE"),
            // An ordered-set aggregate is named with ORDER BY among its arguments, a routine is not.
            Map.entry(ObjectKind.AGGREGATE, "ROUTINE"),
            Map.entry(ObjectKind.EVENT_TRIGGER, "EVENT TRIGGER")));

    private static final Map<ObjectKind, String> GRANTED = new EnumMap<>(OWNED);

    static {
        GRANTED.keySet().removeAll(EnumSet.of(ObjectKind.COLLATION, ObjectKind.STATISTICS, ObjectKind.EVENT_TRIGGER));
        GRANTED.put(ObjectKind.COLUMN, "TABLE");
        GRANTED.put(ObjectKind.FOREIGN_TABLE, "TABLE");
        GRANTED.put(ObjectKind.VIEW, "TABLE");
        GRANTED.put(ObjectKind.MATERIALIZED_VIEW, "TABLE");
    }

    private TargetText() {}

    /** Returns what GRANT takes behind ON; for a column it is its relation. */
    public static Sql granted(ObjectId id) {
        return named(GRANTED, id);
    }

    /** Returns what ALTER takes before OWNER TO. */
    public static Sql owned(ObjectId id) {
        return named(OWNED, id);
    }

    private static Sql named(Map<ObjectKind, String> words, ObjectId id) {
        Sql word = Sql.raw(Optional.ofNullable(words.get(id.kind()))
                .orElseThrow(() -> new IllegalArgumentException("Not possible for " + id)));
        Sql name = id.scope() == Scope.DATABASE ? Sql.of("{}", id.name()) : Sql.of("{}", id.relation());
        return word.then(id.signature()
                .map(Signature::arguments)
                .map(arguments -> Sql.of("{}({})", name, arguments))
                .orElse(name));
    }
}
