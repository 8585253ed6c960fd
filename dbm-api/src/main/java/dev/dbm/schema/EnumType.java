package dev.dbm.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enumerated type.
 *
 * @param name the type's name
 * @param labels the labels in their sort order, no two the same
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/datatype-enum.html">Enumerated types</a>
 */
public record EnumType(QualifiedName name, List<String> labels, Optional<String> comment) implements SchemaObject {
    /** Copies the labels and checks that they differ. */
    public EnumType {
        labels = List.copyOf(labels);
        if (new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("An enum type must not have a label twice: " + name);
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.ENUM, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    /** Returns this type with other labels. */
    public EnumType withLabels(List<String> other) {
        return new EnumType(name, other, comment);
    }

    @Override
    public EnumType withComment(Optional<String> other) {
        return new EnumType(name, labels, other);
    }

    @Override
    public EnumType rewritten(Rewriting rewriting) {
        List<String> renamed =
                labels.stream().map(label -> rewriting.label(name, label)).toList();
        return new EnumType(rewriting.type(name), renamed, comment);
    }
}
