package dev.dbm.core.pull;

import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.Exclude;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Statistics;
import dev.dbm.core.declare.SqlText;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Policy;
import dev.dbm.schema.ReplicaIdentity;
import dev.dbm.schema.ReplicaIdentity.Identity;
import dev.dbm.schema.RowSecurity;
import dev.dbm.schema.Rule;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Writes what hangs on tables and views besides keys, checks and indexes. */
final class OnTableSource {
    private static final String NOTHING = "NOTHING";

    private final SourceContext context;

    OnTableSource(SourceContext context) {
        this.context = context;
    }

    /** Writes all that hangs on a relation. */
    void write(ObjectId relation, TableRules rules) {
        List<SchemaObject> members = context.schema().membersOf(relation);
        members.forEach(member -> write(member, rules));
        boolean asked = members.stream().anyMatch(RowSecurity.class::isInstance);
        if (!asked && members.stream().anyMatch(Policy.class::isInstance)) {
            rules.add(AnnotationSource.of(dev.dbm.annotation.RowSecurity.class)
                    .constant("value", dev.dbm.annotation.RowSecurity.State.DISABLED)
                    .spec());
        }
    }

    private void write(SchemaObject member, TableRules rules) {
        if (member instanceof Trigger trigger) {
            write(trigger, rules);
        } else if (member instanceof Rule rule) {
            write(rule, rules);
        } else if (member instanceof Policy policy) {
            write(policy, rules);
        } else if (member instanceof RowSecurity security) {
            rules.add(AnnotationSource.of(dev.dbm.annotation.RowSecurity.class)
                    .constant("value", security.state(), dev.dbm.annotation.RowSecurity.State.class)
                    .spec());
        } else if (member instanceof ExclusionConstraint exclusion) {
            write(exclusion, rules);
        } else if (member instanceof ExtendedStatistics statistics) {
            write(statistics, rules);
        } else if (member instanceof ReplicaIdentity identity) {
            write(identity, rules);
        } else if (member instanceof Clustering clustering) {
            rules.add(AnnotationSource.of(ClusterOn.class)
                    .text("value", clustering.index().name().value())
                    .spec());
        }
    }

