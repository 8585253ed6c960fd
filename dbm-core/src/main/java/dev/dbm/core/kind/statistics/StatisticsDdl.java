package dev.dbm.core.kind.statistics;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ExtendedStatistics.Kind;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes extended statistics. They are found out at the next {@code ANALYZE}. */
final class StatisticsDdl implements Ddl<ExtendedStatistics> {
    private static final int DEFAULT_TARGET = -1;

    @Override
    public List<Statement> create(ExtendedStatistics object, PlanContext context) {
        List<Sql> items = new ArrayList<>();
        object.columns().forEach(column -> items.add(Sql.of("{}", column)));
        object.expressions().forEach(expression -> items.add(Sql.of("({})", expression)));
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE_STATISTICS.of(
                Sql.of("CREATE STATISTICS {}{} ON {} FROM {}", object.name(), kinds(object), items, object.relation()),
                object.id()));
        if (object.target().isPresent()) {
            statements.add(target(object));
        }
        return statements;
    }

    /** All kinds there are need not be named. */
    private static Sql kinds(ExtendedStatistics object) {
        if (object.kinds().isEmpty() || object.kinds().size() == Kind.values().length) {
            return Sql.EMPTY;
        }
        List<Sql> words = object.kinds().stream()
                .map(kind -> Sql.raw(kind.name().toLowerCase(Locale.ROOT)))
                .toList();
        return Sql.of(" ({})", words);
    }

    private static Statement target(ExtendedStatistics object) {
        return StatementForm.ALTER_STATISTICS.of(
                Sql.of(
                        "ALTER STATISTICS {} SET STATISTICS {}",
                        object.name(),
                        object.target().orElse(DEFAULT_TARGET)),
                object.id());
    }

    @Override
    public Alteration alter(ExtendedStatistics from, ExtendedStatistics to, PlanContext context) {
        if (!from.withTarget(to.target()).equals(to)) {
            return new Alteration.Rebuild("what statistics are about is fixed when they are created");
        }
        return new Alteration.InPlace(List.of(target(to)));
    }

    @Override
    public List<Statement> drop(ExtendedStatistics object, PlanContext context) {
        return List.of(StatementForm.DROP_STATISTICS.of(Sql.of("DROP STATISTICS {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        List<Statement> statements = new ArrayList<>();
        if (!from.name().equals(to.name())) {
            statements.add(StatementForm.ALTER_STATISTICS.of(
                    Sql.of("ALTER STATISTICS {} RENAME TO {}", from.relation(), to.name()), to));
        }
        if (!from.namespace().equals(to.namespace())) {
            statements.add(StatementForm.ALTER_STATISTICS.of(
                    Sql.of(
                            "ALTER STATISTICS {} SET SCHEMA {}",
                            from.relation().withName(to.name()),
                            to.relation().namespace()),
                    to));
        }
        return statements;
    }

    @Override
    public Sql commentTarget(ExtendedStatistics object) {
        return Sql.of("STATISTICS {}", object.name());
    }
}
