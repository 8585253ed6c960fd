package dev.dbm.core.kind.trigger;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Trigger;
import dev.dbm.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** Writes triggers. */
final class TriggerDdl implements Ddl<Trigger> {
    @Override
    public List<Statement> create(Trigger object, PlanContext context) {
        return made(Sql.raw(object.constraint().isPresent() ? "CREATE CONSTRAINT TRIGGER" : "CREATE TRIGGER"), object);
    }

    /** A trigger that is new, or replaced, fires in ordinary sessions until told otherwise. */
    private static List<Statement> made(Sql create, Trigger object) {
        List<Statement> statements = new ArrayList<>();
        Sql text = Sql.of(
                "{} {} {} {} ON {}",
                create,
                object.name(),
                Sql.raw(object.timing().name().replace('_', ' ')),
                events(object),
                object.relation());
        if (object.constraint().isPresent()) {
            Trigger.Deferral own = object.constraint().get();
            text = text.then(own.from().map(other -> Sql.of("FROM {}", other)).orElse(Sql.EMPTY))
                    .then(ConstraintText.deferrability(own.deferrability()));
        }
        text = text.then(transitions(object.transitions()))
                .then(Sql.raw("FOR EACH " + object.level().name()))
                .then(object.when()
                        .map(condition -> Sql.of("WHEN ({})", condition))
                        .orElse(Sql.EMPTY))
                .then(Sql.of("EXECUTE FUNCTION {}({})", object.function(), object.arguments()));
        statements.add(StatementForm.CREATE_TRIGGER.of(text, object.id()));
        if (object.firing() != Firing.ORIGIN) {
            statements.add(firing(object));
        }
        return statements;
    }

    private static Sql events(Trigger object) {
        List<Sql> events = new ArrayList<>();
        for (Event event : object.events()) {
            boolean limited = event == Event.UPDATE && !object.columns().isEmpty();
            events.add(limited ? Sql.of("UPDATE OF {}", object.columns()) : Sql.raw(event.name()));
        }
        return Sql.join(" OR ", events);
    }

    private static Sql transitions(Trigger.Transitions transitions) {
        Sql tables = transitions
                .oldTable()
                .map(name -> Sql.of("OLD TABLE AS {}", name))
                .orElse(Sql.EMPTY);
        tables = tables.then(transitions
                .newTable()
                .map(name -> Sql.of("NEW TABLE AS {}", name))
                .orElse(Sql.EMPTY));
        return tables.isEmpty() ? Sql.EMPTY : Sql.of("REFERENCING {}", tables);
    }

    private static Statement firing(Trigger object) {
        return StatementForm.SET_TRIGGER_FIRING.of(
                Sql.of(
                        "ALTER TABLE {} {} TRIGGER {}",
                        object.relation(),
                        FiringText.verb(object.firing()),
                        object.name()),
                object.id());
    }

    @Override
    public Alteration alter(Trigger from, Trigger to, PlanContext context) {
        if (from.withFiring(to.firing()).equals(to)) {
            return new Alteration.InPlace(List.of(firing(to)));
        }
        if (from.on() != to.on()) {
            return new Alteration.Rebuild("a trigger stays on its relation");
        }
        if (from.constraint().isPresent() || to.constraint().isPresent()) {
            return new Alteration.Rebuild("a constraint trigger cannot be replaced");
        }
        return new Alteration.InPlace(made(Sql.raw("CREATE OR REPLACE TRIGGER"), to));
    }

    @Override
    public List<Statement> drop(Trigger object, PlanContext context) {
        return List.of(StatementForm.DROP_TRIGGER.of(
                Sql.of("DROP TRIGGER {} ON {}", object.name(), object.relation()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of(StatementForm.RENAME_TRIGGER.of(
                Sql.of("ALTER TRIGGER {} ON {} RENAME TO {}", from.name(), to.relation(), to.name()), to));
    }

    @Override
    public Sql commentTarget(Trigger object) {
        return Sql.of("TRIGGER {} ON {}", object.name(), object.relation());
    }
}
