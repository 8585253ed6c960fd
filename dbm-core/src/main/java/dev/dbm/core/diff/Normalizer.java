package dev.dbm.core.diff;

import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the old side to the form of the new side, so that equality is enough: an object that means the same becomes the same.
 *
 * <p>Two objects mean the same if they are equal by the tokens of their texts, with names that were left to the search path resolved, or if one known
 * form of the one equals one known form of the other. The order of columns that exist on both sides does not count.
 */
final class Normalizer {
    private static final Set<ObjectKind> TYPES = Set.of(ObjectKind.TYPE, ObjectKind.ENUM);

    /** The kinds whose names may be left to the search path. */
    private static final Set<ObjectKind> SEARCHED = Set.of(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.OPERATOR_CLASS);

    private final Schema from;
    private final Schema to;
    private final CanonicalForms fromForms;
    private final CanonicalForms toForms;
    private final Form form = new Form();
    private @Nullable Map<Identifier, Set<ObjectId>> named;

    Normalizer(Schema from, Schema to, CanonicalForms fromForms, CanonicalForms toForms) {
        this.from = from;
        this.to = to;
        this.fromForms = fromForms;
        this.toForms = toForms;
    }

    /** Returns the old side in the form of the new one. */
    Schema before() {
        Collection<SchemaObject> objects = new ArrayList<>();
        boolean changed = false;
        for (SchemaObject old : from.objects().values()) {
            SchemaObject now = to.objects().get(old.id());
            SchemaObject kept = now == null || old.equals(now) ? old : meet(old, now);
            changed |= !kept.equals(old);
            objects.add(kept);
        }
        return changed ? Schema.of(objects) : from;
    }

    private SchemaObject meet(SchemaObject old, SchemaObject now) {
        SchemaObject bare = old.withComment(now.comment());
        if (same(bare, now)) {
            return now.withComment(old.comment());
        }
        return old instanceof Column column && now instanceof Column other
                ? column.withPosition(other.position())
                : old;
    }

    private boolean same(SchemaObject old, SchemaObject now) {
        Set<SchemaObject> left = forms(old, fromForms);
        for (SchemaObject right : forms(now, toForms)) {
            if (left.contains(right)) {
                return true;
            }
        }
        return false;
    }

    private Set<SchemaObject> forms(SchemaObject object, CanonicalForms known) {
        Set<SchemaObject> result = new HashSet<>();
        result.add(canonical(object));
        known.of(object.id()).forEach(one -> result.add(canonical(one.withComment(object.comment()))));
        return result;
    }

    /** Returns the form in which objects of either side are compared. */
    SchemaObject canonical(SchemaObject object) {
        SchemaObject rewritten = object.rewritten(form);
        return switch (rewritten) {
            case Column column -> column.withPosition(1).withValue(value(column));
            case Index index ->
                index.withKeys(index.keys().stream().map(this::key).toList());
            case SchemaObject other -> other;
        };
    }

    /** A literal that is cast to the column's own type is the literal: 'new'::app.state in a column of app.state. */
    private ColumnValue value(Column column) {
        if (!(column.value() instanceof ColumnValue.Default(var expression))) {
            return column.value();
        }
        List<Token> tokens = ExpressionText.tokens(expression.text());
        if (tokens.size() < 3
                || tokens.get(0).kind() != TokenKind.STRING
                || !tokens.get(1).text().equals("::")) {
            return column.value();
        }
        String literal = tokens.get(0).text();
        DataType type = castType(expression.text().substring(tokens.get(2).start()));
        boolean number = literal.matches("'-?\\d+'")
                && Set.of("integer", "bigint", "smallint").contains(type.text());
        if (number) {
            return new ColumnValue.Default(form.normal(new SqlExpression(literal.substring(1, literal.length() - 1))));
        }
        boolean own =
                form.dataType(type).withoutModifiers().equals(column.type().withoutModifiers());
        return own ? new ColumnValue.Default(new SqlExpression(literal)) : column.value();
    }

    private static DataType castType(String text) {
        try {
            return DataType.parse(text);
        } catch (IllegalArgumentException moreThanACast) {
            return DataType.parse("void");
        }
    }

    private IndexKey key(IndexKey key) {
        KeyOptions options = key.options();
        Optional<OperatorClass> operatorClass = options.operatorClass().map(this::qualified);
        KeyOptions qualified = new KeyOptions(options.collation(), operatorClass, options.order(), options.nulls());
        return switch (key) {
            case IndexKey.ColumnKey(var column, var ignored) -> new IndexKey.ColumnKey(column, qualified);
            case IndexKey.ExpressionKey(var expression, var ignored) ->
                new IndexKey.ExpressionKey(expression, qualified);
        };
    }

    private OperatorClass qualified(OperatorClass named) {
        return named.namespace().isPresent()
                ? named
                : found(named.name(), Set.of(ObjectKind.OPERATOR_CLASS))
                        .map(name -> new OperatorClass(Optional.of(name.namespace()), name.name(), named.parameters()))
                        .orElse(named);
    }

    /** Finds the one thing of this name on either side. */
    private Optional<QualifiedName> found(Identifier name, Set<ObjectKind> kinds) {
        if (named == null) {
            named = new HashMap<>();
            for (Schema side : List.of(from, to)) {
                side.externals().forEach(this::named);
                side.objects().keySet().forEach(this::named);
            }
        }
        Set<QualifiedName> names = new HashSet<>();
        for (ObjectId id : named.getOrDefault(name, Set.of())) {
            if (kinds.contains(id.kind())) {
                names.add(id.relation());
            }
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    private void named(ObjectId id) {
        if (named != null && SEARCHED.contains(id.kind()) && id.namespace().isPresent()) {
            named.computeIfAbsent(id.name(), name -> new HashSet<>()).add(id);
        }
    }

    /** Texts by their tokens, types with the namespace that either side knows. */
    private final class Form implements Rewriting {
        @Override
        public DataType dataType(DataType type) {
            return type.builtIn() || type.namespace().isPresent()
                    ? type
                    : found(type.name(), TYPES).map(type::withName).orElse(type);
        }

        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return normal(expression);
        }

        SqlExpression normal(SqlExpression expression) {
            return new SqlExpression(ExpressionText.normal(expression));
        }
    }
}
