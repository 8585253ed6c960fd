package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Trigger;
import dev.dbm.annotation.Trigger.Event;
import dev.dbm.annotation.Trigger.Level;
import dev.dbm.annotation.Trigger.Timing;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads triggers. */
final class TriggerAnnotations {
    private final Pass pass;
    private final Map<Class<?>, TableDraft> tables;

    TriggerAnnotations(Pass pass, Map<Class<?>, TableDraft> tables) {
        this.pass = pass;
        this.tables = tables;
    }

    void read(TableDraft table) {
        for (Trigger trigger : table.type().getAnnotationsByType(Trigger.class)) {
            checkEvents(table, trigger);
            checkRelation(table, trigger);
            checkConstraint(table, trigger);
            checkTransitions(table, trigger);
            read(table, trigger);
        }
    }

    private void read(TableDraft table, Trigger trigger) {
        Place place = table.place();
        List<Identifier> columns = TableDraft.names(table.findAll(trigger.of(), place, "of of @Trigger"));
        Optional<SqlExpression> when = trigger.when().isEmpty()
                ? Optional.empty()
                : pass.expression(place, "when of @Trigger", trigger.when());
        QualifiedName function = function(table, trigger);
        dev.dbm.schema.Trigger.Transitions transitions = new dev.dbm.schema.Trigger.Transitions(
                pass.names().optional(place, "Transition table", trigger.oldTable()),
                pass.names().optional(place, "Transition table", trigger.newTable()));
        Optional<dev.dbm.schema.Trigger.Deferral> constraint = trigger.constraint()
                ? Optional.of(new dev.dbm.schema.Trigger.Deferral(
                        Pass.deferrability(trigger.deferrable()), from(table, trigger)))
                : Optional.empty();
        List<dev.dbm.schema.Trigger.Event> events = events(trigger);
        if (events.isEmpty()) {
            return;
        }
        Identifier own = pass.names().name(place, "Trigger", trigger.name());
        pass.renamed(place, ObjectId.of(ObjectKind.TRIGGER, table.name(), own), trigger.renamedFrom());
        pass.add(Unnamed.given(
                trigger.constraint() ? Unnamed.Role.CONSTRAINT_TRIGGER : Unnamed.Role.TRIGGER,
                place,
                table.name(),
                own,
                name -> new dev.dbm.schema.Trigger(
                        table.name(),
                        table.kind(),
                        name,
                        timing(trigger.timing()),
                        events,
                        columns,
                        trigger.forEach() == Level.ROW
                                ? dev.dbm.schema.Trigger.Level.ROW
                                : dev.dbm.schema.Trigger.Level.STATEMENT,
                        transitions,
                        when,
                        function,
                        List.of(trigger.arguments()),
                        constraint,
                        Pass.firing(trigger.firing()),
                        Pass.comment(trigger.comment()))));
    }

    private QualifiedName function(TableDraft table, Trigger trigger) {
        return pass.names()
                .written(table.place(), "Function", table.name().namespace().value(), trigger.function());
    }

    private Optional<QualifiedName> from(TableDraft table, Trigger trigger) {
        Class<?> from = trigger.from();
        if (from == void.class) {
            return Optional.empty();
        }
        TableDraft found = tables.get(from);
        if (found == null) {
            pass.problem(
                    ErrorCode.REFERENCE_UNMAPPED,
                    table.place(),
                    "from of @Trigger %s names %s, which is no declared table"
                            .formatted(trigger.name(), from.getSimpleName()),
                    from.isRecord() && from.isAnnotationPresent(Table.class)
                            ? "Add %s.class to the declared classes, or its package.".formatted(from.getSimpleName())
                            : "Name a record with @Table.");
        }
        return Optional.ofNullable(found).map(TableDraft::name);
    }

    private static List<Event> declared(Trigger trigger) {
        return List.of(trigger.events());
    }

    private void checkEvents(TableDraft table, Trigger trigger) {
        if (declared(trigger).isEmpty()) {
            refuse(table, trigger, "without an event", "Name what fires it.");
        }
        if (trigger.of().length > 0 && !declared(trigger).contains(Event.UPDATE)) {
            refuse(table, trigger, "of columns that no UPDATE assigns", "Add UPDATE to its events, or leave out of.");
        }
        if (declared(trigger).contains(Event.TRUNCATE) && trigger.forEach() == Level.ROW) {
            refuse(table, trigger, "for each row that TRUNCATE takes", "Let it fire for each STATEMENT.");
        }
    }

