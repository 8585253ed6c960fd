package dev.dbm.core.introspect;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of table in which another migration tool keeps what it has run. It belongs to that tool and not to the schema, as dbm's history does; it is known by
 * its columns, since its name and its namespace can be chosen.
 */
public enum Ledger {
    /** Drizzle's. */
    DRIZZLE("__drizzle_migrations", "drizzle", "hash", "id hash created_at", "name applied_at version"),
    /** Flyway's. */
    FLYWAY(
            "flyway_schema_history",
            "",
            "installed_rank",
            "installed_rank version description type script checksum installed_by installed_on execution_time success",
            ""),
    /** Liquibase's. */
    LIQUIBASE(
            "databasechangelog",
            "",
            "md5sum",
            "id author filename dateexecuted orderexecuted exectype md5sum",
            "description comments tag liquibase contexts labels deployment_id"),
    /** The table with which Liquibase keeps others out. */
    LIQUIBASE_LOCK("databasechangeloglock", "lock", "lockgranted", "id locked lockgranted lockedby", "");

    private final String usualName;
    private final String inName;
    private final String marker;
    private final String columns;
    private final String later;

    /**
     * What tells such a table.
     *
     * @param usualName its name, unless somebody chose another
     * @param inName what its name holds, where the columns alone are not telling
     * @param marker the column by which candidates are found
     * @param columns the columns that it has
     * @param later the columns that some versions of the tool add
     */
    Ledger(String usualName, String inName, String marker, String columns, String later) {
        this.usualName = usualName;
        this.inName = inName;
        this.marker = marker;
        this.columns = columns;
        this.later = later;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> known() {
        return words(columns + " " + later);
    }

    /** Returns the name that it has unless somebody chose another. */
    public String usualName() {
        return usualName;
    }

    /** Returns the tables of a schema that are ledgers of this kind. */
    public List<QualifiedName> in(Schema schema) {
        return schema.objects().keySet().stream()
                .filter(id ->
                        id.kind() == ObjectKind.COLUMN && id.name().value().equals(marker))
                .map(ObjectId::relation)
                .filter(table -> table.name().value().contains(inName))
                .filter(table -> misfits(table, schema).isEmpty())
                .toList();
    }

    /** Returns what keeps a table from being a ledger of this kind: the columns that it lacks or has besides. */
    public List<String> misfits(QualifiedName table, Schema schema) {
        Set<String> present = new TreeSet<>(present(table, schema));
        List<String> misfits = new ArrayList<>();
        Set<String> known = known();
        words(columns).stream()
                .filter(column -> !present.contains(column))
                .forEach(column -> misfits.add("lacks " + column));
        present.stream().filter(column -> !known.contains(column)).forEach(column -> misfits.add("has " + column));
        return misfits;
    }

    /** Returns the columns of a table that this kind of ledger knows. */
    public List<String> columns(QualifiedName table, Schema schema) {
        Set<String> known = known();
        return present(table, schema).stream().filter(known::contains).toList();
    }

    private static List<String> present(QualifiedName table, Schema schema) {
        return schema.membersOf(ObjectId.table(table)).stream()
                .map(SchemaObject::id)
                .filter(id -> id.kind() == ObjectKind.COLUMN)
                .map(id -> id.name().value())
                .toList();
    }

    /** Returns all ledgers of a schema, whatever tool they belong to. */
    public static List<QualifiedName> all(Schema schema) {
        return Stream.of(values())
                .flatMap(kind -> kind.in(schema).stream())
                .distinct()
                .toList();
    }

    /** Returns the table of a name that somebody gave, with its namespace or without. */
    public static Optional<QualifiedName> named(String name, Schema schema) {
        return schema.objects().keySet().stream()
                .filter(id -> id.kind() == ObjectKind.TABLE)
                .map(ObjectId::relation)
                .filter(table -> name.equals(table.name().value())
                        || name.equals(
                                table.namespace().value() + "." + table.name().value()))
                .findFirst();
    }
}
