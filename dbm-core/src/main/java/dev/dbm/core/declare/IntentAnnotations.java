package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.core.diff.Intents;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a declaration says about the way to its schema.
 *
 * <p>Renames are listed outermost first, and a column's or label's old id has the new name of its table or type: each holds once those before it are done.
 */
final class IntentAnnotations {
    /** What holds data and lives in a namespace. */
    private static final List<ObjectKind> DROPPED = List.of(
            ObjectKind.TABLE,
            ObjectKind.ENUM,
            ObjectKind.SEQUENCE,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.RANGE_TYPE);

    private final Pass pass;
    private final List<Change.Rename> renames = new ArrayList<>();
    private final Map<ObjectId, Place> sources = new HashMap<>();
    private final Set<ObjectId> allowedDrops = new HashSet<>();
    private final Map<ObjectId, SqlExpression> using = new HashMap<>();
    private final Map<ObjectId, SqlExpression> backfills = new HashMap<>();

    IntentAnnotations(Pass pass) {
        this.pass = pass;
    }

    Intents read(
            List<TableDraft> tables,
            List<ViewDraft> views,
            Map<Class<?>, ObjectId> types,
            List<RoutineAnnotations.Declared> routines,
            Set<ObjectId> concurrently) {
        pass.packages().all().forEach(this::readPackage);
        types.forEach((type, id) -> readRename(type, Place.of(type), id));
        tables.forEach(table -> readRename(table.type(), table.place(), ObjectId.table(table.name())));
        views.forEach(view -> readRename(view.table().type(), view.table().place(), view.id()));
        routines.forEach(
                one -> readRename(one.method(), one.place(), one.routine().id()));
        pass.renames().forEach(this::readRename);
        tables.forEach(this::readTable);
        EnumAnnotations labels = new EnumAnnotations(pass);
        types.forEach((type, id) -> {
            if (id.kind() == ObjectKind.ENUM) {
                readLabels(type, id.relation(), labels);
            } else if (id.kind() == ObjectKind.COMPOSITE_TYPE) {
                readAttributes(type, id.relation());
            }
        });
        return new Intents(renames, allowedDrops, concurrently, using, backfills);
    }

    private void readPackage(Class<?> info) {
        Place place = Place.ofPackage(info.getPackageName());
        Namespace namespace = info.getAnnotation(Namespace.class);
        RenamedFrom renamed = info.getAnnotation(RenamedFrom.class);
        if (namespace != null && renamed != null) {
            Identifier to = pass.names().name(place, "Namespace", namespace.value());
            Identifier from = pass.names().name(place, "Namespace", renamed.value());
            refuseSchema(renamed, place);
            rename(ObjectId.namespace(from), ObjectId.namespace(to), place);
        }
        DropAllowed drops = info.getAnnotation(DropAllowed.class);
        for (String name : drops == null ? new String[0] : drops.value()) {
            int point = name.indexOf('.');
            QualifiedName dropped = point < 0
                    ? pass.names().qualified(place, "Dropped", pass.packages().namespace(info), name)
                    : pass.names().qualified(place, "Dropped", name.substring(0, point), name.substring(point + 1));
            for (ObjectKind kind : DROPPED) {
                allowedDrops.add(ObjectId.of(kind, dropped));
            }
            if (point < 0) {
                allowedDrops.add(ObjectId.of(ObjectKind.EXTENSION, dropped.name()));
            }
        }
    }

    private void readRename(AnnotatedElement element, Place place, ObjectId to) {
        RenamedFrom renamed = element.getAnnotation(RenamedFrom.class);
        if (renamed == null) {
            return;
        }
        Identifier namespace = renamed.namespace().isEmpty()
                ? to.relation().namespace()
                : pass.names().name(place, "Namespace", renamed.namespace());
        Identifier from = pass.names().name(place, "Former", renamed.value());
        rename(new ObjectId(to.kind(), List.of(namespace, from), to.signature()), to, place);
    }

    private void readRename(Pass.Renamed renamed) {
        ObjectId to = renamed.id();
        List<Identifier> path = new ArrayList<>(to.path());
        path.set(path.size() - 1, pass.names().name(renamed.place(), "Former", renamed.former()));
        rename(new ObjectId(to.kind(), path, to.signature()), to, renamed.place());
    }

