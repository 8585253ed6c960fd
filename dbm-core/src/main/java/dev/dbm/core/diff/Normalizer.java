package dev.dbm.core.diff;

import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Places;
import dev.dbm.core.kind.Resolution;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the old side to the form of the new side, so that equality is enough: an object that means the same becomes the same.
 *
 * <p>Two objects mean the same if they are equal by the tokens of their texts, with names that were left to the search path resolved, or if one known
 * form of the one equals one known form of the other. The order of columns that exist on both sides does not count.
 */
final class Normalizer {
    private static final Set<ObjectKind> TYPES = EnumSet.of(
            ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE);

    /** The kinds whose names may be left to the search path. */
    private static final Set<ObjectKind> SEARCHED = searched();

    private static Set<ObjectKind> searched() {
        Set<ObjectKind> kinds = EnumSet.copyOf(TYPES);
        kinds.add(ObjectKind.OPERATOR_CLASS);
        return kinds;
    }

    private final Schema from;
    private final Schema to;
    private final CanonicalForms fromForms;
    private final CanonicalForms toForms;
    private final Form form = new Form();
    private @Nullable Map<Identifier, Set<ObjectId>> named;
    private @Nullable SortedSet<ObjectId> differing;

    Normalizer(Schema from, Schema to, CanonicalForms fromForms, CanonicalForms toForms) {
        this.from = from;
        this.to = to;
        this.fromForms = fromForms;
        this.toForms = toForms;
    }

    /** Returns the ids of all that only one side has, or that the sides have otherwise, as they were given. All else is equal, and stays so. */
    SortedSet<ObjectId> differing() {
        if (differing == null) {
            SortedSet<ObjectId> ids = new TreeSet<>();
            from.objects().forEach((id, old) -> {
                if (!old.equals(to.objects().get(id))) {
                    ids.add(id);
                }
            });
            to.objects().keySet().stream()
                    .filter(id -> !from.objects().containsKey(id))
                    .forEach(ids::add);
            differing = Collections.unmodifiableSortedSet(ids);
        }
        return differing;
    }

    /** Returns the old side in the form of the new one. */
    Schema before() {
        Map<ObjectId, SchemaObject> changed = new HashMap<>();
        for (ObjectId id : differing()) {
            SchemaObject old = from.objects().get(id);
            SchemaObject now = to.objects().get(id);
            if (old != null && now != null) {
                SchemaObject kept = meet(old, now);
                if (!kept.equals(old)) {
                    changed.put(id, kept);
                }
            }
        }
        if (changed.isEmpty()) {
            return from;
        }
        return Schema.of(from.objects().values().stream()
                .map(old -> changed.getOrDefault(old.id(), old))
                .toList());
    }

    private SchemaObject meet(SchemaObject old, SchemaObject now) {
        SchemaObject bare = old.withComment(now.comment());
        if (same(bare, completed(now, bare))) {
            return now.withComment(old.comment());
        }
        return Places.same(old, now);
    }

    private static <T extends SchemaObject> SchemaObject completed(T wanted, SchemaObject there) {
        @SuppressWarnings("unchecked") // both have one id, so they are of one kind
        T same = (T) there;
        return Kinds.of(wanted).completed(wanted, same);
    }

    private boolean same(SchemaObject old, SchemaObject now) {
        Set<SchemaObject> left = forms(old, fromForms);
        Set<SchemaObject> right = forms(now, toForms);
        return !Collections.disjoint(left, right)
                || left.stream().anyMatch(one -> right.stream().anyMatch(other -> sameAsFarAsTold(one, other)));
    }

    /** What only PostgreSQL can tell counts if it told both. */
    private static boolean sameAsFarAsTold(SchemaObject one, SchemaObject other) {
        SchemaObject left = untold(one);
        SchemaObject right = untold(other);
        return left.equals(right) && (left.equals(one) || right.equals(other));
    }

    static <T extends SchemaObject> SchemaObject untold(T object) {
        return Kinds.of(object).untold(object);
    }

    private Set<SchemaObject> forms(SchemaObject object, CanonicalForms known) {
        Set<SchemaObject> result = new HashSet<>();
        result.add(canonical(object));
        known.of(object.id()).forEach(one -> result.add(canonical(one.withComment(object.comment()))));
        return result;
    }

    /** Returns the form in which objects of either side are compared. */
    SchemaObject canonical(SchemaObject object) {
        return canonicalOf(Places.at(object.rewritten(form), 1));
    }

    private <T extends SchemaObject> SchemaObject canonicalOf(T object) {
        return Kinds.of(object).canonical(object, form);
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
    private final class Form implements Rewriting, Resolution {
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

        @Override
        public SqlExpression statement(SqlExpression statement) {
            return normal(statement);
        }

        @Override
        public SqlExpression normal(SqlExpression expression) {
            return new SqlExpression(ExpressionText.normal(expression));
        }

        @Override
        public DataType resolved(DataType type) {
            return dataType(type);
        }

        @Override
        public OperatorClass resolved(OperatorClass operatorClass) {
            return operatorClass.namespace().isPresent()
                    ? operatorClass
                    : found(operatorClass.name(), Set.of(ObjectKind.OPERATOR_CLASS))
                            .map(name -> new OperatorClass(
                                    Optional.of(name.namespace()), name.name(), operatorClass.parameters()))
                            .orElse(operatorClass);
        }
    }
}
