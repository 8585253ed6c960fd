package dev.dbm.core.kind.procedure;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Procedure;
import dev.dbm.schema.RoutineSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes procedures. What callers see of one is fixed when it is created; all else is replaced. */
final class ProcedureDdl implements Ddl<Procedure> {
    private static final Sql PROCEDURE = Sql.raw("PROCEDURE");

    @Override
    public List<Statement> create(Procedure object, PlanContext context) {
        return RoutineText.checked(
                StatementForm.CREATE_ROUTINE.of(definition("CREATE PROCEDURE", object), object.id()), context);
    }

    private static Sql definition(String verb, Procedure object) {
        List<Sql> lines = new ArrayList<>();
        lines.add(Sql.of("{} {}({})", Sql.raw(verb), object.name(), RoutineText.arguments(object.arguments())));
        lines.add(Sql.of("LANGUAGE {}", object.language()));
        lines.add(RoutineText.transforms(object.transforms()));
        lines.add(Sql.raw(object.security() == RoutineSecurity.DEFINER ? "SECURITY DEFINER" : ""));
        object.settings().forEach(setting -> lines.add(RoutineText.setting(setting)));
        lines.add(RoutineText.body(object.body()));
        return RoutineText.lines(lines);
    }

    @Override
    public Alteration alter(Procedure from, Procedure to, PlanContext context) {
        Optional<String> reason = RoutineText.unreplaceable(from, to);
        if (reason.isPresent()) {
            return new Alteration.Rebuild(reason.get());
        }
        if (from.withSecurity(to.security()).withSettings(to.settings()).equals(to)) {
            List<Sql> actions = new ArrayList<>();
            if (from.security() != to.security()) {
                actions.add(
                        Sql.raw(to.security() == RoutineSecurity.DEFINER ? "SECURITY DEFINER" : "SECURITY INVOKER"));
            }
            actions.addAll(RoutineText.changes(from.settings(), to.settings()));
            Sql statement = Sql.of("ALTER PROCEDURE {} {}", RoutineText.named(to), Sql.join(" ", actions));
            return new Alteration.InPlace(
                    actions.isEmpty() ? List.of() : List.of(StatementForm.REPLACE_ROUTINE.of(statement, to.id())));
        }
        return new Alteration.InPlace(RoutineText.checked(
                StatementForm.REPLACE_ROUTINE.of(definition("CREATE OR REPLACE PROCEDURE", to), to.id()), context));
    }

    @Override
    public List<Statement> drop(Procedure object, PlanContext context) {
        return List.of(
                StatementForm.DROP_ROUTINE.of(Sql.of("DROP PROCEDURE {}", RoutineText.named(object)), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return RoutineText.renamed(PROCEDURE, from, to);
    }

    @Override
    public Sql commentTarget(Procedure object) {
        return Sql.of("PROCEDURE {}", RoutineText.named(object));
    }
}
