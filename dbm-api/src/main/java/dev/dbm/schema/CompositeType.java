package dev.dbm.schema;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A composite type made by {@code CREATE TYPE … AS (…)}; that of a table's rows is the table.
 *
 * @param name the type's name
 * @param attributes the attributes in their order, no two of one name; may be empty
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/rowtypes.html">Composite types</a>
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, Optional<String> comment)
        implements SchemaObject {
    /**
     * An attribute.
     *
     * @param name the name
     * @param type the type of its values
     * @param collation the collation where it is not the type's own
     * @param comment the comment
     */
    public record Attribute(
            Identifier name, DataType type, Optional<QualifiedName> collation, Optional<String> comment) {
        /** Returns this attribute with another comment. */
        public Attribute withComment(Optional<String> other) {
            return new Attribute(name, type, collation, other);
        }
    }

    /** Copies the attributes and looks that their names differ. */
    public CompositeType {
        attributes = List.copyOf(attributes);
        Set<Identifier> names = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!names.add(attribute.name())) {
                throw new IllegalArgumentException("A type must not have two attributes of one name: " + name);
            }
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.COMPOSITE_TYPE, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.namespace(name.namespace()));
        for (Attribute attribute : attributes) {
            attribute.type().reference().ifPresent(result::add);
            attribute.collation().flatMap(ObjectId::ofCollation).ifPresent(result::add);
        }
        return result;
    }

    /** Returns the attribute of this name, if there is one. */
    public Optional<Attribute> attribute(Identifier wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst();
    }

    /** Returns the names of the attributes in their order. */
    public List<Identifier> names() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** Returns this type with other attributes. */
    public CompositeType withAttributes(List<Attribute> other) {
        return new CompositeType(name, other, comment);
    }

    @Override
    public CompositeType withComment(Optional<String> other) {
        return new CompositeType(name, attributes, other);
    }

    @Override
    public CompositeType rewritten(Rewriting rewriting) {
        List<Attribute> renamed = attributes.stream()
                .map(attribute -> new Attribute(
                        rewriting.column(name, attribute.name()),
                        rewriting.dataType(attribute.type()),
                        attribute.collation().map(rewriting::collation),
                        attribute.comment()))
                .toList();
        return new CompositeType(rewriting.type(name), renamed, comment);
    }
}
