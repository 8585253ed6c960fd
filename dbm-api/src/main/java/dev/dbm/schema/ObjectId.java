package dev.dbm.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an object of a database: its kind and its path of names.
 *
 * <p>What the path is made of follows from the {@link Scope} of the kind: {@code [name]} for a namespace or an extension, {@code [namespace, name]} for
 * tables, types, sequences and indexes, {@code [namespace, table, name]} for columns and constraints. What has no name of its own, such as the replica
 * identity of a table, has the word for its kind in place of one. What hangs on objects of several kinds, such as a grant, has the path of the object in front of
 * its own name, whatever that path is made of. An external that the declaration names without a
 * namespace has the path {@code [name]}.
 *
 * @param kind the kind
 * @param path the names, outermost first, not empty
 * @param signature the argument types of a function, or of the function that it hangs on; absent for every other kind
 * @param on the kind of object that it hangs on, where that may be of several; absent for every other kind
 */
public record ObjectId(ObjectKind kind, List<Identifier> path, Optional<Signature> signature, Optional<ObjectKind> on)
        implements Comparable<ObjectId> {
    /** Copies the path. */
    public ObjectId {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("An object id needs a path: " + kind);
        }
    }

    /** Makes the id of what hangs on nothing, or on what its kind tells. */
    public ObjectId(ObjectKind kind, List<Identifier> path, Optional<Signature> signature) {
        this(kind, path, signature, Optional.empty());
    }

    /** Returns the id of something without a name of its own that is in a relation. */
    public static ObjectId unnamed(ObjectKind kind, QualifiedName relation) {
        return of(kind, relation, new Identifier(kind.label()));
    }

    /** Returns the id of something that hangs on an object of whatever kind. */
    public static ObjectId on(ObjectId target, ObjectKind kind, Identifier... names) {
        return on(target, kind, Arrays.asList(names));
    }

    private static ObjectId on(ObjectId target, ObjectKind kind, List<Identifier> names) {
        List<Identifier> path = new ArrayList<>(target.path);
        path.addAll(names);
        return new ObjectId(kind, path, target.signature, Optional.of(target.kind));
    }

    /** Returns the id of what this hangs on; empty where its kind tells. */
    public Optional<ObjectId> target() {
        return on.map(holder -> new ObjectId(holder, path.subList(0, length(holder)), signature));
    }

    /** Returns the id of the same thing on another object. */
    public ObjectId on(ObjectId other) {
        return on(other, kind, own());
    }

    /** The names that follow those of what it hangs on. */
    private List<Identifier> own() {
        return on.map(holder -> path.subList(length(holder), path.size())).orElse(path);
    }

    private static int length(ObjectKind kind) {
        return switch (kind.scope()) {
            case SERVER, DATABASE -> 1;
            case NAMESPACE -> 2;
            case MEMBER -> 3;
        };
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

    /** Returns the id of a function, procedure or aggregate. */
    public static ObjectId routine(ObjectKind kind, QualifiedName name, Signature signature) {
        return new ObjectId(kind, List.of(name.namespace(), name.name()), Optional.of(signature));
    }

    /** Returns the id of a table. */
    public static ObjectId table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    /** Returns the id of a column. */
    public static ObjectId column(QualifiedName table, Identifier column) {
        return of(ObjectKind.COLUMN, table, column);
    }

    /** Returns the id of a collation, where it is not one that PostgreSQL brings. */
    static Optional<ObjectId> ofCollation(QualifiedName name) {
        return name.namespace().equals(Namespace.PG_CATALOG)
                ? Optional.empty()
                : Optional.of(of(ObjectKind.COLLATION, name));
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
        if (on.isPresent()) {
            return target().flatMap(ObjectId::namespace);
        }
        boolean inside = path.size() > 1 && scope() != Scope.DATABASE;
        return inside || kind == ObjectKind.NAMESPACE ? Optional.of(path.get(0)) : Optional.empty();
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
        if (on.isPresent() && !equals(holder)) {
            return target().orElseThrow().isIn(holder);
        }
        return equals(holder)
                || (path.size() > outer.size()
                        && holder.scope() != Scope.MEMBER
                        && (holder.kind == ObjectKind.NAMESPACE || scope() == Scope.MEMBER)
                        && path.subList(0, outer.size()).equals(outer));
    }

    /** Returns the same path as another kind. */
    public ObjectId as(ObjectKind other) {
        return new ObjectId(other, path, signature, on);
    }

    /** Returns the path with dots, for people: {@code public.orders.note}. */
    public String shown() {
        if (on.isPresent()) {
            return name().value().equals(kind.label())
                    ? target().orElseThrow().toString()
                    : dotted(own()) + " on " + target().orElseThrow();
        }
        List<Identifier> names = kind.scope() == Scope.MEMBER && name().value().equals(kind.label())
                ? path.subList(0, path.size() - 1)
                : path;
        return dotted(names) + signature.map(Signature::toString).orElse("");
    }

    private static String dotted(List<Identifier> names) {
        return names.stream().map(Identifier::shown).collect(Collectors.joining("."));
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
        if (result == 0 && !(signature.isEmpty() && other.signature.isEmpty())) {
            result = text(signature).compareTo(text(other.signature));
        }
        return result != 0 || on.equals(other.on) ? result : text(on).compareTo(text(other.on));
    }

    // Written out, as in Identifier: ids are looked up by the hundred thousand at a start, when what a record makes by
    // itself is slow.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ObjectId id
                        && kind == id.kind
                        && path.equals(id.path)
                        && signature.equals(id.signature)
                        && on.equals(id.on));
    }

    @Override
    public int hashCode() {
        int hash = kind.name().hashCode();
        for (int i = 0; i < path.size(); i++) {
            hash = 31 * hash + path.get(i).hashCode();
        }
        return hash;
    }

    private static String text(Optional<?> part) {
        return part.map(Object::toString).orElse("");
    }

    /** Returns kind and path, for people: {@code column public.orders.note}. */
    @Override
    public String toString() {
        return kind.label() + " " + shown();
    }
}
