package dev.dbm.core.kind.rowsecurity;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RowSecurity;
import dev.dbm.schema.RowSecurity.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes whether tables ask their policies. It is enabled when the policies are there and disabled after those that go are gone: a row is never open to more
 * than before and after.
 */
final class RowSecurityDdl implements Ddl<RowSecurity> {
    @Override
    public List<Statement> create(RowSecurity object, PlanContext context) {
        return changes(object, false, enabled(object), false, forced(object));
    }

    private static boolean enabled(RowSecurity object) {
        return object.state() != State.FORCED_WHEN_ENABLED;
    }

    private static boolean forced(RowSecurity object) {
        return object.state() != State.ENABLED;
    }

    private static List<Statement> changes(
            RowSecurity object, boolean wasEnabled, boolean enabled, boolean wasForced, boolean forced) {
        List<Statement> statements = new ArrayList<>();
        if (wasEnabled != enabled) {
            statements.add(
                    enabled
                            ? statement(StatementForm.ENABLE_ROW_SECURITY, object, "ENABLE")
                            : statement(StatementForm.DISABLE_ROW_SECURITY, object, "DISABLE"));
        }
        if (wasForced != forced) {
            statements.add(
                    forced
                            ? statement(StatementForm.ENABLE_ROW_SECURITY, object, "FORCE")
                            : statement(StatementForm.DISABLE_ROW_SECURITY, object, "NO FORCE"));
        }
        return statements;
    }

    private static Statement statement(StatementForm form, RowSecurity object, String verb) {
        return form.of(Sql.of("ALTER TABLE {} {} ROW LEVEL SECURITY", object.table(), Sql.raw(verb)), object.id());
    }

    @Override
    public Alteration alter(RowSecurity from, RowSecurity to, PlanContext context) {
        return new Alteration.InPlace(changes(to, enabled(from), enabled(to), forced(from), forced(to)));
    }

    @Override
    public List<Statement> drop(RowSecurity object, PlanContext context) {
        return changes(object, enabled(object), false, forced(object), false);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalStateException("Has no name of its own: " + from);
    }

    @Override
    public Sql commentTarget(RowSecurity object) {
        throw new IllegalStateException("Cannot have a comment: " + object.id());
    }
}
