package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Statistics;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ExtendedStatistics.Kind;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads extended statistics. */
final class StatisticsAnnotations {
    private static final int MOST = 8;

    private final Pass pass;

    StatisticsAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(TableDraft table) {
        for (Statistics statistics : table.type().getAnnotationsByType(Statistics.class)) {
            read(table, statistics);
        }
    }

    private void read(TableDraft table, Statistics statistics) {
        Place place = table.place();
        List<Identifier> columns =
                TableDraft.names(table.findAll(statistics.columns(), place, "columns of @Statistics"));
        List<SqlExpression> expressions = new ArrayList<>();
        for (String text : statistics.expressions()) {
            pass.expression(place, "Expression of @Statistics", text).ifPresent(expressions::add);
        }
        boolean complete =
                columns.size() == statistics.columns().length && expressions.size() == statistics.expressions().length;
        if (!complete || !isPossible(table, statistics)) {
            return;
        }
        Optional<Integer> target =
                pass.statisticsTarget(place, "@Statistics " + statistics.name(), statistics.target());
        pass.add(Unnamed.given(
                Unnamed.Role.STATISTICS,
                place,
                table.name(),
                pass.names().name(place, "Statistics", statistics.name()),
                name -> new ExtendedStatistics(
                        table.name().withName(name),
                        table.name(),
                        table.kind(),
                        kinds(statistics),
                        columns,
                        expressions,
                        target,
                        Pass.comment(statistics.comment()))));
    }

    private boolean isPossible(TableDraft table, Statistics statistics) {
        int items = statistics.columns().length + statistics.expressions().length;
        boolean single = items == 1 && statistics.columns().length == 1;
        if (items == 0 || single || items > MOST) {
            String what = single ? "of one column" : "of %d columns".formatted(items);
            return refused(table, statistics, what, "Name 2 to %d of them, or one expression.".formatted(MOST));
        }
        if (items == 1 && statistics.kinds().length > 0) {
            return refused(table, statistics, "of one expression with kinds", "Leave out kinds.");
        }
        return true;
    }

    private boolean refused(TableDraft table, Statistics statistics, String what, String remedy) {
        pass.problem(
                ErrorCode.ATTRIBUTES_CONFLICT,
                table.place(),
                "@Statistics %s %s".formatted(statistics.name(), what),
                remedy);
        return false;
    }

    private static List<Kind> kinds(Statistics statistics) {
        List<Kind> kinds = new ArrayList<>();
        for (Statistics.Kind kind : statistics.kinds()) {
            kinds.add(
                    switch (kind) {
                        case NDISTINCT -> Kind.NDISTINCT;
                        case DEPENDENCIES -> Kind.DEPENDENCIES;
                        case MCV -> Kind.MCV;
                    });
        }
        return kinds;
    }
}
