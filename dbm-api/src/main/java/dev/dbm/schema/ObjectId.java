package dev.dbm.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What identifies an object of a database: its kind and its path of names.
 *
 * <p>What the path is made of follows from the {@link Scope} of the kind: {@code [name]} for a namespace or an extension, {@code [namespace, name]} for
 * tables, types, sequences and indexes, {@code [namespace, table, name]} for columns and constraints. An external that the declaration names without a
 * namespace has the path {@code [name]}.
 *
 * @param kind the kind
 * @param path the names, outermost first, not empty
 * @param signature the argument types of a function, absent for every other kind
 */
public record ObjectId(ObjectKind kind, List<Identifier> path, Optional<Signature> signature)
        implements Comparable<ObjectId> {
    /** Copies the path. */
    public ObjectId {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("An object id needs a path: " + kind);
        }
    }

    /** Returns the id of this kind and path. */
    public static ObjectId of(ObjectKind kind, Identifier... path) {
        return new ObjectId(kind, Arrays.asList(path), Optional.empty());
    }

    /** Returns the id of an object that lives directly in a namespace. */
    public static ObjectId of(ObjectKind kind, QualifiedName name) {
        return of(kind, name.namespace(), name.name());
    }

    /** Returns the id of an object that lives in a table: a column or constraint. */
    public static ObjectId of(ObjectKind kind, QualifiedName table, Identifier name) {
        return of(kind, table.namespace(), table.name(), name);
    }

    /** Returns the id of a namespace. */
    public static ObjectId namespace(Identifier name) {
        return of(ObjectKind.NAMESPACE, name);
    }

    /** Returns the id of a table. */
    public static ObjectId table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    /** Returns the id of a column. */
    public static ObjectId column(QualifiedName table, Identifier column) {
        return of(ObjectKind.COLUMN, table, column);
    }

    /** Returns the last name of the path: the object's own. */
    public Identifier name() {
        return path.get(path.size() - 1);
    }

    /** Returns where the object lives. */
    public Scope scope() {
        return kind.scope();
    }

    /** Returns the namespace that the object is, or that it lives in; empty for other objects of the database, and for names without a namespace. */
    public Optional<Identifier> namespace() {
        return path.size() > 1 || kind == ObjectKind.NAMESPACE ? Optional.of(path.get(0)) : Optional.empty();
    }

    /**
     * Returns the qualified name of the object, or of the object that it is a member of: for a column that of its table, for an enum's label that of the
     * type.
     *
     * @throws IllegalStateException if neither lives in a namespace, or the namespace is not known
     */
    public QualifiedName relation() {
        if (path.size() < 2) {
            throw new IllegalStateException("Lives in no known namespace: " + this);
        }
        return new QualifiedName(path.get(0), path.get(1));
    }

    /** Returns whether this names the object, or a member of it: a namespace holds all that lives in it, a table its columns and constraints. */
    public boolean isIn(ObjectId holder) {
        List<Identifier> outer = holder.path;
        return equals(holder)
                || (path.size() > outer.size()
                        && holder.scope() != Scope.MEMBER
                        && (holder.kind == ObjectKind.NAMESPACE || scope() == Scope.MEMBER)
                        && path.subList(0, outer.size()).equals(outer));
    }

    /** Returns the same path as another kind. */
    public ObjectId as(ObjectKind other) {
        return new ObjectId(other, path, signature);
    }

    /** Returns the path with dots, for people: {@code public.orders.note}. */
    public String shown() {
        return path.stream().map(Identifier::shown).collect(Collectors.joining("."))
                + signature.map(Signature::toString).orElse("");
    }

    @Override
    public int compareTo(ObjectId other) {
        int result = kind.compareTo(other.kind);
        for (int i = 0; result == 0 && i < Math.min(path.size(), other.path.size()); i++) {
            result = path.get(i).compareTo(other.path.get(i));
        }
        if (result == 0) {
            result = Integer.compare(path.size(), other.path.size());
        }
        return result != 0
                ? result
                : signature
                        .map(Signature::toString)
                        .orElse("")
                        .compareTo(other.signature.map(Signature::toString).orElse(""));
    }

    /** Returns kind and path, for people: {@code column public.orders.note}. */
    @Override
    public String toString() {
        return kind.label() + " " + shown();
    }
}
