package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Role;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Role.Attribute;
import dev.dbm.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what packages say of roles. */
final class RoleAnnotations {
    private static final String RESERVED = "pg_";
    private static final Set<String> IMPOSSIBLE = Set.of("public", "none");

    private final Pass pass;
    private final Map<Identifier, Place> places = new HashMap<>();

    RoleAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(List<SchemaObject> objects) {
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            for (Role said : info.getAnnotationsByType(Role.class)) {
                read(said, place, objects);
            }
        }
    }

    private void read(Role said, Place place, List<SchemaObject> objects) {
        Identifier name = pass.names().role(place, said.value());
        if (said.value().startsWith(RESERVED) || IMPOSSIBLE.contains(said.value())) {
            pass.problem(
                    ErrorCode.NAME_INVALID,
                    place,
                    "No role can be called " + said.value(),
                    "Names that begin with pg_, and public and none, are PostgreSQL's own.");
            return;
        }
        List<Attribute> attributes = Stream.of(said.attributes())
                .map(attribute -> Attribute.valueOf(attribute.name()))
                .toList();
        if (attributes.stream().anyMatch(attribute -> attributes.contains(attribute.opposite()))) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "@Role %s with an attribute and its opposite".formatted(said.value()),
                    "Keep one of the two.");
            return;
        }
        Place other = places.putIfAbsent(name, place);
        if (other != null) {
            pass.problem(
                    ErrorCode.NAME_TAKEN,
                    place,
                    "The role %s is declared at %s, too".formatted(name, other.shown()),
                    "Keep one of the two.");
            return;
        }
        objects.add(new dev.dbm.schema.Role(
                name,
                attributes,
                Stream.of(said.memberOf())
                        .map(role -> pass.names().role(place, role))
                        .toList()));
    }
}
