package dev.dbm.core.kind;

import dev.dbm.schema.DataType;
import dev.dbm.schema.StorageMode;
import java.util.Optional;
import java.util.Set;

/** How types keep long values by themselves, as {@code pg_type.typstorage} says of those that PostgreSQL brings; of others only a server knows. */
public final class TypeStorage {
    private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

    private static final Set<String> EXTENDED =
            Set.of(("text bytea xml json jsonb jsonpath tsvector bit bpchar character path polygon refcursor int4range"
                + " int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange"
                + " tsmultirange tstzmultirange datemultirange pg_snapshot txid_snapshot pg_node_tree pg_ndistinct"
                + " pg_dependencies pg_mcv_list")
                    .split(" "));

    private static final Set<String> VARYING = Set.of("character varying", "bit varying");

    private TypeStorage() {}

    /** Returns the mode of a type whose values PostgreSQL keeps in a way that is known; every array is extended, whatever its elements. */
    public static Optional<StorageMode> of(DataType type) {
        if (type.array()) {
            return Optional.of(StorageMode.EXTENDED);
        }
        if (!type.builtIn()) {
            return Optional.empty();
        }
        String name = type.name().value();
        if (MAIN.contains(name)) {
            return Optional.of(StorageMode.MAIN);
        }
        boolean extended = EXTENDED.contains(name) || VARYING.contains(name);
        return Optional.of(extended ? StorageMode.EXTENDED : StorageMode.PLAIN);
    }
}