    private void readAttributes(Class<?> type, QualifiedName name) {
        Place place = Place.of(type);
        int number = 0;
        for (RecordComponent component : type.getRecordComponents()) {
            number++;
            RenamedFrom renamed = component.getAnnotation(RenamedFrom.class);
            if (renamed != null) {
                Place here = place.member(number, component.getName());
                Column column = component.getAnnotation(Column.class);
                String given = column == null ? "" : column.name();
                String now = given.isEmpty() ? pass.naming(type).column(component.getName()) : given;
                refuseSchema(renamed, here);
                rename(
                        ObjectId.of(ObjectKind.ATTRIBUTE, name, pass.names().name(here, "Former", renamed.value())),
                        ObjectId.of(ObjectKind.ATTRIBUTE, name, pass.names().name(here, "Attribute", now)),
                        here);
            }
        }
    }

    private void readTable(TableDraft table) {
        for (ColumnDraft column : table.columns()) {
            ObjectId id = ObjectId.column(table.name(), column.name());
            RenamedFrom renamed = column.component().getAnnotation(RenamedFrom.class);
            if (renamed != null) {
                refuseSchema(renamed, column.place());
                Identifier from = pass.names().name(column.place(), "Former", renamed.value());
                rename(ObjectId.column(table.name(), from), id, column.place());
            }
            Column annotation = column.component().getAnnotation(Column.class);
            if (annotation != null && !annotation.using().isEmpty()) {
                pass.expression(column.place(), "using of @Column", annotation.using())
                        .ifPresent(expression -> using.put(id, expression));
            }
            readBackfill(column, id);
        }
        DropAllowed drops = table.type().getAnnotation(DropAllowed.class);
        for (String name : drops == null ? new String[0] : drops.value()) {
            allowedDrops.add(ObjectId.column(table.name(), pass.names().name(table.place(), "Dropped", name)));
        }
    }

    private void readBackfill(ColumnDraft column, ObjectId id) {
        RecordComponent component = column.component();
        Backfill backfill = component.getAnnotation(Backfill.class);
        if (backfill == null) {
            return;
        }
        if (component.isAnnotationPresent(Generated.class) || component.isAnnotationPresent(Identity.class)) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    column.place(),
                    "@Backfill means nothing where every row gets a value anyway",
                    "Take it away, or @Generated or @Identity.");
            return;
        }
        pass.expression(column.place(), "@Backfill", backfill.value())
                .ifPresent(expression -> backfills.put(id, expression));
    }

    private void readLabels(Class<?> type, QualifiedName name, EnumAnnotations labels) {
        if (type.isAnnotationPresent(DropAllowed.class)) {
            pass.problem(
                    ErrorCode.RENAME_INVALID,
                    Place.of(type),
                    "@DropAllowed on an enum: PostgreSQL cannot drop a label",
                    "To drop the whole type, name it on the package-info.");
        }
        int number = 0;
        for (Field constant : EnumAnnotations.constants(type)) {
            number++;
            RenamedFrom renamed = constant.getAnnotation(RenamedFrom.class);
            if (renamed != null) {
                Place place = Place.of(type).member(number, constant.getName());
                refuseSchema(renamed, place);
                Optional<Identifier> to = Optional.of(labels.label(type, constant))
                        .map(label -> pass.names().name(place, "Label", label));
                Identifier from = pass.names().name(place, "Former label", renamed.value());
                to.ifPresent(label -> rename(label(name, from), label(name, label), place));
            }
        }
    }

    private static ObjectId label(QualifiedName type, Identifier label) {
        return ObjectId.of(ObjectKind.ENUM_LABEL, type, label);
    }

    private void rename(ObjectId from, ObjectId to, Place place) {
        Place other = sources.putIfAbsent(from, place);
        if (from.equals(to)) {
            pass.problem(
                    ErrorCode.RENAME_INVALID,
                    place,
                    "@RenamedFrom names what is called so now: " + from,
                    "Name the old one, exactly as the catalog has it, or leave it out.");
        } else if (other != null) {
            pass.problem(
                    ErrorCode.RENAME_INVALID,
                    place,
                    "@RenamedFrom claims %s, as %s does".formatted(from, other.shown()),
                    "One thing has one successor: keep one of the two.");
        } else {
            renames.add(new Change.Rename(from, to));
        }
    }

    private void refuseSchema(RenamedFrom renamed, Place place) {
        if (!renamed.namespace().isEmpty()) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "namespace of @RenamedFrom means nothing here",
                    "It stands on records and enums that moved to another namespace.");
        }
    }
}
