package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Match;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Validity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads foreign keys. Every table's keys must have been read before. */
final class ForeignKeyAnnotations {
    /** What may refer to what without being the same type; PostgreSQL has operators that compare them through an index. */
    private static final Map<String, Set<String>> COMPARABLE = Map.of(
            "smallint", Set.of("integer", "bigint", "numeric", "real", "double precision"),
            "integer", Set.of("smallint", "bigint", "numeric", "real", "double precision"),
            "bigint", Set.of("smallint", "integer", "numeric", "real", "double precision"),
            "real", Set.of("double precision"),
            "double precision", Set.of("real"),
            "text", Set.of("character varying", "character", "bpchar"),
            "character varying", Set.of("text", "character", "bpchar"),
            "character", Set.of("text", "character varying", "bpchar"),
            "date", Set.of("timestamp without time zone", "timestamp with time zone"),
            "timestamp without time zone", Set.of("date", "timestamp with time zone"));

    private static final String REFERENCES = "@References";

    private final Pass pass;
    private final Map<Class<?>, TableDraft> tables;
    private final Set<QualifiedName> enums;

    ForeignKeyAnnotations(Pass pass, Map<Class<?>, TableDraft> tables, Collection<QualifiedName> enums) {
        this.pass = pass;
        this.tables = tables;
        this.enums = Set.copyOf(enums);
    }

    void read(TableDraft table) {
        for (ColumnDraft column : table.columns()) {
            References references = column.component().getAnnotation(References.class);
            if (references != null) {
                Options options = new Options(
                        references.onDelete(),
                        references.onUpdate(),
                        references.deferrable(),
                        references.validity(),
                        references.comment(),
                        Match.SIMPLE,
                        List.of());
                String[] target = references.column().isEmpty() ? new String[0] : new String[] {references.column()};
                read(
                        table,
                        column.place(),
                        REFERENCES,
                        List.of(column),
                        references.value(),
                        target,
                        references.name(),
                        options);
            }
        }
        for (ForeignKey key : table.type().getAnnotationsByType(ForeignKey.class)) {
            Options options = new Options(
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrable(),
                    key.validity(),
                    key.comment(),
                    key.match(),
                    List.of(key.onDeleteColumns()));
            Place place = table.place();
            if (key.columns().length == 0) {
                pass.problem(
                        ErrorCode.KEY_INVALID, place, "@ForeignKey without columns", "Name the referring components.");
            }
            List<ColumnDraft> columns = table.findAll(key.columns(), place, "@ForeignKey");
            read(table, place, "@ForeignKey", columns, key.references(), key.referencedColumns(), key.name(), options);
        }
    }

    private record Options(
            dev.dbm.annotation.ReferentialAction onDelete,
            dev.dbm.annotation.ReferentialAction onUpdate,
            dev.dbm.annotation.Deferrable deferrable,
            dev.dbm.annotation.Validity validity,
            String comment,
            Match match,
            List<String> onDeleteColumns) {}

    private void read(
            TableDraft table,
            Place place,
            String annotation,
            List<ColumnDraft> columns,
            Class<?> targetClass,
            String[] targetComponents,
            String givenName,
            Options options) {
        Optional<Identifier> given = pass.names().optional(place, "Foreign key", givenName);
        Validity validity = Pass.validity(options.validity());
        List<Identifier> onDeleteColumns = onDeleteColumns(table, place, columns, options);
        TableDraft target = tables.get(targetClass);
        if (target == null) {
            reportUnmapped(place, annotation, targetClass);
            return;
        }
        List<ColumnDraft> referenced = referenced(place, annotation, target, targetComponents);
        if (columns.isEmpty() || referenced.isEmpty() || !fit(place, annotation, columns, target, referenced)) {
            return;
        }
        checkPersistence(table, target, place);
        List<Identifier> names = TableDraft.names(columns);
        List<Identifier> referencedNames = TableDraft.names(referenced);
        ReferentialAction onDelete = action(options.onDelete());
        ReferentialAction onUpdate = action(options.onUpdate());
        MatchType match = options.match() == Match.FULL ? MatchType.FULL : MatchType.SIMPLE;
        Deferrability deferrability = Pass.deferrability(options.deferrable());
        pass.add(new Unnamed(
                Unnamed.Role.FOREIGN_KEY,
                place,
                table.name(),
                given,
                DerivedName.foreignKey(table.name().name(), names),
                name -> new dev.dbm.schema.ForeignKey(
                        table.name(),
                        name,
                        names,
                        target.name(),
                        referencedNames,
                        match,
                        onDelete,
                        onDeleteColumns,
                        onUpdate,
                        deferrability,
                        validity,
                        Pass.comment(options.comment()))));
    }

    private void reportUnmapped(Place place, String annotation, Class<?> target) {
        boolean mapped = target.isRecord() && target.isAnnotationPresent(Table.class);
        pass.problem(
                ErrorCode.REFERENCE_UNMAPPED,
                place,
                "%s names %s, which is no declared table".formatted(annotation, target.getName()),
                mapped
                        ? "Add %s.class to the declared classes, or its package.".formatted(target.getSimpleName())
                        : "Name a record with @Table.");
    }

