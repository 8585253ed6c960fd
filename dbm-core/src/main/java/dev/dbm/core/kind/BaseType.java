package dev.dbm.core.kind;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Domain;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.Optional;

/** What values of a type are made of where the type is a domain: PostgreSQL casts to and from domains as to and from these. */
public final class BaseType {
    private BaseType() {}

    /** Returns the type below all domains that the schema knows; any other type itself. */
    public static DataType of(DataType type, Schema schema) {
        Optional<DataType> below = domain(type, schema).map(Domain::type);
        // PostgreSQL has no arrays of arrays: an array of a domain over an array stays what it is.
        if (below.isEmpty() || (type.array() && below.get().array())) {
            return type;
        }
        return of(type.array() ? below.get().asArray() : below.get(), schema);
    }

    /** Returns whether PostgreSQL looks at each value before it takes it for one of the type. */
    public static boolean constrained(DataType type, Schema schema) {
        return domain(type, schema)
                .filter(domain -> domain.constrained() || constrained(domain.type(), schema))
                .isPresent();
    }

    /** Returns whether a domain refuses null and fills nothing in. */
    public static boolean required(DataType type, Schema schema) {
        return !type.array()
                && domain(type, schema)
                        .filter(domain -> domain.defaultValue().isEmpty())
                        .filter(domain -> domain.notNull() || required(domain.type(), schema))
                        .isPresent();
    }

    /** Returns the domain that a type is, or that the elements of an array are of. */
    private static Optional<Domain> domain(DataType type, Schema schema) {
        return type.qualifiedName().flatMap(name -> schema.find(ObjectId.of(ObjectKind.DOMAIN, name), Domain.class));
    }
}
