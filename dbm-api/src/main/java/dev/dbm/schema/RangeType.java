package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A range type, and the multirange type that comes with it.
 *
 * @param name the range type's name
 * @param subtype the type of the bounds
 * @param multirange the name of the multirange type
 * @param operatorClass the B-tree operator class that orders the bounds, where it is not the subtype's default one
 * @param collation the collation of the bounds where it is not the subtype's own
 * @param canonical the function that gives ranges of the same values one form, if any
 * @param difference the function that tells how far two bounds are apart, if any
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-DEFINING">Defining range types</a>
 */
public record RangeType(
        QualifiedName name,
        DataType subtype,
        QualifiedName multirange,
        Optional<OperatorClass> operatorClass,
        Optional<QualifiedName> collation,
        Optional<QualifiedName> canonical,
        Optional<QualifiedName> difference,
        Optional<String> comment)
        implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.RANGE_TYPE, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.namespace(name.namespace()));
        result.add(ObjectId.namespace(multirange.namespace()));
        subtype.reference().ifPresent(result::add);
        collation.flatMap(ObjectId::ofCollation).ifPresent(result::add);
        operatorClass
                .flatMap(used -> used.namespace()
                        .map(namespace -> ObjectId.of(ObjectKind.OPERATOR_CLASS, namespace, used.name())))
                .ifPresent(result::add);
        difference
                .flatMap(function -> function(function, List.of(subtype, subtype)))
                .ifPresent(result::add);
        canonicalFunction().ifPresent(result::add);
        return result;
    }

    /** Returns the id of the canonical function; empty where there is none, or it is PostgreSQL's own. */
    public Optional<ObjectId> canonicalFunction() {
        return canonical.flatMap(function -> function(function, List.of(DataType.of(name))));
    }

    private static Optional<ObjectId> function(QualifiedName name, List<DataType> arguments) {
        return name.namespace().equals(Namespace.PG_CATALOG)
                ? Optional.empty()
                : Optional.of(new ObjectId(
                        ObjectKind.FUNCTION,
                        List.of(name.namespace(), name.name()),
                        Optional.of(new Signature(arguments))));
    }

    @Override
    public RangeType withComment(Optional<String> other) {
        return new RangeType(name, subtype, multirange, operatorClass, collation, canonical, difference, other);
    }

    @Override
    public RangeType rewritten(Rewriting rewriting) {
        return new RangeType(
                rewriting.type(name),
                rewriting.dataType(subtype),
                rewriting.type(multirange),
                operatorClass.map(named -> named.rewritten(rewriting)),
                collation.map(rewriting::collation),
                canonical.map(function -> moved(function, List.of(DataType.of(name)), rewriting)),
                difference.map(function -> moved(function, List.of(subtype, subtype), rewriting)),
                comment);
    }

    private static QualifiedName moved(QualifiedName function, List<DataType> arguments, Rewriting rewriting) {
        return function(function, arguments)
                .map(id -> rewriting.moved(id).relation())
                .orElse(function);
    }
}
