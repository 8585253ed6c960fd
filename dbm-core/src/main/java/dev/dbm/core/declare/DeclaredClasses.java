package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.View;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The declared classes that can be read, parted and sorted by name.
 *
 * @param records the records with {@code @Table}
 * @param views the records with {@code @View} or {@code @MaterializedView}
 * @param enums the enums with {@code @EnumType}: those that were listed and those that the records use
 * @param types the records with {@code @Domain} or {@code @CompositeType}: those that were listed and those that others use
 * @param routines the interfaces with {@code @Routines}
 */
record DeclaredClasses(
        List<Class<?>> records,
        List<Class<?>> views,
        List<Class<?>> enums,
        List<Class<?>> types,
        List<Class<?>> routines) {
    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    /** Parts the classes, and takes note of the packages; reports everything that is neither. */
    static DeclaredClasses of(Collection<Class<?>> classes, Pass pass) {
        TreeSet<Class<?>> records = new TreeSet<>(BY_NAME);
        TreeSet<Class<?>> views = new TreeSet<>(BY_NAME);
        TreeSet<Class<?>> enums = new TreeSet<>(BY_NAME);
        TreeSet<Class<?>> routines = new TreeSet<>(BY_NAME);
        TreeSet<Class<?>> types = new TreeSet<>(BY_NAME);
        for (Class<?> type : classes) {
            if (isPackageInfo(type)) {
                pass.packages().hear(type);
            } else if (type.isRecord() && isMapped(type)) {
                if (isWhole(type, pass)) {
                    Set<Class<?>> kind = type.isAnnotationPresent(Table.class) ? records : isView(type) ? views : types;
                    kind.add(type);
                    addUsed(type, pass, enums, types);
                }
            } else if (type.isEnum() && type.isAnnotationPresent(EnumType.class)) {
                enums.add(type);
            } else if (type.isInterface() && type.isAnnotationPresent(Routines.class)) {
                routines.add(type);
            } else {
                report(type, pass);
            }
        }
        return new DeclaredClasses(
                List.copyOf(records),
                List.copyOf(views),
                List.copyOf(enums),
                List.copyOf(types),
                List.copyOf(routines));
    }

    /** What a {@code package-info} says holds without any class in its package, too. */
    private static boolean isPackageInfo(Class<?> type) {
        return type.getSimpleName().equals("package-info");
    }

    /** Reports a class that is declared and nothing of what can be. */
    private static void report(Class<?> type, Pass pass) {
        if (type.isAnnotationPresent(Routines.class)) {
            pass.problem(
                    ErrorCode.ROUTINE_INVALID,
                    Place.of(type),
                    "@Routines on a class that is no interface",
                    "Make it an interface: its methods are the routines.");
        } else if (type.isAnnotationPresent(EnumType.class)) {
            pass.problem(
                    ErrorCode.CLASS_NOT_A_RECORD,
                    Place.of(type),
                    "@EnumType on a class that is no enum",
                    "Make it an enum.");
        } else if (isMapped(type)) {
            String what = type.isAnnotationPresent(Table.class)
                    ? "@Table"
                    : isView(type) ? "@View" : type.isAnnotationPresent(Domain.class) ? "@Domain" : "@CompositeType";
            pass.problem(
                    ErrorCode.CLASS_NOT_A_RECORD,
                    Place.of(type),
                    "%s on a class that is no record".formatted(what),
                    "Make it a record: its components are the columns.");
        } else {
            pass.problem(
                    ErrorCode.CLASS_NOT_MAPPED,
                    Place.of(type),
                    "A class without @Table, @View and @EnumType is declared",
                    "Put @Table or @View on the record or @EnumType on the enum, or leave the class out.");
        }
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Table.class)
                || isView(type)
                || type.isAnnotationPresent(Domain.class)
                || type.isAnnotationPresent(CompositeType.class);
    }

    private static boolean isView(Class<?> type) {
        return type.isAnnotationPresent(View.class) || type.isAnnotationPresent(MaterializedView.class);
    }

    /** Touches every class that the record's components and annotations name, so that a missing one is found here. */
    private static boolean isWhole(Class<?> type, Pass pass) {
        try {
            for (Components.Found found : Components.of(type, pass)) {
                RecordComponent component = found.component();
                component.getGenericType();
                References references = component.getAnnotation(References.class);
                if (references != null) {
                    references.value();
                }
            }
            for (ForeignKey key : type.getAnnotationsByType(ForeignKey.class)) {
                key.references();
            }
            return true;
        } catch (LinkageError | TypeNotPresentException e) {
            pass.problem(
                    ErrorCode.CLASS_UNREADABLE,
                    Place.of(type),
                    "A class that it names is missing: " + e.getMessage(),
                    "Put it on the class path.");
            return false;
        }
    }

    /** Adds the types that the components of a record are of, and those that these are made of. */
    private static void addUsed(Class<?> type, Pass pass, Set<Class<?>> enums, Set<Class<?>> types) {
        for (Components.Found found : Components.of(type, pass)) {
            RecordComponent component = found.component();
            Optional<Class<?>> used =
                    JavaTypes.innermost(component.getGenericType()).filter(inner -> usesJavaType(component));
            used.filter(inner -> inner.isEnum() && inner.isAnnotationPresent(EnumType.class))
                    .ifPresent(enums::add);
            used.filter(inner -> DeclaredTypes.isDeclared(inner) && types.add(inner))
                    .ifPresent(inner -> addUsed(inner, pass, enums, types));
        }
    }

    private static boolean usesJavaType(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        return (column == null || column.type().isEmpty())
                && !component.isAnnotationPresent(Json.class)
                && !component.isAnnotationPresent(Transient.class);
    }
}
