package dev.dbm.core.kind.eventtrigger;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.EventTrigger;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** Writes event triggers. */
final class EventTriggerDdl implements Ddl<EventTrigger> {
    @Override
    public List<Statement> create(EventTrigger object, PlanContext context) {
        Sql tags = object.tags().isEmpty() ? Sql.EMPTY : Sql.of("WHEN TAG IN ({})", object.tags());
        Sql head = Sql.of("CREATE EVENT TRIGGER {} ON {}", object.name(), Sql.raw(object.event()));
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE_EVENT_TRIGGER.of(
                head.then(tags).then(Sql.of("EXECUTE FUNCTION {}()", object.function())), object.id()));
        if (object.firing() != Firing.ORIGIN) {
            statements.add(firing(object));
        }
        return statements;
    }

    private static Statement firing(EventTrigger object) {
        Sql verb = FiringText.verb(object.firing());
        return StatementForm.ALTER_EVENT_TRIGGER.of(
                Sql.of("ALTER EVENT TRIGGER {} {}", object.name(), verb), object.id());
    }

    @Override
    public Alteration alter(EventTrigger from, EventTrigger to, PlanContext context) {
        return from.withFiring(to.firing()).equals(to)
                ? new Alteration.InPlace(List.of(firing(to)))
                : new Alteration.Rebuild("what an event trigger waits for and calls is fixed when it is created");
    }

    @Override
    public List<Statement> drop(EventTrigger object, PlanContext context) {
        return List.of(
                StatementForm.DROP_EVENT_TRIGGER.of(Sql.of("DROP EVENT TRIGGER {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of(StatementForm.ALTER_EVENT_TRIGGER.of(
                Sql.of("ALTER EVENT TRIGGER {} RENAME TO {}", from.name(), to.name()), to));
    }

    @Override
    public Sql commentTarget(EventTrigger object) {
        return Sql.of("EVENT TRIGGER {}", object.name());
    }
}
