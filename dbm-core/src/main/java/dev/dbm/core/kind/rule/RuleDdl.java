package dev.dbm.core.kind.rule;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Rule;
import java.util.ArrayList;
import java.util.List;

/** Writes rules. */
final class RuleDdl implements Ddl<Rule> {
    @Override
    public List<Statement> create(Rule object, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        statements.add(definition("CREATE RULE", object));
        if (object.firing() != Firing.ORIGIN) {
            statements.add(firing(object));
        }
        return statements;
    }

    private static Statement definition(String command, Rule rule) {
        Sql sql = Sql.of(
                "{} {} AS ON {} TO {}",
                Sql.raw(command),
                rule.name(),
                Sql.raw(rule.event().name()),
                rule.relation());
        if (rule.where().isPresent()) {
            sql = sql.then(Sql.of("WHERE ({})", rule.where().get()));
        }
        return StatementForm.CREATE_RULE.of(
                sql.then(Sql.of("DO {} {}", Sql.raw(rule.manner().name()), rule.commands())), rule.id());
    }

    private static Statement firing(Rule rule) {
        return StatementForm.ENABLE_RULE.of(
                Sql.of("ALTER TABLE {} {} RULE {}", rule.relation(), FiringText.verb(rule.firing()), rule.name()),
                rule.id());
    }

    /** A rule that is replaced goes on to rewrite in the same sessions. */
    @Override
    public Alteration alter(Rule from, Rule to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (!from.withFiring(to.firing()).equals(to)) {
            statements.add(definition("CREATE OR REPLACE RULE", to));
        }
        if (from.firing() != to.firing()) {
            statements.add(firing(to));
        }
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(Rule object, PlanContext context) {
        return List.of(StatementForm.DROP_RULE.of(
                Sql.of("DROP RULE {} ON {}", object.name(), object.relation()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of(StatementForm.RENAME_RULE.of(
                Sql.of("ALTER RULE {} ON {} RENAME TO {}", from.name(), to.relation(), to.name()), to));
    }

    @Override
    public Sql commentTarget(Rule object) {
        return Sql.of("RULE {} ON {}", object.name(), object.relation());
    }
}
