package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Unique;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads primary keys and unique constraints. */
final class KeyAnnotations {
    /** What makes two keys of one table the same for PostgreSQL, which then drops one of them without a word. */
    private record Sameness(
            List<Identifier> columns, List<Identifier> include, NullsDistinct nulls, Deferrability when) {}

    private final Pass pass;

    KeyAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(TableDraft table) {
        Set<Sameness> seen = new HashSet<>();
        readPrimaryKey(table, seen);
        for (Unique unique : table.type().getAnnotationsByType(Unique.class)) {
            if (unique.columns().length == 0) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        table.place(),
                        "@Unique on a record without columns",
                        "Name the components: @Unique(columns = {…}), or put it on the component.");
            } else {
                readUnique(
                        table, table.place(), unique, table.findAll(unique.columns(), table.place(), "@Unique"), seen);
            }
        }
        for (ColumnDraft column : table.columns()) {
            for (Unique unique : column.component().getAnnotationsByType(Unique.class)) {
                refuseColumns(unique.columns(), "@Unique", column.place());
                readUnique(table, column.place(), unique, List.of(column), seen);
            }
        }
    }

    private void readPrimaryKey(TableDraft table, Set<Sameness> seen) {
        List<ColumnDraft> parts = table.columns().stream()
                .filter(column -> column.component().isAnnotationPresent(Id.class))
                .toList();
        Id onRecord = table.type().getAnnotation(Id.class);
        if (onRecord == null) {
            if (!parts.isEmpty()) {
                parts.forEach(part ->
                        refuseColumns(part.component().getAnnotation(Id.class).columns(), "@Id", part.place()));
                ColumnDraft speaker = speaker(parts);
                addPrimaryKey(table, speaker.place(), speaker.component().getAnnotation(Id.class), parts, seen);
            }
            return;
        }
        if (!parts.isEmpty()) {
            pass.problem(
                    ErrorCode.KEY_INVALID,
                    table.place(),
                    "@Id is on the record and on component "
                            + parts.get(0).component().getName(),
                    "A table has one primary key: keep one of the two.");
        }
        if (onRecord.columns().length == 0) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    table.place(),
                    "@Id on a record without columns",
                    "Name the components: @Id(columns = {…}), or put it on the components.");
            return;
        }
        addPrimaryKey(table, table.place(), onRecord, table.findAll(onRecord.columns(), table.place(), "@Id"), seen);
    }

    /** Returns the component whose @Id says more than that it is one; two of them are one too many. */
    private ColumnDraft speaker(List<ColumnDraft> parts) {
        List<ColumnDraft> speakers = parts.stream()
                .filter(part -> saysMore(part.component().getAnnotation(Id.class)))
                .toList();
        for (ColumnDraft surplus : speakers.subList(Math.min(1, speakers.size()), speakers.size())) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    surplus.place(),
                    "@Id has attributes here and on "
                            + speakers.get(0).component().getName(),
                    "The components make one key: keep the attributes on one of them.");
        }
        return speakers.isEmpty() ? parts.get(0) : speakers.get(0);
    }

    private static boolean saysMore(Id id) {
        return !id.name().isEmpty()
                || id.include().length > 0
                || id.deferrable() != dev.dbm.annotation.Deferrable.NOT_DEFERRABLE
                || id.with().length > 0
                || !id.comment().isEmpty();
    }

    private void addPrimaryKey(TableDraft table, Place place, Id id, List<ColumnDraft> columns, Set<Sameness> seen) {
        List<Identifier> include = TableDraft.names(table.findAll(id.include(), place, "include of @Id"));
        SequencedMap<String, String> parameters = pass.parameters(place, id.with());
        Optional<Identifier> given = pass.names().optional(place, "Primary key", id.name());
        if (columns.isEmpty()) {
            return;
        }
        List<Identifier> names = TableDraft.names(columns);
        Deferrability deferrability = Pass.deferrability(id.deferrable());
        seen.add(new Sameness(names, include, NullsDistinct.DISTINCT, deferrability));
        table.addPrimaryKey(columns);
        addReferable(table, columns, deferrability);
        pass.add(new Unnamed(
                Unnamed.Role.PRIMARY_KEY,
                place,
                table.name(),
                given,
                DerivedName.primaryKey(table.name().name()),
                name -> new PrimaryKey(
                        table.name(), name, names, include, deferrability, parameters, Pass.comment(id.comment()))));
    }

    private void readUnique(
            TableDraft table, Place place, Unique unique, List<ColumnDraft> columns, Set<Sameness> seen) {
        List<Identifier> include = TableDraft.names(table.findAll(unique.include(), place, "include of @Unique"));
        SequencedMap<String, String> parameters = pass.parameters(place, unique.with());
        Optional<Identifier> given = pass.names().optional(place, "Unique constraint", unique.name());
        if (columns.isEmpty()) {
            return;
        }
        List<Identifier> names = TableDraft.names(columns);
        Deferrability deferrability = Pass.deferrability(unique.deferrable());
        NullsDistinct nulls = unique.nullsNotDistinct() ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT;
        // A second key over the same columns is of no use, but a database may have one; who gives it a name means it.
        if (!seen.add(new Sameness(names, include, nulls, deferrability)) && given.isEmpty()) {
            pass.problem(
                    ErrorCode.KEY_INVALID,
                    place,
                    "@Unique repeats another key over the same columns",
                    "Leave it out: the primary key, or the other @Unique, says it already. Only one with a name of its"
                            + " own is made besides.");
        }
        addReferable(table, columns, deferrability);
        pass.add(new Unnamed(
                Unnamed.Role.UNIQUE,
                place,
                table.name(),
                given,
                DerivedName.unique(table.name().name(), names, include),
                name -> new UniqueConstraint(
                        table.name(),
                        name,
                        names,
                        include,
                        nulls,
                        deferrability,
                        parameters,
                        Pass.comment(unique.comment()))));
    }

    /** A foreign key cannot refer to a key that is checked later. */
    private static void addReferable(TableDraft table, List<ColumnDraft> columns, Deferrability deferrability) {
        if (deferrability == Deferrability.NOT_DEFERRABLE) {
            table.addKey(new ArrayList<>(columns));
        }
    }

    private void refuseColumns(String[] columns, String annotation, Place place) {
        if (columns.length > 0) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    annotation + " with columns on a component",
                    "On a component it means that component; a list of columns stands on the record.");
        }
    }
}
