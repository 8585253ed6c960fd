package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Owner;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.schema.Given;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who owns what, and what roles may do with it. */
final class RightsAnnotations {
    private final Pass pass;
    private final Map<ObjectId, Draft> drafts = new LinkedHashMap<>();
    private final Map<ObjectId, Identifier> owners = new HashMap<>();

    RightsAnnotations(Pass pass) {
        this.pass = pass;
    }

    /** What one role may do with one object, as far as it is read. */
    private record Draft(
            ObjectId target,
            Optional<ObjectId> holder,
            Identifier grantee,
            Place place,
            DeclaredPrivileges privileges) {}

    /** Reads what the records, enums, methods and packages say. */
    List<SchemaObject> read(
            Collection<TableDraft> tables,
            List<ViewDraft> views,
            Map<Class<?>, ObjectId> types,
            List<RoutineAnnotations.Declared> routines) {
        List<SchemaObject> objects = new ArrayList<>();
        tables.forEach(table -> relation(table, ObjectId.table(table.name()), Optional.empty(), objects));
        views.forEach(view -> relation(view.table(), view.id(), Optional.of(view.id()), objects));
        types.forEach((type, id) -> whole(type, Place.of(type), id, objects));
        routines.forEach(one -> whole(one.method(), one.place(), one.routine().id(), objects));
        for (Class<?> info : pass.packages().all()) {
            ofNamespace(info, objects);
        }
        drafts.values().forEach(draft -> finished(draft).ifPresent(objects::add));
        return objects;
    }

    /** Columns of a view are no entries of their own. */
    private void relation(TableDraft relation, ObjectId target, Optional<ObjectId> holder, List<SchemaObject> objects) {
        Place place = relation.place();
        owner(relation.type(), place, target).ifPresent(objects::add);
        for (Grant grant : relation.type().getAnnotationsByType(Grant.class)) {
            Identifier grantee = grantee(grant, place, target);
            if (grant.columns().length == 0) {
                add(grant, grantee, place, target, Optional.empty());
            }
            for (ColumnDraft column : relation.findAll(grant.columns(), place, "columns of @Grant")) {
                add(grant, grantee, place, ObjectId.column(relation.name(), column.name()), holder);
            }
        }
    }

    private void ofNamespace(Class<?> info, List<SchemaObject> objects) {
        Place place = Place.ofPackage(info.getPackageName());
        boolean any = info.getAnnotationsByType(Grant.class).length > 0 || info.isAnnotationPresent(Owner.class);
        Namespace namespace = info.getAnnotation(Namespace.class);
        if (any && namespace == null) {
            pass.problem(
                    ErrorCode.PACKAGE_FACT_MISPLACED,
                    place,
                    "@Grant or @Owner on a package without @Namespace",
                    "It speaks of the namespace that @Namespace names; put both on one package.");
        } else if (any) {
            Identifier name = pass.names().name(place, "Namespace", namespace.value());
            whole(info, place, ObjectId.namespace(name), objects);
        }
    }

    private void whole(AnnotatedElement element, Place place, ObjectId target, List<SchemaObject> objects) {
        owner(element, place, target).ifPresent(objects::add);
        for (Grant grant : element.getAnnotationsByType(Grant.class)) {
            if (grant.columns().length > 0) {
                invalid(place, "@Grant with columns on what has none", "Leave columns out.");
            }
            add(grant, grantee(grant, place, target), place, target, Optional.empty());
        }
    }

    private Optional<SchemaObject> owner(AnnotatedElement element, Place place, ObjectId target) {
        Owner owner = element.getAnnotation(Owner.class);
        if (owner == null) {
            return Optional.empty();
        }
        Identifier role = pass.names().role(place, owner.value());
        owners.put(target, role);
        return Optional.of(new dev.dbm.schema.Owner(target, role));
    }

    /** What is said of the owner by its name holds for whoever is the owner. */
    private Identifier grantee(Grant grant, Place place, ObjectId owned) {
        Identifier role = pass.names().role(place, grant.to());
        return role.equals(owners.get(owned)) ? dev.dbm.schema.Grant.OWNER : role;
    }

    private void add(Grant grant, Identifier grantee, Place place, ObjectId target, Optional<ObjectId> holder) {
        DeclaredPrivileges.Said said =
                new DeclaredPrivileges.Said("@Grant", place, List.of(grant.value()), grant.grantOption());
        DeclaredPrivileges.read(pass, said, target.kind(), grantee)
                .ifPresent(privileges -> drafts.computeIfAbsent(
                                dev.dbm.schema.Grant.id(target, grantee),
                                id -> new Draft(target, holder, grantee, place, new DeclaredPrivileges()))
                        .privileges()
                        .add(privileges, said));
    }

    /** Returns the entry; nothing where PostgreSQL gives just that by itself. */
    private Optional<SchemaObject> finished(Draft draft) {
        List<Given> given = draft.privileges().given();
        dev.dbm.schema.Grant grant = new dev.dbm.schema.Grant(draft.target(), draft.holder(), draft.grantee(), given);
        pass.requireTarget(grant, draft.place());
        return given.equals(KindPrivileges.usual(draft.target().kind(), draft.grantee()))
                ? Optional.empty()
                : Optional.of(grant);
    }

    private void invalid(Place place, String what, String remedy) {
        pass.problem(ErrorCode.GRANT_INVALID, place, what, remedy);
    }
}
