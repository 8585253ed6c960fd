package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Index;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads indexes. */
final class IndexAnnotations {
    private static final Set<String> UNORDERED = Set.of("hash", "gist", "spgist", "gin", "brin");
    private static final Set<String> WITHOUT_INCLUDE = Set.of("hash", "gin", "brin");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Pass pass;
    private final Set<ObjectId> concurrently = new HashSet<>();

    IndexAnnotations(Pass pass) {
        this.pass = pass;
    }

    /** Returns the indexes that are to be built concurrently; known once the objects are named. */
    Set<ObjectId> concurrently() {
        return concurrently;
    }

    void read(TableDraft table) {
        for (Index index : table.type().getAnnotationsByType(Index.class)) {
            Place place = table.place();
            if (index.columns().length == 0 && index.expressions().length == 0) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "@Index on a record without columns",
                        "Name the keys: @Index(columns = {…}), or put it on the component.");
                continue;
            }
            if (index.columns().length > 0 && index.expressions().length > 0) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "@Index with columns and with expressions",
                        "Give all keys as expressions, in their order: a column is one too, by its SQL name.");
                continue;
            }
            List<IndexKey> keys = new ArrayList<>();
            for (String text : index.columns()) {
                component(table, place, text, index).ifPresent(keys::add);
            }
            for (String text : index.expressions()) {
                expression(table, place, text, "@Index", index.method())
                        .map(key -> withTarget(place, key, index))
                        .ifPresent(keys::add);
            }
            read(table, place, index, keys, keys.size() == index.columns().length + index.expressions().length);
        }
        for (ColumnDraft column : table.columns()) {
            for (Index index : column.component().getAnnotationsByType(Index.class)) {
                if (index.columns().length + index.expressions().length > 0) {
                    pass.problem(
                            ErrorCode.ATTRIBUTES_CONFLICT,
                            column.place(),
                            "@Index with keys on a component",
                            "On a component it means that component; a list of keys stands on the record.");
                }
                IndexKey key = new IndexKey.ColumnKey(column.name(), KeyOptions.ascending());
                read(table, column.place(), index, List.of(key), true);
            }
        }
    }

    private void read(TableDraft table, Place place, Index index, List<IndexKey> keys, boolean complete) {
        Optional<Identifier> given = pass.names().optional(place, "Index", index.name());
        List<Identifier> include = TableDraft.names(table.findAll(index.include(), place, "include of @Index"));
        SequencedMap<String, String> parameters = pass.parameters(place, index.with());
        Optional<SqlExpression> where =
                index.where().isEmpty() ? Optional.empty() : pass.expression(place, "where of @Index", index.where());
        checkOptions(place, index);
        boolean plain = keys.stream().allMatch(IndexKey.ColumnKey.class::isInstance);
        if (!plain && given.isEmpty()) {
            pass.problem(
                    ErrorCode.NAME_REQUIRED,
                    place,
                    "Index over an expression without a name: " + String.join(", ", index.expressions()),
                    "Give it one: @Index(name = \"%s_…_idx\", expressions = …)."
                            .formatted(table.name().name().value()));
        }
        if (plain && index.statisticsTarget() >= 0) {
            refuse(place, "statisticsTarget on an index without expressions", "Give it to the column instead.");
        }
        if (!complete) {
            return;
        }
        List<Identifier> names = keys.stream()
                .filter(IndexKey.ColumnKey.class::isInstance)
                .map(key -> ((IndexKey.ColumnKey) key).column())
                .toList();
        if (index.unique() && plain && index.where().isEmpty()) {
            table.addKey(table.columns().stream()
                    .filter(column -> names.contains(column.name()))
                    .toList());
        }
        pass.add(new Unnamed(
                Unnamed.Role.INDEX,
                place,
                table.name(),
                given,
                DerivedName.index(table.name().name(), names, include),
                name -> built(table, name, index, keys, include, where, parameters)));
    }

    private dev.dbm.schema.Index built(
            TableDraft table,
            Identifier name,
            Index index,
            List<IndexKey> keys,
            List<Identifier> include,
            Optional<SqlExpression> where,
            SequencedMap<String, String> parameters) {
        dev.dbm.schema.Index built = new dev.dbm.schema.Index(
                table.name().withName(name),
                table.name(),
                table.kind(),
                index.method().toLowerCase(Locale.ROOT),
                index.unique() ? dev.dbm.schema.Index.Uniqueness.UNIQUE : dev.dbm.schema.Index.Uniqueness.NOT_UNIQUE,
                keys,
                include,
                index.nullsNotDistinct() ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                where,
                parameters,
                dev.dbm.schema.Index.State.VALID,
                Pass.comment(index.comment()));
        if (index.concurrently()) {
            concurrently.add(built.id());
        }
        return built;
    }

    private void checkOptions(Place place, Index index) {
        String method = index.method().toLowerCase(Locale.ROOT);
        if (!PLAIN_NAME.matcher(method).matches()) {
            refuse(place, "\"%s\" is no access method".formatted(index.method()), "Name one, for example gin.");
        }
        if (index.unique() && UNORDERED.contains(method)) {
            refuse(place, "An index of method %s cannot be unique".formatted(method), "Use btree.");
        }
        if (index.nullsNotDistinct() && !index.unique()) {
            refuse(place, "nullsNotDistinct on an index that is not unique", "Say unique = true, or leave it out.");
        }
        if (index.include().length > 0 && WITHOUT_INCLUDE.contains(method)) {
            refuse(place, "An index of method %s cannot include columns".formatted(method), "Leave include out.");
        }
    }

    private void refuse(Place place, String what, String remedy) {
        pass.problem(ErrorCode.INDEX_OPTIONS_INVALID, place, what, remedy);
    }

    private Optional<IndexKey> component(TableDraft table, Place place, String text, Index index) {
        Optional<DeclaredKey> parts = parts(place, text, index.method(), "a component");
        if (parts.isPresent() && parts.get().name().isEmpty()) {
            pass.problem(
                    ErrorCode.INDEX_KEY_INVALID,
                    place,
                    "\"%s\" among the columns of @Index is an expression".formatted(text),
                    "Give the keys in SQL, columns by their SQL names: @Index(expressions = …).");
            return Optional.empty();
        }
        return parts.flatMap(key -> table.find(key.name(), place, "@Index")
                .map(column -> new IndexKey.ColumnKey(column.name(), options(place, key))));
    }

    /** Returns what an element of an exclusion constraint compares. */
    Optional<IndexKey> element(TableDraft table, String text, String method) {
        return expression(table, table.place(), text, "@Exclude", method);
    }

    private IndexKey withTarget(Place place, IndexKey key, Index index) {
        Optional<Integer> target = pass.statisticsTarget(place, "@Index", index.statisticsTarget());
        KeyOptions options = key.options();
        return key instanceof IndexKey.ColumnKey
                ? key
                : key.with(new KeyOptions(
                        options.collation(), options.operatorClass(), options.order(), options.nulls(), target));
    }

    private Optional<IndexKey> expression(
            TableDraft table, Place place, String text, String annotation, String method) {
        Optional<DeclaredKey> parts =
                parts(place, text, method, "a column, a function call or an expression in parentheses");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        DeclaredKey key = parts.get();
        if (!key.name().isEmpty()) {
            return table.findColumn(
                            key.name(),
                            place,
                            (annotation.equals("@Index") ? "expressions of " : "elements of ") + annotation)
                    .map(column -> new IndexKey.ColumnKey(column.name(), options(place, key)));
        }
        // PostgreSQL takes a column in parentheses for the column itself.
        Optional<ColumnDraft> column = table.columns().stream()
                .filter(draft -> draft.name().shown().equals(key.expression()))
                .findFirst();
        if (column.isPresent()) {
            return Optional.of(new IndexKey.ColumnKey(column.get().name(), options(place, key)));
        }
        return pass.expression(place, "Key of " + annotation, key.expression())
                .map(expression -> new IndexKey.ExpressionKey(expression, options(place, key)));
    }

    private Optional<DeclaredKey> parts(Place place, String text, String method, String expected) {
        DeclaredKey parts;
        try {
            parts = DeclaredKey.parse(text);
        } catch (IllegalArgumentException e) {
            pass.problem(
                    ErrorCode.INDEX_KEY_INVALID,
                    place,
                    "\"%s\" is no key of an index: %s".formatted(text, e.getMessage()),
                    "Write %s, then COLLATE, operator class, order.".formatted(expected));
            return Optional.empty();
        }
        if (UNORDERED.contains(method.toLowerCase(Locale.ROOT))
                && (parts.order().isPresent() || parts.nulls().isPresent())) {
            refuse(
                    place,
                    "An index of method %s has no order: %s".formatted(method, text),
                    "Leave ASC, DESC, NULLS out.");
        }
        return Optional.of(parts);
    }

    private KeyOptions options(Place place, DeclaredKey parts) {
        SortOrder order = parts.order().orElse(SortOrder.ASC);
        NullsOrder nulls = parts.nulls().orElse(order == SortOrder.ASC ? NullsOrder.LAST : NullsOrder.FIRST);
        Optional<OperatorClass> operatorClass =
                parts.operatorClass().isEmpty() ? Optional.empty() : Optional.of(operatorClass(place, parts));
        return new KeyOptions(Collations.parse(pass, place, parts.collation()), operatorClass, order, nulls);
    }

    private OperatorClass operatorClass(Place place, DeclaredKey parts) {
        List<String> written = SqlNames.parts(parts.operatorClass());
        Optional<Identifier> namespace = written.size() < 2
                ? Optional.empty()
                : Optional.of(pass.names().name(place, "Namespace", written.get(0)))
                        .filter(name -> !name.value().equals("pg_catalog"));
        Identifier name = pass.names()
                .name(place, "Operator class", written.isEmpty() ? parts.operatorClass() : written.getLast());
        return new OperatorClass(namespace, name, parts.parameters());
    }
}
