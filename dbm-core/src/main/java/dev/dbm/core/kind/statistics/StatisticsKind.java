package dev.dbm.core.kind.statistics;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Extended statistics. */
public final class StatisticsKind implements Kind<ExtendedStatistics> {
    private final StatisticsReader reader = new StatisticsReader();
    private final StatisticsDdl ddl = new StatisticsDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.STATISTICS;
    }

    @Override
    public CatalogReader<ExtendedStatistics> reader() {
        return reader;
    }

    @Override
    public Ddl<ExtendedStatistics> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(ExtendedStatistics object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(ExtendedStatistics object) {
        List<String> items = new ArrayList<>();
        object.columns().forEach(column -> items.add(column.shown()));
        object.expressions().forEach(expression -> items.add("(" + expression + ")"));
        String kinds = object.kinds().stream().map(ObjectWords::lower).collect(Collectors.joining(", "));
        return (kinds.isEmpty() ? "" : kinds + " of ")
                + String.join(", ", items)
                + object.target().map(target -> " target " + target).orElse("");
    }

    @Override
    public Optional<ExtendedStatistics> nameless(ExtendedStatistics statistics) {
        return Optional.of(statistics.withName(statistics.name().withName(Kind.NAMELESS)));
    }

    /** They need not be in the namespace of their table. */
    @Override
    public Optional<ObjectId> home(ExtendedStatistics object) {
        return Optional.empty();
    }
}
