package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.DefaultPrivileges;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what packages say of the privileges on objects that will be made. */
final class DefaultPrivilegesAnnotations {
    private final Pass pass;
    private final Map<ObjectId, Draft> drafts = new LinkedHashMap<>();

    DefaultPrivilegesAnnotations(Pass pass) {
        this.pass = pass;
    }

    /** What one role may do with one sort of objects of another, as far as it is read. */
    private record Draft(dev.dbm.schema.DefaultPrivileges entry, Place place, DeclaredPrivileges privileges) {}

    void read(List<SchemaObject> objects) {
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            for (DefaultPrivileges said : info.getAnnotationsByType(DefaultPrivileges.class)) {
                read(info, place, said);
            }
        }
        drafts.values().forEach(draft -> finished(draft).ifPresent(objects::add));
    }

    private void read(Class<?> info, Place place, DefaultPrivileges said) {
        if (!said.everywhere() && (said.on() == DefaultPrivileges.Objects.SCHEMAS || said.value().length == 0)) {
            pass.problem(
                    ErrorCode.GRANT_INVALID,
                    place,
                    said.value().length == 0
                            ? "@DefaultPrivileges that take something in a namespace, where they can only give"
                            : "@DefaultPrivileges on SCHEMAS in a namespace",
                    "Say everywhere = true.");
            return;
        }
        Identifier role = said.by().isEmpty() ? Grant.OWNER : pass.names().role(place, said.by());
        Identifier to = pass.names().role(place, said.to());
        dev.dbm.schema.DefaultPrivileges entry = new dev.dbm.schema.DefaultPrivileges(
                role,
                said.everywhere()
                        ? Optional.empty()
                        : Optional.of(pass.names()
                                .name(place, "Namespace", pass.packages().namespace(info))),
                objects(said.on()),
                to.equals(role) ? Grant.OWNER : to,
                List.of());
        DeclaredPrivileges.Said privileges =
                new DeclaredPrivileges.Said("@DefaultPrivileges", place, List.of(said.value()), said.grantOption());
        DeclaredPrivileges.read(pass, privileges, kind(entry), entry.grantee())
                .ifPresent(read -> drafts.computeIfAbsent(
                                entry.id(), id -> new Draft(entry, place, new DeclaredPrivileges()))
                        .privileges()
                        .add(read, privileges));
    }

    /** Returns the entry; nothing where PostgreSQL gives just that by itself. */
    private Optional<SchemaObject> finished(Draft draft) {
        dev.dbm.schema.DefaultPrivileges entry = draft.entry();
        List<Given> given = draft.privileges().given();
        List<Given> usual =
                entry.namespace().isPresent() ? List.of() : KindPrivileges.usual(kind(entry), entry.grantee());
        dev.dbm.schema.DefaultPrivileges finished = new dev.dbm.schema.DefaultPrivileges(
                entry.role(), entry.namespace(), entry.objects(), entry.grantee(), given);
        pass.requireTarget(finished, draft.place());
        return given.equals(usual) ? Optional.empty() : Optional.of(finished);
    }

    private static ObjectKind kind(dev.dbm.schema.DefaultPrivileges entry) {
        return entry.objects().kinds().getFirst();
    }

    private static dev.dbm.schema.DefaultPrivileges.Objects objects(DefaultPrivileges.Objects objects) {
        return switch (objects) {
            case TABLES -> dev.dbm.schema.DefaultPrivileges.Objects.TABLES;
            case SEQUENCES -> dev.dbm.schema.DefaultPrivileges.Objects.SEQUENCES;
            case FUNCTIONS -> dev.dbm.schema.DefaultPrivileges.Objects.FUNCTIONS;
            case TYPES -> dev.dbm.schema.DefaultPrivileges.Objects.TYPES;
            case SCHEMAS -> dev.dbm.schema.DefaultPrivileges.Objects.SCHEMAS;
        };
    }
}
