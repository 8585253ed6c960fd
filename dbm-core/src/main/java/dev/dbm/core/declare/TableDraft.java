package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A record and the table it becomes: its columns, and the keys that foreign keys may refer to. */
final class TableDraft {
    /** What a foreign key may refer to: columns that are unique together. */
    private record Key(Set<Identifier> columns) {}

    private final Class<?> type;
    private final QualifiedName name;
    private final RelationKind kind;
    private final Problems problems;
    private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
    private final Set<String> transients = new TreeSet<>();
    private final List<Key> keys = new ArrayList<>();
    private List<ColumnDraft> primaryKey = List.of();

    TableDraft(Class<?> type, QualifiedName name, RelationKind kind, Problems problems) {
        this.type = type;
        this.name = name;
        this.kind = kind;
        this.problems = problems;
    }

    Class<?> type() {
        return type;
    }

    QualifiedName name() {
        return name;
    }

    /** Returns what the record declares: a table, or the view whose rows it takes. */
    RelationKind kind() {
        return kind;
    }

    Place place() {
        return Place.of(type);
    }

    List<ColumnDraft> columns() {
        return List.copyOf(columns.values());
    }

    void add(ColumnDraft column) {
        columns.put(column.component().getName(), column);
    }

    void addTransient(String component) {
        transients.add(component);
    }

    void addKey(List<ColumnDraft> key) {
        keys.add(new Key(new HashSet<>(names(key))));
    }

    void addPrimaryKey(List<ColumnDraft> key) {
        primaryKey = List.copyOf(key);
    }

    /** Returns the columns of the primary key in its order; empty if there is none. */
    List<ColumnDraft> primaryKey() {
        return primaryKey;
    }

    /** Returns whether a foreign key may refer to these columns, in whatever order. */
    boolean isKey(List<ColumnDraft> candidate) {
        return keys.contains(new Key(new HashSet<>(names(candidate))));
    }

    static List<Identifier> names(List<ColumnDraft> columns) {
        return columns.stream().map(ColumnDraft::name).toList();
    }

    /** Returns the column of a component that an annotation names, or reports that there is none. */
    Optional<ColumnDraft> find(String component, Place place, String attribute) {
        ColumnDraft found = columns.get(component);
        if (found == null) {
            problems.add(
                    ErrorCode.COMPONENT_UNKNOWN,
                    place,
                    "%s names \"%s\", which is no component of %s"
                            .formatted(attribute, component, type.getSimpleName()),
                    remedy(component));
        }
        return Optional.ofNullable(found);
    }

    /** Returns the column that SQL in an annotation names, quoted or not, or reports that there is none. */
    Optional<ColumnDraft> findColumn(String written, Place place, String attribute) {
        String column = SqlNames.unquoted(written);
        Optional<ColumnDraft> found = columns.values().stream()
                .filter(draft -> draft.name().value().equals(column))
                .findFirst();
        if (found.isEmpty()) {
            ColumnDraft component = columns.get(written);
            problems.add(
                    ErrorCode.COMPONENT_UNKNOWN,
                    place,
                    "%s names \"%s\", which is no column of %s".formatted(attribute, written, name),
                    component != null
                            ? "SQL names columns, not components: write \"%s\"."
                                    .formatted(component.name().shown())
                            : "Its columns are "
                                    + columns.values().stream()
                                            .map(draft -> draft.name().shown())
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        return found;
    }

    /** Returns the columns of all components; empty if one is unknown or named twice, which is reported. */
    List<ColumnDraft> findAll(String[] components, Place place, String attribute) {
        List<ColumnDraft> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String component : components) {
            find(component, place, attribute).ifPresent(found::add);
            if (!seen.add(component)) {
                problems.add(
                        ErrorCode.KEY_INVALID,
                        place,
                        "%s names \"%s\" twice".formatted(attribute, component),
                        "Name each component once.");
            }
        }
        return found.size() == seen.size() && seen.size() == components.length ? found : List.of();
    }

    private String remedy(String component) {
        if (transients.contains(component)) {
            return "It is @Transient and so no column; name a component that is one.";
        }
        Optional<String> column = columns.values().stream()
                .filter(draft -> draft.name().value().equals(component))
                .map(draft -> draft.component().getName())
                .findFirst();
        if (column.isPresent()) {
            return "Annotations name components, not columns: write \"%s\".".formatted(column.get());
        }
        return DeclaredNames.nearest(component, List.copyOf(columns.keySet()))
                .map("Did you mean \"%s\"?"::formatted)
                .orElseGet(() -> "Its components are " + String.join(", ", columns.keySet()) + ".");
    }
}
