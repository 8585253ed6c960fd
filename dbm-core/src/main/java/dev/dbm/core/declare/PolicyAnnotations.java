package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads row security and policies. */
final class PolicyAnnotations {
    private static final String PUBLIC = "public";

    private final Pass pass;

    PolicyAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(TableDraft table, List<SchemaObject> objects) {
        RowSecurity security = table.type().getAnnotation(RowSecurity.class);
        if (security != null) {
            state(security.value())
                    .ifPresent(state -> objects.add(new dev.dbm.schema.RowSecurity(table.name(), state)));
        }
        for (Policy policy : table.type().getAnnotationsByType(Policy.class)) {
            if (security == null) {
                refuse(
                        table,
                        policy,
                        "on a record without @RowSecurity: nobody would ask it",
                        "Add @RowSecurity to the record.");
            }
            read(table, policy);
        }
    }

    private static Optional<dev.dbm.schema.RowSecurity.State> state(RowSecurity.State state) {
        return switch (state) {
            case ENABLED -> Optional.of(dev.dbm.schema.RowSecurity.State.ENABLED);
            case FORCED -> Optional.of(dev.dbm.schema.RowSecurity.State.FORCED);
            case FORCED_WHEN_ENABLED -> Optional.of(dev.dbm.schema.RowSecurity.State.FORCED_WHEN_ENABLED);
            case DISABLED -> Optional.empty();
        };
    }

    private void read(TableDraft table, Policy policy) {
        Place place = table.place();
        check(table, policy);
        Optional<SqlExpression> using = condition(place, "using", policy.using());
        Optional<SqlExpression> check = condition(place, "check", policy.check());
        List<Identifier> roles = roles(table, policy);
        Identifier own = pass.names().name(place, "Policy", policy.name());
        pass.renamed(place, ObjectId.of(ObjectKind.POLICY, table.name(), own), policy.renamedFrom());
        pass.add(Unnamed.given(
                Unnamed.Role.POLICY,
                place,
                table.name(),
                own,
                name -> new dev.dbm.schema.Policy(
                        table.name(),
                        name,
                        policy.restrictive()
                                ? dev.dbm.schema.Policy.Mode.RESTRICTIVE
                                : dev.dbm.schema.Policy.Mode.PERMISSIVE,
                        command(policy.command()),
                        roles,
                        using,
                        check,
                        Pass.comment(policy.comment()))));
    }

    private void check(TableDraft table, Policy policy) {
        boolean using = !policy.using().isEmpty();
        boolean check = !policy.check().isEmpty();
        switch (policy.command()) {
            case INSERT -> {
                if (using) {
                    refuse(table, policy, "for INSERT with using: no row is there yet", "Write it as check.");
                }
            }
            case SELECT, DELETE -> {
                if (check) {
                    refuse(table, policy, "with check for a command that writes no row", "Write it as using.");
                }
            }
            case ALL, UPDATE -> {}
        }
    }

    private List<Identifier> roles(TableDraft table, Policy policy) {
        List<Identifier> roles = new ArrayList<>();
        for (String role : policy.roles()) {
            if (role.equalsIgnoreCase(PUBLIC)) {
                refuse(table, policy, "for the role PUBLIC, which is everyone", "Leave out the roles.");
            } else {
                roles.add(pass.names().role(table.place(), role));
            }
        }
        return roles;
    }

    private Optional<SqlExpression> condition(Place place, String attribute, String text) {
        return text.isEmpty() ? Optional.empty() : pass.expression(place, attribute + " of @Policy", text);
    }

    private static dev.dbm.schema.Policy.Command command(Policy.Command command) {
        return switch (command) {
            case ALL -> dev.dbm.schema.Policy.Command.ALL;
            case SELECT -> dev.dbm.schema.Policy.Command.SELECT;
            case INSERT -> dev.dbm.schema.Policy.Command.INSERT;
            case UPDATE -> dev.dbm.schema.Policy.Command.UPDATE;
            case DELETE -> dev.dbm.schema.Policy.Command.DELETE;
        };
    }

    private void refuse(TableDraft table, Policy policy, String what, String remedy) {
        pass.problem(
                ErrorCode.ATTRIBUTES_CONFLICT, table.place(), "@Policy %s %s".formatted(policy.name(), what), remedy);
    }
}