    private List<ColumnDraft> referenced(Place place, String annotation, TableDraft target, String... components) {
        if (components.length == 0) {
            if (target.primaryKey().isEmpty()) {
                pass.problem(
                        ErrorCode.REFERENCE_WITHOUT_KEY,
                        place,
                        "%s refers to %s, which has no @Id"
                                .formatted(annotation, target.type().getName()),
                        "Put @Id on its key, or name one of its @Unique components: column = \"…\".");
            }
            return target.primaryKey();
        }
        List<ColumnDraft> columns = target.findAll(components, place, annotation);
        if (!columns.isEmpty() && !target.isKey(columns)) {
            pass.problem(
                    ErrorCode.REFERENCE_WITHOUT_KEY,
                    place,
                    "%s refers to %s of %s, which no key makes unique"
                            .formatted(
                                    annotation,
                                    String.join(", ", components),
                                    target.type().getName()),
                    "Declare there @Id or @Unique over exactly these components, not deferrable.");
        }
        return columns;
    }

    private boolean fit(
            Place place,
            String annotation,
            List<ColumnDraft> columns,
            TableDraft target,
            List<ColumnDraft> referenced) {
        if (columns.size() != referenced.size()) {
            pass.problem(
                    ErrorCode.KEY_INVALID,
                    place,
                    "%s has %d columns, the key of %s has %d (%s)"
                            .formatted(
                                    annotation,
                                    columns.size(),
                                    target.type().getSimpleName(),
                                    referenced.size(),
                                    components(referenced)),
                    annotation.equals(REFERENCES)
                            ? "A key of several columns is referred to by @ForeignKey(columns = {…}) on the record."
                            : "Name as many referring components as the key has.");
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            checkTypes(place, columns.get(i), target, referenced.get(i));
        }
        return true;
    }

    private void checkTypes(Place place, ColumnDraft from, TableDraft target, ColumnDraft to) {
        if (from.type().isEmpty()
                || to.type().isEmpty()
                || comparable(from.type().get(), to.type().get())) {
            return;
        }
        pass.problem(
                ErrorCode.REFERENCE_TYPE_MISMATCH,
                place,
                "Column %s is %s, but %s.%s, which it refers to, is %s"
                        .formatted(
                                from.name(),
                                from.type().get().text(),
                                target.type().getSimpleName(),
                                to.component().getName(),
                                to.type().get().text()),
                "Give both the same type.");
    }

    private boolean comparable(DataType from, DataType to) {
        if (from.withoutModifiers().equals(to.withoutModifiers())) {
            return true;
        }
        if (!from.builtIn() || !to.builtIn()) {
            // A type that dbm knows by name only, such as a domain or an extension's, may fit its base type; PostgreSQL
            // decides. An
            // enum fits itself alone.
            return isUnknown(from) || isUnknown(to);
        }
        return from.array() == to.array()
                && !from.array()
                && COMPARABLE
                        .getOrDefault(from.name().value(), Set.of())
                        .contains(to.name().value());
    }

    private boolean isUnknown(DataType type) {
        return !type.builtIn() && type.qualifiedName().filter(enums::contains).isEmpty();
    }

    private void checkPersistence(TableDraft table, TableDraft target, Place place) {
        if (isUnlogged(target) && !isUnlogged(table)) {
            pass.problem(
                    ErrorCode.KEY_INVALID,
                    place,
                    "A permanent table cannot refer to the unlogged table " + target.name(),
                    "Make both unlogged, or neither.");
        }
    }

    private static boolean isUnlogged(TableDraft table) {
        return table.type().getAnnotation(Table.class).unlogged();
    }

    private List<Identifier> onDeleteColumns(
            TableDraft table, Place place, List<ColumnDraft> columns, Options options) {
        if (options.onDeleteColumns().isEmpty()) {
            return List.of();
        }
        List<ColumnDraft> named =
                table.findAll(options.onDeleteColumns().toArray(new String[0]), place, "onDeleteColumns");
        boolean sets = options.onDelete() == dev.dbm.annotation.ReferentialAction.SET_NULL
                || options.onDelete() == dev.dbm.annotation.ReferentialAction.SET_DEFAULT;
        if (!sets || !columns.containsAll(named)) {
            pass.problem(
                    ErrorCode.KEY_INVALID,
                    place,
                    "onDeleteColumns "
                            + (sets ? "names a component outside the key" : "without SET_NULL or SET_DEFAULT"),
                    "It limits onDelete = SET_NULL or SET_DEFAULT to some of the key's columns.");
        }
        return TableDraft.names(named);
    }

    private static String components(List<ColumnDraft> columns) {
        return columns.stream().map(column -> column.component().getName()).collect(Collectors.joining(", "));
    }

    private static ReferentialAction action(dev.dbm.annotation.ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case CASCADE -> ReferentialAction.CASCADE;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }
}
