package dev.dbm.core.diff;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Scope;
import dev.dbm.schema.Signature;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What things are called after renames, by what they were called before; texts stay as they are. It grows while renames are put in order. */
final class NewNames implements Rewriting {
    private static final Set<ObjectKind> RELATIONS = EnumSet.of(
            ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.INDEX, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** The relations that have a type of their own: that of their rows. */
    private static final Set<ObjectKind> WITH_ROWS =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private static final Set<ObjectKind> TYPES = EnumSet.of(
            ObjectKind.ENUM, ObjectKind.TYPE, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE);
    private static final Set<ObjectKind> CONSTRAINTS = EnumSet.of(
            ObjectKind.PRIMARY_KEY, ObjectKind.UNIQUE, ObjectKind.CHECK, ObjectKind.EXCLUSION, ObjectKind.FOREIGN_KEY);

    private final Map<Identifier, Identifier> namespaces = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> relations = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> types = new HashMap<>();
    private final Map<Identifier, Set<QualifiedName>> typesByName = new HashMap<>();
    private final Map<QualifiedName, Map<Identifier, Identifier>> columns = new HashMap<>();
    private final Map<QualifiedName, Map<Identifier, Identifier>> constraints = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> labels = new HashMap<>();
    private final Map<ObjectId, ObjectId> others = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> brought = new HashMap<>();
    private boolean collations;

    /**
     * Gives an object another name.
     *
     * @param old its id before all renames
     * @param now its id after them, or between two of them
     */
    void put(ObjectId old, ObjectId now) {
        ObjectKind kind = old.kind();
        if (kind == ObjectKind.NAMESPACE) {
            namespaces.put(old.name(), now.name());
        } else if (RELATIONS.contains(kind)) {
            relations.put(old.relation(), now.relation());
            if (WITH_ROWS.contains(kind)) {
                putType(old.relation(), now.relation());
            }
        } else if (TYPES.contains(kind)) {
            putType(old.relation(), now.relation());
        } else if (kind == ObjectKind.ENUM_LABEL) {
            labels.computeIfAbsent(old.relation(), type -> new HashMap<>())
                    .put(old.name().value(), now.name().value());
        } else if (kind == ObjectKind.COLUMN || kind == ObjectKind.ATTRIBUTE) {
            columns.computeIfAbsent(old.relation(), table -> new HashMap<>()).put(old.name(), now.name());
        } else if (CONSTRAINTS.contains(kind)) {
            constraints
                    .computeIfAbsent(old.relation(), table -> new HashMap<>())
                    .put(old.name(), now.name());
        } else if (kind == ObjectKind.EXTENSION_MEMBER) {
            brought.put(old.relation(), now.relation());
        } else {
            others.put(old, now);
            collations |= kind == ObjectKind.COLLATION;
        }
    }

    private void putType(QualifiedName old, QualifiedName now) {
        types.put(old, now);
        typesByName.computeIfAbsent(old.name(), name -> new HashSet<>()).add(old);
    }

    /** Returns whether nothing has another name yet. */
    boolean isEmpty() {
        return constraints.isEmpty() && others.isEmpty() && !concernTexts();
    }

    /** Returns what an id has become: its own name may be new, or that of something it is in or hangs on. */
    @Override
    public ObjectId moved(ObjectId id) {
        if (isEmpty()) {
            return id;
        }
        ObjectId own = others.get(id);
        if (own != null) {
            return own;
        }
        if (id.on().isPresent()) {
            return id.on(moved(id.target().orElseThrow()));
        }
        if (id.kind() == ObjectKind.NAMESPACE) {
            return ObjectId.namespace(namespace(id.name()));
        }
        if (id.path().size() < 2 || id.scope() == Scope.DATABASE) {
            return id;
        }
        QualifiedName old = id.relation();
        if (id.scope() == Scope.MEMBER) {
            boolean inType = id.kind() == ObjectKind.ENUM_LABEL || id.kind() == ObjectKind.ATTRIBUTE;
            QualifiedName holder = inType ? type(old) : relation(old);
            return ObjectId.of(id.kind(), holder, leaf(id));
        }
        QualifiedName now = RELATIONS.contains(id.kind())
                ? relation(old)
                : TYPES.contains(id.kind()) ? type(old) : inNamespace(old);
        return new ObjectId(id.kind(), ObjectId.of(id.kind(), now).path(), signature(id));
    }

    private Identifier leaf(ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN || id.kind() == ObjectKind.ATTRIBUTE) {
            return column(id.relation(), id.name());
        }
        if (CONSTRAINTS.contains(id.kind())) {
            return constraint(id.relation(), id.name());
        }
        return id.kind() == ObjectKind.ENUM_LABEL
                ? new Identifier(label(id.relation(), id.name().value()))
                : id.name();
    }

    private Optional<Signature> signature(ObjectId id) {
        return id.signature()
                .map(old -> new Signature(
                        old.arguments().stream().map(this::dataType).toList()));
    }

    /** Returns the new name of what has none of its own: it is in a namespace that has another name now, or came with an extension that was moved. */
    QualifiedName inNamespace(QualifiedName name) {
        QualifiedName moved = brought.get(name);
        return moved == null ? new QualifiedName(namespace(name.namespace()), name.name()) : moved;
    }

    /** Returns whether texts can name something of what is renamed. */
    boolean concernTexts() {
        return !namespaces.isEmpty()
                || !relations.isEmpty()
                || !types.isEmpty()
                || !columns.isEmpty()
                || !labels.isEmpty()
                || !brought.isEmpty()
                || collations;
    }

    @Override
    public Identifier namespace(Identifier name) {
        return namespaces.getOrDefault(name, name);
    }

    @Override
    public QualifiedName relation(QualifiedName name) {
        QualifiedName now = relations.get(name);
        return now == null ? inNamespace(name) : now;
    }

    @Override
    public QualifiedName type(QualifiedName name) {
        QualifiedName now = types.get(name);
        return now == null ? inNamespace(name) : now;
    }

    /** Returns the new name of the one type of this name that is renamed, wherever it is; empty if there is none, or more than one. */
    Optional<Map.Entry<QualifiedName, QualifiedName>> type(Identifier name) {
        Set<QualifiedName> found = typesByName.getOrDefault(name, Set.of());
        return found.size() == 1
                ? found.stream().findFirst().map(old -> Map.entry(old, types.getOrDefault(old, old)))
                : Optional.empty();
    }

    @Override
    public DataType dataType(DataType type) {
        return type.qualifiedName().map(name -> type.withName(type(name))).orElse(type);
    }

    @Override
    public Identifier column(QualifiedName table, Identifier column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(column, column);
    }

    @Override
    public Identifier constraint(QualifiedName table, Identifier name) {
        return constraints.getOrDefault(table, Map.of()).getOrDefault(name, name);
    }

    @Override
    public String label(QualifiedName type, String label) {
        return labels.getOrDefault(type, Map.of()).getOrDefault(label, label);
    }

    /** Returns the types of which labels are renamed. */
    Set<QualifiedName> relabelled() {
        return labels.keySet();
    }
}