    private void checkRelation(TableDraft table, Trigger trigger) {
        boolean instead = trigger.timing() == Timing.INSTEAD_OF;
        if (table.kind() == RelationKind.TABLE) {
            if (instead) {
                refuse(table, trigger, "in place of an event, on a table", "Let it fire BEFORE or AFTER.");
            }
        } else if (instead == (trigger.forEach() == Level.STATEMENT)) {
            refuse(
                    table,
                    trigger,
                    "of a view, where rows have triggers INSTEAD_OF and statements those BEFORE and AFTER",
                    "Change timing or forEach.");
        } else if (instead && (!trigger.when().isEmpty() || trigger.of().length > 0)) {
            refuse(table, trigger, "in place of an event, with a condition or columns", "Leave out when and of.");
        }
        if (table.kind() != RelationKind.TABLE && trigger.firing() != Firing.ORIGIN) {
            refuse(table, trigger, "of a view, which cannot be disabled", "Leave out firing.");
        }
    }

    private void checkConstraint(TableDraft table, Trigger trigger) {
        if (!trigger.constraint()) {
            if (trigger.deferrable() != Deferrable.NOT_DEFERRABLE || trigger.from() != void.class) {
                refuse(table, trigger, "with what only a constraint trigger has", "Say constraint = true.");
            }
        } else if (table.kind() != RelationKind.TABLE
                || trigger.timing() != Timing.AFTER
                || trigger.forEach() != Level.ROW) {
            refuse(
                    table,
                    trigger,
                    "as a constraint, but not AFTER each ROW of a table",
                    "Say timing = AFTER, or leave out constraint.");
        }
    }

    private void checkTransitions(TableDraft table, Trigger trigger) {
        boolean old = !trigger.oldTable().isEmpty();
        boolean now = !trigger.newTable().isEmpty();
        if (!old && !now) {
            return;
        }
        boolean possible = trigger.timing() == Timing.AFTER
                && !trigger.constraint()
                && trigger.of().length == 0
                && table.kind() == RelationKind.TABLE
                && declared(trigger).size() == 1;
        if (!possible) {
            refuse(
                    table,
                    trigger,
                    "with a transition table, which a trigger AFTER one event of a table has, without columns",
                    "Leave out oldTable and newTable, or write a trigger for each event.");
        } else if ((old && declared(trigger).contains(Event.INSERT))
                || (now && declared(trigger).contains(Event.DELETE))
                || declared(trigger).contains(Event.TRUNCATE)) {
            refuse(table, trigger, "with a transition table that its event does not have", "Leave that one out.");
        }
    }

    private static List<dev.dbm.schema.Trigger.Event> events(Trigger trigger) {
        List<dev.dbm.schema.Trigger.Event> events = new ArrayList<>();
        for (Event event : trigger.events()) {
            events.add(
                    switch (event) {
                        case INSERT -> dev.dbm.schema.Trigger.Event.INSERT;
                        case DELETE -> dev.dbm.schema.Trigger.Event.DELETE;
                        case UPDATE -> dev.dbm.schema.Trigger.Event.UPDATE;
                        case TRUNCATE -> dev.dbm.schema.Trigger.Event.TRUNCATE;
                    });
        }
        return events;
    }

    private static dev.dbm.schema.Trigger.Timing timing(Timing timing) {
        return switch (timing) {
            case BEFORE -> dev.dbm.schema.Trigger.Timing.BEFORE;
            case AFTER -> dev.dbm.schema.Trigger.Timing.AFTER;
            case INSTEAD_OF -> dev.dbm.schema.Trigger.Timing.INSTEAD_OF;
        };
    }

    private void refuse(TableDraft table, Trigger trigger, String what, String remedy) {
        pass.problem(
                ErrorCode.ATTRIBUTES_CONFLICT, table.place(), "@Trigger %s %s".formatted(trigger.name(), what), remedy);
    }
}
