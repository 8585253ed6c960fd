package dev.dbm.core.kind.index;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Indexes that belong to no constraint. */
public final class IndexKind implements Kind<Index> {
    private final IndexReader reader = new IndexReader();
    private final IndexDdl ddl = new IndexDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.INDEX;
    }

    @Override
    public CatalogReader<Index> reader() {
        return reader;
    }

    @Override
    public Ddl<Index> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Index object) {
        return object.nulls() == NullsDistinct.NOT_DISTINCT ? List.of(new Since(15, "NULLS NOT DISTINCT")) : List.of();
    }

    @Override
    public boolean differsByDefaults(Index from, Index to) {
        return !unordered(from).equals(unordered(to));
    }

    @Override
    public Index withoutDefaults(Index object) {
        return object.withKeys(object.keys().stream()
                .map(key -> switch (key) {
                    case IndexKey.ColumnKey(var column, var options) ->
                        (IndexKey) new IndexKey.ColumnKey(column, orderOnly(options));
                    case IndexKey.ExpressionKey(var expression, var options) ->
                        new IndexKey.ExpressionKey(expression, orderOnly(options));
                })
                .toList());
    }

    private static KeyOptions orderOnly(KeyOptions options) {
        return new KeyOptions(Optional.empty(), Optional.empty(), options.order(), options.nulls());
    }

    /** The options of the keys without what PostgreSQL always writes. */
    private static List<KeyOptions> unordered(Index index) {
        return index.keys().stream()
                .map(IndexKey::options)
                .map(options -> new KeyOptions(
                        options.collation(),
                        options.operatorClass(),
                        KeyOptions.ascending().order(),
                        KeyOptions.ascending().nulls()))
                .toList();
    }

    @Override
    public Retention retention(Index object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Index object) {
        return IndexWords.of(object);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public Optional<Index> nameless(Index index) {
        return Optional.of(index.withName(index.name().withName(Kind.NAMELESS)));
    }

    @Override
    public Index canonical(Index object, Resolution resolution) {
        return object.withKeys(
                object.keys().stream().map(key -> canonical(key, resolution)).toList());
    }

    private static IndexKey canonical(IndexKey key, Resolution resolution) {
        KeyOptions options = key.options();
        KeyOptions resolved = new KeyOptions(
                options.collation(),
                options.operatorClass().map(resolution::resolved),
                options.order(),
                options.nulls());
        return switch (key) {
            case IndexKey.ColumnKey(var column, var ignored) -> new IndexKey.ColumnKey(column, resolved);
            case IndexKey.ExpressionKey(var expression, var ignored) ->
                new IndexKey.ExpressionKey(expression, resolved);
        };
    }
}
