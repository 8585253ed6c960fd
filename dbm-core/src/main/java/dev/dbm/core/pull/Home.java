package dev.dbm.core.pull;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Schema;
import dev.dbm.schema.UniqueConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the annotation of a constraint or an index stands: on the one component that it is about, otherwise on the record. */
final class Home {
    private Home() {}

    static Optional<Identifier> of(UniqueConstraint unique) {
        return only(unique.columns());
    }

    static Optional<Identifier> of(Index index) {
        return index.keys().size() == 1
                        && index.keys().getFirst() instanceof IndexKey.ColumnKey(var column, var options)
                        && options.equals(KeyOptions.ascending())
                ? Optional.of(column)
                : Optional.empty();
    }

    /** A component can refer to one table only. */
    static Optional<Identifier> of(ForeignKey key, Schema schema) {
        Optional<Identifier> column = simple(key);
        return column.filter(one -> schema.membersOf(key.owner().orElseThrow()).stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(other -> simple(other).equals(column))
                .findFirst()
                .orElseThrow()
                .equals(key));
    }

    private static Optional<Identifier> simple(ForeignKey key) {
        boolean plain = key.match() == MatchType.SIMPLE && key.onDeleteColumns().isEmpty();
        return plain ? only(key.columns()) : Optional.empty();
    }

    /** A check belongs to the column after which PostgreSQL named it, or to the only one that it mentions. */
    static Optional<Identifier> of(CheckConstraint check, Schema schema) {
        Set<Identifier> mentioned = new LinkedHashSet<>();
        Token.listOf(check.expression().text())
                .forEach(token -> SqlNames.name(token).ifPresent(mentioned::add));
        List<Identifier> columns = schema.columns(check.table()).stream()
                .map(Column::name)
                .filter(mentioned::contains)
                .toList();
        return columns.stream()
                .filter(column -> DerivedName.check(check.table().name(), column)
                        .choose(name -> false)
                        .equals(check.name()))
                .findFirst()
                .or(() -> only(columns));
    }

    private static Optional<Identifier> only(List<Identifier> columns) {
        return columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty();
    }
}
