package dev.dbm.core.kind.role;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Role;
import dev.dbm.schema.Role.Attribute;
import java.util.ArrayList;
import java.util.List;

/** Writes roles. They are shared by all databases of a server: one that is there already is left as it is, and none is dropped. */
final class RoleDdl implements Ddl<Role> {
    /** Another database of the server may be migrated at the same moment. */
    private static final String CREATION = """

        BEGIN
          IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = {}) THEN
            CREATE ROLE {};
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
          NULL;
        END
        """;

    @Override
    public List<Statement> create(Role object, PlanContext context) {
        Sql role = Sql.of("{}", object.name()).then(attributes(object.attributes()));
        if (!object.memberOf().isEmpty()) {
            role = role.then(Sql.of("IN ROLE {}", object.memberOf()));
        }
        String body = Sql.of(CREATION, object.name().value(), role).text();
        return List.of(StatementForm.CREATE_ROLE.of(Sql.of("DO {}", RoutineText.dollarQuoted(body)), object.id()));
    }

    private static Sql attributes(List<Attribute> attributes) {
        List<Sql> words = new ArrayList<>();
        attributes.forEach(attribute -> words.add(Sql.raw(attribute.name())));
        return Sql.join(" ", words);
    }

    /** What is not said of the role stays. */
    @Override
    public Alteration alter(Role from, Role to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>(to.attributes());
        attributes.removeAll(from.attributes());
        if (!attributes.isEmpty()) {
            statements.add(StatementForm.ALTER_ROLE.of(
                    Sql.of("ALTER ROLE {}", to.name()).then(attributes(attributes)), to.id()));
        }
        List<Identifier> roles = new ArrayList<>(to.memberOf());
        roles.removeAll(from.memberOf());
        if (!roles.isEmpty()) {
            statements.add(StatementForm.ALTER_ROLE.of(Sql.of("GRANT {} TO {}", roles, to.name()), to.id()));
        }
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(Role object, PlanContext context) {
        return List.of();
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalArgumentException("A role keeps its name: " + from);
    }

    @Override
    public Sql commentTarget(Role object) {
        throw new IllegalArgumentException("Has no comment here: " + object.id());
    }
}
