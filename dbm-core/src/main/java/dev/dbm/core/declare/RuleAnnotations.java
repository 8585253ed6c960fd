package dev.dbm.core.declare;

import dev.dbm.annotation.Rule;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rewrite rules. */
final class RuleAnnotations {
    private final Pass pass;

    RuleAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(TableDraft relation) {
        for (Rule rule : relation.type().getAnnotationsByType(Rule.class)) {
            read(relation, rule);
        }
    }

    private void read(TableDraft relation, Rule rule) {
        Place place = relation.place();
        Optional<SqlExpression> where =
                rule.where().isEmpty() ? Optional.empty() : pass.expression(place, "where of @Rule", rule.where());
        SqlExpression commands = commands(place, rule.commands());
        Identifier own = pass.names().name(place, "Rule", rule.name());
        pass.renamed(place, ObjectId.of(ObjectKind.RULE, relation.name(), own), rule.renamedFrom());
        pass.add(Unnamed.given(
                Unnamed.Role.RULE,
                place,
                relation.name(),
                own,
                name -> new dev.dbm.schema.Rule(
                        relation.name(),
                        relation.kind(),
                        name,
                        event(rule.event()),
                        where,
                        rule.instead() ? dev.dbm.schema.Rule.Manner.INSTEAD : dev.dbm.schema.Rule.Manner.ALSO,
                        commands,
                        Pass.firing(rule.firing()),
                        Pass.comment(rule.comment()))));
    }

    private SqlExpression commands(Place place, String[] written) {
        List<String> commands = new ArrayList<>();
        for (String text : written) {
            pass.expression(place, "commands of @Rule", SqlFiles.statement(text))
                    .ifPresent(command -> commands.add(command.text()));
        }
        return dev.dbm.schema.Rule.together(commands);
    }

    private static dev.dbm.schema.Rule.Event event(Rule.Event event) {
        return switch (event) {
            case INSERT -> dev.dbm.schema.Rule.Event.INSERT;
            case UPDATE -> dev.dbm.schema.Rule.Event.UPDATE;
            case DELETE -> dev.dbm.schema.Rule.Event.DELETE;
        };
    }
}
