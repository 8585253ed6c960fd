package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Table;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SchemaObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads records into tables with their columns, and the sequences declared on them. */
final class TableAnnotations {
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private static final Set<String> SHORT_TYPES = Set.of(
            "boolean",
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "uuid",
            "date",
            "interval",
            "timestamp with time zone",
            "timestamp without time zone",
            "time with time zone",
            "time without time zone");

    private final Pass pass;
    private final ColumnAnnotations columns;
    private final Sequences sequences;

    TableAnnotations(Pass pass, ColumnTypes types) {
        this.pass = pass;
        this.columns = new ColumnAnnotations(pass, types);
        this.sequences = new Sequences(pass);
    }

    TableDraft read(Class<?> type, List<SchemaObject> objects) {
        Place place = Place.of(type);
        Table annotation = type.getAnnotation(Table.class);
        TableDraft table = new TableDraft(type, name(type, annotation), RelationKind.TABLE, pass.problems());
        Comment comment = type.getAnnotation(Comment.class);
        String text =
                pass.names().either(place, annotation.comment(), comment == null ? "" : comment.value(), "The comment");
        objects.add(new dev.dbm.schema.Table(
                table.name(),
                annotation.unlogged() ? Persistence.UNLOGGED : Persistence.PERMANENT,
                pass.parameters(place, annotation.with()),
                Pass.comment(text)));
        try {
            columns.read(table, Nullables.read(type), objects);
        } catch (IOException e) {
            pass.problem(
                    ErrorCode.CLASS_UNREADABLE,
                    place,
                    "Its class file, which may hold @Nullable annotations that reflection cannot see, cannot be read: "
                            + e.getMessage(),
                    "Load the class from a directory or jar.");
        }
        checkColumnNames(table);
        checkToastParameters(table, annotation);
        readSequences(table);
        return table;
    }

    private QualifiedName name(Class<?> type, Table annotation) {
        Place place = Place.of(type);
        String given = pass.names().either(place, annotation.value(), annotation.name(), "The name");
        return pass.names()
                .qualified(
                        place,
                        "Table",
                        annotation.namespace().isEmpty() ? pass.packages().namespace(type) : annotation.namespace(),
                        given.isEmpty() ? pass.naming(type).table(type.getSimpleName()) : given);
    }

    private void checkColumnNames(TableDraft table) {
        Map<Identifier, ColumnDraft> seen = new HashMap<>();
        for (ColumnDraft column : table.columns()) {
            ColumnDraft other = DeclaredNames.isRefused(column.name()) ? null : seen.putIfAbsent(column.name(), column);
            if (other != null) {
                pass.problem(
                        ErrorCode.NAME_TAKEN,
                        column.place(),
                        "Column %s has the name of component %s's"
                                .formatted(column.name(), other.component().getName()),
                        "Name one of the two with @Column(name = \"…\").");
            } else if (SYSTEM_COLUMNS.contains(column.name().value())) {
                pass.problem(
                        ErrorCode.NAME_TAKEN,
                        column.place(),
                        "Column %s has the name of one that every table has".formatted(column.name()),
                        "Name it with @Column(name = \"…\").");
            }
        }
    }

    /** PostgreSQL forgets parameters of a TOAST table that does not exist, because no column can be long, without a word. */
    private void checkToastParameters(TableDraft table, Table annotation) {
        boolean toast = pass.parameters(table.place(), annotation.with()).keySet().stream()
                .anyMatch(name -> name.startsWith("toast."));
        if (toast && table.columns().stream().allMatch(TableAnnotations::isShort)) {
            pass.problem(
                    ErrorCode.STORAGE_PARAMETER_INVALID,
                    table.place(),
                    "Storage parameters of a TOAST table on a table that has none: all its columns are short",
                    "Leave out what begins with toast.");
        }
    }

    private static boolean isShort(ColumnDraft column) {
        return column.type()
                .filter(type -> !type.array() && SHORT_TYPES.contains(type.text()))
                .isPresent();
    }

    private void readSequences(TableDraft table) {
        for (Sequence sequence : table.type().getAnnotationsByType(Sequence.class)) {
            Place place = table.place();
            Optional<ColumnRef> owner = sequence.ownedBy().isEmpty()
                    ? Optional.empty()
                    : table.find(sequence.ownedBy(), place, "ownedBy of @Sequence")
                            .map(column -> new ColumnRef(table.name(), column.name()));
            sequences
                    .read(sequence, place, table.name().namespace().value(), owner)
                    .ifPresent(read -> pass.add(place, read));
        }
    }
}
