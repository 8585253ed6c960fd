package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a role may do with the objects that another role will make, where that differs from what PostgreSQL gives by itself. In a namespace it comes on top of
 * what holds everywhere.
 *
 * @param role who will make the objects; {@link Grant#OWNER} for who migrates
 * @param namespace where; empty for everywhere
 * @param objects which objects
 * @param grantee who will have the privileges; as in {@link Grant}
 * @param given the privileges; empty if what PostgreSQL gives by itself was revoked
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html">ALTER DEFAULT PRIVILEGES</a>
 */
public record DefaultPrivileges(
        Identifier role, Optional<Identifier> namespace, Objects objects, Identifier grantee, List<Given> given)
        implements SchemaObject {
    /** The sorts of objects that there are default privileges for. */
    public enum Objects {
        TABLES(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE),
        SEQUENCES(ObjectKind.SEQUENCE),
        FUNCTIONS(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE),
        TYPES(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE),
        SCHEMAS(ObjectKind.NAMESPACE);

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which its type does not say
        private final List<ObjectKind> kinds;

        Objects(ObjectKind... kinds) {
            this.kinds = List.of(kinds);
        }

        /** Returns the kinds of these objects, that first which all of them have the privileges of. */
        public List<ObjectKind> kinds() {
            return kinds;
        }
    }

    /** Sorts what is given. */
    public DefaultPrivileges {
        given = List.copyOf(given.stream().sorted().toList());
    }

    @Override
    public ObjectId id() {
        Identifier sort = new Identifier(objects.name().toLowerCase(Locale.ROOT));
        return namespace
                .map(name -> ObjectId.on(ObjectId.namespace(name), ObjectKind.DEFAULT_PRIVILEGES, role, sort, grantee))
                .orElseGet(() -> ObjectId.of(ObjectKind.DEFAULT_PRIVILEGES, role, sort, grantee));
    }

    @Override
    public Optional<ObjectId> owner() {
        return namespace.map(ObjectId::namespace);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = new LinkedHashSet<>();
        namespace.map(ObjectId::namespace).ifPresent(references::add);
        roles().forEach(name -> references.add(ObjectId.of(ObjectKind.ROLE, name)));
        return references;
    }

    /** Returns the roles that are named. */
    public List<Identifier> roles() {
        return List.of(role, grantee).stream()
                .filter(name -> !name.equals(Grant.EVERYONE) && !name.equals(Grant.OWNER))
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** PostgreSQL has no comments on privileges. */
    @Override
    public DefaultPrivileges withComment(Optional<String> comment) {
        return this;
    }

    @Override
    public DefaultPrivileges rewritten(Rewriting rewriting) {
        return new DefaultPrivileges(role, namespace.map(rewriting::namespace), objects, grantee, given);
    }
}
