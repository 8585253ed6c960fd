package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * An extension. What it brings along is its own and never an entry.
 *
 * @param name the extension's name
 * @param namespace the namespace that it brings its objects to
 * @param version the version; absent where any will do
 * @param relocation whether its objects can be moved, which the version decides; absent where no server was asked
 * @param comment the comment, where it is not the one that the extension brings
 * @see <a href="https://www.postgresql.org/docs/current/sql-createextension.html">CREATE EXTENSION</a>
 */
public record Extension(
        Identifier name,
        Identifier namespace,
        Optional<String> version,
        Optional<Relocation> relocation,
        Optional<String> comment)
        implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENSION, name);
    }

    /** Returns the id of all that it has brought, which another namespace gives a new one. */
    public ObjectId objectsId() {
        return ObjectId.of(ObjectKind.EXTENSION_OBJECTS, new QualifiedName(namespace, name));
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(namespace));
    }

    /** Returns this extension in another version, or in any. */
    public Extension withVersion(Optional<String> other) {
        return new Extension(name, namespace, other, relocation, comment);
    }

    /** Returns this extension with other knowledge of whether it can be moved. */
    public Extension withRelocation(Optional<Relocation> other) {
        return new Extension(name, namespace, version, other, comment);
    }

    @Override
    public Extension withComment(Optional<String> other) {
        return new Extension(name, namespace, version, relocation, other);
    }

    @Override
    public Extension rewritten(Rewriting rewriting) {
        Identifier moved = rewriting.moved(objectsId()).relation().namespace();
        return new Extension(name, moved, version, relocation, comment);
    }
}
