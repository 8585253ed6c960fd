package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The DDL for keys of an index, which exclusion constraints have alike. */
public final class IndexKeyDdl {
    private static final int DEFAULT_TARGET = -1;

    private IndexKeyDdl() {}

    /** Returns a key as it stands among the keys of an index. */
    public static Sql key(IndexKey key) {
        Sql what = switch (key) {
            case IndexKey.ColumnKey(var column, var options) -> Sql.of("{}", column);
            case IndexKey.ExpressionKey(var expression, var options) -> Sql.of("({})", expression);
        };
        KeyOptions options = key.options();
        if (options.collation().isPresent()) {
            what = what.then(Sql.of("COLLATE {}", options.collation().get()));
        }
        if (options.operatorClass().isPresent()) {
            what = what.then(operatorClass(options.operatorClass().get()));
        }
        boolean descending = options.order() == SortOrder.DESC;
        NullsOrder usual = descending ? NullsOrder.FIRST : NullsOrder.LAST;
        return what.then(Sql.raw(descending ? "DESC" : ""))
                .then(
                        options.nulls() == usual
                                ? Sql.EMPTY
                                : Sql.raw("NULLS " + options.nulls().name()));
    }

    private static Sql operatorClass(OperatorClass operatorClass) {
        Sql name = operatorClass
                .namespace()
                .map(namespace -> Sql.of("{}", new QualifiedName(namespace, operatorClass.name())))
                .orElseGet(() -> Sql.of("{}", operatorClass.name()));
        return name.then(StorageParameters.inParentheses(operatorClass.parameters()));
    }

    /** Returns the statements that set the statistics targets which differ; a key that is not there before has the default. */
    public static List<Statement> targets(QualifiedName index, List<IndexKey> from, List<IndexKey> to, ObjectId cause) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            Optional<Integer> before = i < from.size() ? from.get(i).options().statisticsTarget() : Optional.empty();
            Optional<Integer> after = to.get(i).options().statisticsTarget();
            if (!before.equals(after)) {
                statements.add(StatementForm.SET_INDEX_STATISTICS.of(
                        Sql.of(
                                "ALTER INDEX {} ALTER COLUMN {} SET STATISTICS {}",
                                index,
                                i + 1,
                                after.orElse(DEFAULT_TARGET)),
                        cause));
            }
        }
        return statements;
    }

    /** Returns keys with the statistics targets of others; the same keys where their numbers differ. */
    public static List<IndexKey> withTargets(List<IndexKey> keys, List<IndexKey> others) {
        if (keys.size() != others.size()) {
            return keys;
        }
        List<IndexKey> result = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            KeyOptions options = keys.get(i).options();
            result.add(keys.get(i)
                    .with(new KeyOptions(
                            options.collation(),
                            options.operatorClass(),
                            options.order(),
                            options.nulls(),
                            others.get(i).options().statisticsTarget())));
        }
        return result;
    }
}
