package dev.dbm.core.kind;

import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Domain;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where the values of a type are kept: in columns, as they are or inside arrays and other types. */
public final class StoredType {
    private static final Set<ObjectKind> TYPES =
            EnumSet.of(ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE);

    private final Users users;
    private final Set<ObjectId> seen = new HashSet<>();

    private StoredType(Users users) {
        this.users = users;
    }

    /** Returns whether some column holds values of a type, in whatever way. */
    public static boolean isStored(ObjectId type, Users users) {
        return new StoredType(users).stored(type);
    }

    /**
     * Returns whether some column holds values of a type inside those of another: in an array, a composite type or a range. PostgreSQL does not look into these
     * when it alters the type, and refuses to.
     */
    public static boolean isContained(ObjectId type, Users users) {
        return new StoredType(users).contained(type);
    }

    private boolean stored(ObjectId type) {
        return users.of(type).stream()
                .anyMatch(user ->
                        isOf(user, type) && (user instanceof Column || (seen.add(user.id()) && stored(user.id()))));
    }

    private boolean contained(ObjectId type) {
        return users.of(type).stream().filter(user -> isOf(user, type)).anyMatch(user -> {
            if (type(user).filter(DataType::array).isPresent()) {
                return user instanceof Column || stored(user.id());
            }
            if (user instanceof Column || !seen.add(user.id())) {
                return false;
            }
            return user instanceof Domain ? contained(user.id()) : stored(user.id());
        });
    }

    /** Returns whether a user of a type holds its values; a column whose default only names it does not. */
    private static boolean isOf(SchemaObject user, ObjectId type) {
        return type(user)
                .map(own -> own.name().equals(type.name()))
                .orElse(TYPES.contains(user.id().kind()));
    }

    private static Optional<DataType> type(SchemaObject user) {
        return switch (user) {
            case Column column -> Optional.of(column.type());
            case Domain domain -> Optional.of(domain.type());
            case SchemaObject other -> Optional.empty();
        };
    }
}