    private void write(Trigger trigger, TableRules rules) {
        ObjectId relation = trigger.on().id(trigger.relation());
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.Trigger.class)
                .text("name", trigger.name().value())
                .constant("timing", trigger.timing(), dev.dbm.annotation.Trigger.Timing.class)
                .constants("events", trigger.events(), dev.dbm.annotation.Trigger.Event.class)
                .texts("of", context.names().components(relation, trigger.columns()))
                .constant("forEach", trigger.level(), dev.dbm.annotation.Trigger.Level.class)
                .sql("when", trigger.when().map(SqlExpression::text).orElse(""))
                .text("function", SqlName.in(trigger.relation().namespace(), trigger.function()))
                .texts("arguments", trigger.arguments())
                .text("oldTable", trigger.transitions().oldTable().map(name -> name.value()))
                .text("newTable", trigger.transitions().newTable().map(name -> name.value()))
                .flag("constraint", trigger.constraint().isPresent())
                .constant(
                        "deferrable",
                        trigger.constraint()
                                .map(Trigger.Deferral::deferrability)
                                .orElse(Deferrability.NOT_DEFERRABLE),
                        Deferrable.class);
        trigger.constraint()
                .flatMap(Trigger.Deferral::from)
                .flatMap(from -> context.names().type(ObjectId.table(from)))
                .ifPresent(from -> annotation.type("from", from));
        rules.add(annotation
                .constant("firing", trigger.firing(), Firing.class)
                .text("comment", trigger.comment())
                .spec());
    }

    private void write(Rule rule, TableRules rules) {
        rules.add(AnnotationSource.of(dev.dbm.annotation.Rule.class)
                .text("name", rule.name().value())
                .constant("event", rule.event(), dev.dbm.annotation.Rule.Event.class)
                .sql("where", rule.where().map(SqlExpression::text).orElse(""))
                .flag("instead", rule.manner() == Rule.Manner.INSTEAD)
                .sqls("commands", commands(rule.commands()))
                .constant("firing", rule.firing(), Firing.class)
                .text("comment", rule.comment())
                .spec());
    }

    /** Returns the commands of a rule one by one; several stand in parentheses, each with a semicolon. */
    static List<String> commands(SqlExpression all) {
        String text = all.text();
        if (text.equalsIgnoreCase(NOTHING)) {
            return List.of();
        }
        boolean several =
                text.startsWith("(") && SqlText.closing(text, 0) == text.length() - 1 && text.indexOf(';') >= 0;
        return several ? parts(text.substring(1, text.length() - 1)) : List.of(text);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int next = SqlText.skip(text, at);
            if (text.charAt(at) == ';') {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
            at = next < 0 ? text.length() : next;
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private void write(Policy policy, TableRules rules) {
        rules.add(AnnotationSource.of(dev.dbm.annotation.Policy.class)
                .text("name", policy.name().value())
                .constant("command", policy.command(), dev.dbm.annotation.Policy.Command.class)
                .flag("restrictive", policy.mode() == Policy.Mode.RESTRICTIVE)
                .texts(
                        "roles",
                        policy.roles().stream().map(role -> role.value()).toList())
                .sql("using", policy.using().map(SqlExpression::text).orElse(""))
                .sql("check", policy.check().map(SqlExpression::text).orElse(""))
                .text("comment", policy.comment())
                .spec());
    }

    private void write(ExclusionConstraint exclusion, TableRules rules) {
        ObjectId table = ObjectId.table(exclusion.table());
        rules.add(AnnotationSource.of(Exclude.class)
                .texts(
                        "elements",
                        exclusion.elements().stream()
                                .map(OnTableSource::element)
                                .toList())
                .text("name", context.writtenName(exclusion.id(), exclusion.name()))
                .text("method", exclusion.method())
                .texts("include", context.names().components(table, exclusion.include()))
                .sql("where", exclusion.where().map(SqlExpression::text).orElse(""))
                .constant("deferrable", exclusion.deferrability(), Deferrable.class)
                .parameters("with", exclusion.storageParameters())
                .text("comment", exclusion.comment())
                .spec());
    }

    private static String element(ExclusionConstraint.Element element) {
        String operator = element.namespace()
                .filter(namespace -> !namespace.equals(Namespace.PG_CATALOG))
                .map(namespace -> "OPERATOR(%s.%s)".formatted(namespace.shown(), element.operator()))
                .orElse(element.operator());
        return IndexSource.expression(element.key()) + " WITH " + operator;
    }

    private void write(ExtendedStatistics statistics, TableRules rules) {
        boolean usual = statistics.kinds().size() == ExtendedStatistics.Kind.values().length;
        rules.add(AnnotationSource.of(Statistics.class)
                .text("name", statistics.name().name().value())
                .texts(
                        "columns",
                        context.names().components(statistics.on().id(statistics.relation()), statistics.columns()))
                .sqls(
                        "expressions",
                        statistics.expressions().stream()
                                .map(SqlExpression::text)
                                .toList())
                .constants("kinds", usual ? List.of() : statistics.kinds(), Statistics.Kind.class)
                .number("target", statistics.target().orElse(-1))
                .text("comment", statistics.comment())
                .spec());
    }

    private void write(ReplicaIdentity identity, TableRules rules) {
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.ReplicaIdentity.class);
        switch (identity.identity()) {
            case Identity.Full() -> annotation.constant("value", dev.dbm.annotation.ReplicaIdentity.Mode.FULL);
            case Identity.Nothing() -> annotation.constant("value", dev.dbm.annotation.ReplicaIdentity.Mode.NOTHING);
            case Identity.UsingIndex(var index) ->
                annotation.text("index", index.name().value());
        }
        rules.add(annotation.spec());
    }
}
