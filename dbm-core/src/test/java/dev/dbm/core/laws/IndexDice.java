package dev.dbm.core.laws;

import dev.dbm.core.laws.SampleType.Trait;
import dev.dbm.schema.Column;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Makes random indexes that PostgreSQL accepts. */
final class IndexDice {
    private final Draft draft;

    IndexDice(Draft draft) {
        this.draft = draft;
    }

    /** Adds an index, if the table has a column for one. */
    void index(QualifiedName table) {
        String method = draft.one(List.of("btree", "btree", "btree", "btree", "hash", "gin", "brin"));
        List<IndexKey> keys = keys(table, method);
        if (keys.isEmpty()) {
            return;
        }
        boolean btree = method.equals("btree");
        Index.Uniqueness uniqueness = btree && draft.chance(30) ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE;
        NullsDistinct nulls = uniqueness == Index.Uniqueness.UNIQUE && draft.chance(30)
                ? NullsDistinct.NOT_DISTINCT
                : NullsDistinct.DISTINCT;
        draft.put(new Index(
                draft.freshName(table.namespace()),
                table,
                RelationKind.TABLE,
                method,
                uniqueness,
                keys,
                btree && draft.chance(20) ? include(table, keys) : List.of(),
                nulls,
                where(table),
                parameters(method),
                Index.State.VALID,
                draft.comment()));
    }

    private SequencedMap<String, String> parameters(String method) {
        if (draft.chance(85)) {
            return Collections.emptySortedMap();
        }
        return switch (method) {
            case "gin" -> new TreeMap<>(Map.of("fastupdate", "off"));
            case "brin" -> new TreeMap<>(Map.of("pages_per_range", "16"));
            case "btree" -> new Dice(draft).treeParameters();
            default -> new TreeMap<>(Map.of("fillfactor", "75"));
        };
    }

    private List<Identifier> include(QualifiedName table, List<IndexKey> keys) {
        return draft.some(
                draft.columns(table).stream()
                        .map(Column::name)
                        .filter(name -> keys.stream()
                                .noneMatch(key -> key instanceof IndexKey.ColumnKey named
                                        && named.column().equals(name)))
                        .toList(),
                2);
    }

    private Optional<SqlExpression> where(QualifiedName table) {
        if (draft.chance(75)) {
            return Optional.empty();
        }
        return draft.any(draft.columns(table))
                .map(column -> new SqlExpression(Names.written(column.name()) + " IS NOT NULL"));
    }

    private List<IndexKey> keys(QualifiedName table, String method) {
        int atMost = method.equals("hash") ? 1 : 3;
        List<IndexKey> result = new ArrayList<>();
        for (Column column : draft.some(draft.columns(table), atMost)) {
            draft.sampleOf(column)
                    .flatMap(sample -> key(column, sample, method))
                    .ifPresent(result::add);
        }
        return result;
    }

    private Optional<IndexKey> key(Column column, SampleType sample, String method) {
        KeyOptions plain = KeyOptions.ascending();
        boolean accepted = switch (method) {
            case "gin" -> sample.has(Trait.GIN);
            case "hash" -> List.of("integer", "text", "uuid").contains(sample.family());
            case "brin" -> List.of("integer", "time").contains(sample.family());
            default -> sample.has(Trait.ORDERED);
        };
        if (method.equals("btree") && !sample.keys().isEmpty() && draft.chance(35)) {
            String text = draft.one(sample.keys()).replace("@", Names.written(column.name()));
            return Optional.of(new IndexKey.ExpressionKey(new SqlExpression(text), order()));
        }
        if (!accepted) {
            return Optional.empty();
        }
        KeyOptions options = switch (method) {
            case "btree" -> options(column, sample);
            case "gin" ->
                sample.text().equals("jsonb") && draft.chance(50) ? withOperatorClass(plain, "jsonb_path_ops") : plain;
            default -> plain;
        };
        return Optional.of(new IndexKey.ColumnKey(column.name(), options));
    }

    private KeyOptions options(Column column, SampleType sample) {
        KeyOptions options = order();
        if (sample.text().equals("text") && draft.chance(20)) {
            options = withOperatorClass(options, "text_pattern_ops");
        }
        if (sample.has(Trait.COLLATABLE) && column.collation().isEmpty() && draft.chance(15)) {
            Optional<QualifiedName> collation = Optional.of(QualifiedName.of("pg_catalog", "C"));
            options = new KeyOptions(collation, options.operatorClass(), options.order(), options.nulls());
        }
        return options;
    }

    private static KeyOptions withOperatorClass(KeyOptions options, String name) {
        OperatorClass operatorClass = OperatorClass.of(Optional.empty(), new Identifier(name));
        return new KeyOptions(options.collation(), Optional.of(operatorClass), options.order(), options.nulls());
    }

    private KeyOptions order() {
        SortOrder order = draft.mostly(SortOrder.ASC, SortOrder.values());
        NullsOrder nulls = draft.one(List.of(NullsOrder.values()));
        return new KeyOptions(Optional.empty(), Optional.empty(), order, nulls);
    }
}
