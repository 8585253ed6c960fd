package dev.dbm.core.declare;

import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that a declaration makes: those of classes, which components can be of, and those that are only named. */
final class DeclaredTypes {
    private final Map<Class<?>, QualifiedName> classes = new LinkedHashMap<>();
    private final Set<QualifiedName> names = new LinkedHashSet<>();

    void put(Class<?> type, QualifiedName name) {
        classes.put(type, name);
        names.add(name);
    }

    void put(QualifiedName name) {
        names.add(name);
    }

    /** Returns the type of a class; empty if it declares none. */
    Optional<QualifiedName> of(Class<?> type) {
        return Optional.ofNullable(classes.get(type));
    }

    /** Returns the names of all types. */
    Set<QualifiedName> names() {
        return names;
    }

    /** Returns the types of classes, each by its id. */
    Map<Class<?>, ObjectId> ids() {
        Map<Class<?>, ObjectId> ids = new LinkedHashMap<>();
        classes.forEach((type, name) -> ids.put(type, ObjectId.of(kind(type), name)));
        return ids;
    }

    private static ObjectKind kind(Class<?> type) {
        return type.isEnum()
                ? ObjectKind.ENUM
                : type.isAnnotationPresent(Domain.class) ? ObjectKind.DOMAIN : ObjectKind.COMPOSITE_TYPE;
    }

    /** Returns whether components can be of a class because it declares a type of its own. */
    static boolean isDeclared(Class<?> type) {
        return type.isRecord()
                && (type.isAnnotationPresent(Domain.class) || type.isAnnotationPresent(CompositeType.class));
    }
}
