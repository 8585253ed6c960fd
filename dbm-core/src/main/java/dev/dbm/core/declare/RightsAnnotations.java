package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Owner;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Given;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who owns what, and what roles may do with it. */
final class RightsAnnotations {
    /** What has a name of its own in an annotation, and rights. */
    private static final Set<ObjectKind> NAMED = EnumSet.of(
            ObjectKind.SEQUENCE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.COLLATION,
            ObjectKind.STATISTICS,
            ObjectKind.EVENT_TRIGGER);

    private final Pass pass;
    private final Map<ObjectId, Draft> drafts = new LinkedHashMap<>();
    private final Map<ObjectId, Identifier> owners = new HashMap<>();
    private List<SchemaObject> declared = List.of();

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

    /**
     * What an annotation speaks of.
     *
     * @param holder what it goes with, where it is no entry itself
     */
    private record Target(ObjectId id, Optional<ObjectId> holder) {}

    /**
     * Where annotations stand.
     *
     * @param element what has them
     * @param own what they speak of unless they name something else
     * @param namespace where that something else is
     * @param table whose identity sequences they can name
     */
    private record Spot(
            AnnotatedElement element,
            Place place,
            Optional<ObjectId> own,
            Identifier namespace,
            Optional<QualifiedName> table) {}

    /**
     * Reads what the records, enums, methods and packages say.
     *
     * @param all what has a name of its own in annotations, and the columns
     */
    List<SchemaObject> read(
            Collection<TableDraft> tables,
            List<ViewDraft> views,
            Map<Class<?>, ObjectId> types,
            List<RoutineAnnotations.Declared> routines,
            List<SchemaObject> all) {
        declared = all;
        List<SchemaObject> objects = new ArrayList<>();
        tables.forEach(table -> relation(table, ObjectId.table(table.name()), Optional.empty(), objects));
        views.forEach(view -> relation(view.table(), view.id(), Optional.of(view.id()), objects));
        types.forEach((type, id) -> whole(type, Place.of(type), id, objects));
        routines.forEach(one -> whole(one.method(), one.place(), one.routine().id(), objects));
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            Identifier here =
                    pass.names().name(place, "Namespace", pass.packages().namespace(info));
            boolean named = info.isAnnotationPresent(Namespace.class);
            Optional<ObjectId> own = named ? Optional.of(ObjectId.namespace(here)) : Optional.empty();
            Spot spot = new Spot(info, place, own, here, Optional.empty());
            owners(spot, objects);
            grants(spot);
        }
        drafts.values().forEach(draft -> finished(draft).ifPresent(objects::add));
        return objects;
    }

    /** Columns of a view are no entries of their own. */
    private void relation(TableDraft relation, ObjectId target, Optional<ObjectId> holder, List<SchemaObject> objects) {
        Place place = relation.place();
        Spot spot = new Spot(
                relation.type(), place, Optional.of(target), relation.name().namespace(), Optional.of(relation.name()));
        owners(spot, objects);
        for (Grant grant : relation.type().getAnnotationsByType(Grant.class)) {
            if (grant.columns().length == 0 || !grant.on().isEmpty()) {
                grant(grant, spot);
                continue;
            }
            for (ColumnDraft column : relation.findAll(grant.columns(), place, "columns of @Grant")) {
                add(
                        grant,
                        grantee(grant, place, target),
                        place,
                        new Target(ObjectId.column(relation.name(), column.name()), holder));
            }
        }
    }

    private void whole(AnnotatedElement element, Place place, ObjectId target, List<SchemaObject> objects) {
        Spot spot =
                new Spot(element, place, Optional.of(target), target.relation().namespace(), Optional.empty());
        owners(spot, objects);
        grants(spot);
    }

    private void grants(Spot spot) {
        for (Grant grant : spot.element().getAnnotationsByType(Grant.class)) {
            grant(grant, spot);
        }
    }

    private void grant(Grant grant, Spot spot) {
        if (grant.columns().length > 0) {
            invalid(spot.place(), "@Grant with columns on what has none", "Leave columns out.");
        }
        target(grant.on(), "@Grant", spot)
                .ifPresent(target -> add(grant, grantee(grant, spot.place(), target.id()), spot.place(), target));
    }

    private void owners(Spot spot, List<SchemaObject> objects) {
        for (Owner owner : spot.element().getAnnotationsByType(Owner.class)) {
            Identifier role = pass.names().role(spot.place(), owner.value());
            target(owner.on(), "@Owner", spot).ifPresent(target -> {
                if (owners.putIfAbsent(target.id(), role) == null) {
                    objects.add(new dev.dbm.schema.Owner(target.id(), role));
                } else {
                    invalid(spot.place(), "Two @Owner of " + target.id(), "Keep one of the two.");
                }
            });
        }
    }

    /** Returns what an annotation speaks of, or nothing where there is no such thing; that is reported. */
    private Optional<Target> target(String on, String annotation, Spot spot) {
        if (on.isEmpty()) {
            if (spot.own().isEmpty()) {
                pass.problem(
                        ErrorCode.PACKAGE_FACT_MISPLACED,
                        spot.place(),
                        "@Grant or @Owner on a package without @Namespace",
                        "It speaks of the namespace that @Namespace names; put both on one package.");
            }
            return spot.own().map(own -> new Target(own, Optional.empty()));
        }
        Optional<Target> found = identity(on, spot).or(() -> named(on, spot));
        if (found.isEmpty()) {
            invalid(
                    spot.place(),
                    "on of %s names \"%s\", of which nothing is declared here".formatted(annotation, on),
                    "Name a sequence, range type, collation, statistics or event trigger, exactly as the catalog stores"
                            + " it.");
        }
        return found;
    }

    private Optional<Target> identity(String on, Spot spot) {
        return declared.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> spot.table().filter(column.table()::equals).isPresent())
                .filter(column -> column.value() instanceof ColumnValue.Identity identity
                        && identity.sequence().value().equals(on))
                .findFirst()
                .map(column -> new Target(
                        ObjectId.of(ObjectKind.SEQUENCE, spot.namespace(), new Identifier(on)),
                        Optional.of(column.id())));
    }

    /** The annotation beside may have said another namespace; one of the name in the usual namespace comes first. */
    private Optional<Target> named(String on, Spot spot) {
        List<ObjectId> candidates = declared.stream()
                .map(SchemaObject::id)
                .filter(id -> NAMED.contains(id.kind()) && id.name().value().equals(on))
                .toList();
        return candidates.stream()
                .filter(id -> id.namespace().map(spot.namespace()::equals).orElse(true))
                .findFirst()
                .or(() ->
                        candidates.stream().filter(id -> candidates.size() == 1).findFirst())
                .map(id -> new Target(id, Optional.empty()));
    }

    /** What is said of the owner by its name holds for whoever is the owner. */
    private Identifier grantee(Grant grant, Place place, ObjectId owned) {
        Identifier role = pass.names().role(place, grant.to());
        return role.equals(owners.get(owned)) ? dev.dbm.schema.Grant.OWNER : role;
    }

    private void add(Grant grant, Identifier grantee, Place place, Target target) {
        DeclaredPrivileges.Said said =
                new DeclaredPrivileges.Said("@Grant", place, List.of(grant.value()), grant.grantOption());
        DeclaredPrivileges.read(pass, said, target.id().kind(), grantee)
                .ifPresent(privileges -> drafts.computeIfAbsent(
                                dev.dbm.schema.Grant.id(target.id(), grantee),
                                id -> new Draft(target.id(), target.holder(), grantee, place, new DeclaredPrivileges()))
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
