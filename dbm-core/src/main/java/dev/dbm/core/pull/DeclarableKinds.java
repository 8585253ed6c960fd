package dev.dbm.core.pull;

import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.Function;
import dev.dbm.schema.FunctionPurpose;
import dev.dbm.schema.Grant;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Owner;
import dev.dbm.schema.Procedure;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.Routine;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of objects can be declared. A project that declares one object of a kind manages them all, so that a kind is declared whole or not at all: not
 * where one of it cannot be said in Java, or needs what is left alone.
 */
final class DeclarableKinds {
    private static final Set<ObjectKind> ALWAYS = Coverage.ofTables().kinds();
    private static final Set<ObjectKind> RIGHTS_STAND_ON = EnumSet.of(
            ObjectKind.NAMESPACE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE,
            ObjectKind.SEQUENCE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.COLLATION,
            ObjectKind.STATISTICS,
            ObjectKind.EVENT_TRIGGER);

    private final Introspection found;
    private final Set<ObjectId> left = new HashSet<>();

    private DeclarableKinds(Introspection found) {
        this.found = found;
        found.unmodelled().forEach(one -> left.add(one.id()));
    }

    /** Returns what of a database is declared. */
    static Coverage of(Introspection found) {
        return new DeclarableKinds(found).coverage();
    }

    private Coverage coverage() {
        Set<ObjectKind> kinds = EnumSet.copyOf(ALWAYS);
        found.schema().objects().keySet().forEach(id -> kinds.add(id.kind()));
        Set<ObjectKind> impossible = EnumSet.noneOf(ObjectKind.class);
        do {
            kinds.removeAll(impossible);
            impossible.clear();
            Coverage coverage = new Coverage(kinds, Set.of());
            Schema covered = coverage.in(found.schema());
            for (SchemaObject object : covered.objects().values()) {
                ObjectKind kind = object.id().kind();
                if (!ALWAYS.contains(kind) && (!isSayable(object) || lacks(object, covered))) {
                    impossible.add(kind);
                }
            }
        } while (!impossible.isEmpty());
        return new Coverage(kinds, Set.of());
    }

    /** Returns whether an object needs something that is not declared. */
    private boolean lacks(SchemaObject object, Schema covered) {
        for (Need need : found.dependencies().of(object.id())) {
            boolean there = covered.objects().containsKey(need.on());
            boolean known = left.contains(need.on()) || found.schema().objects().containsKey(need.on());
            if (need.strength() == Strength.HARD && !there && known) {
                return true;
            }
        }
        return false;
    }

    private boolean isSayable(SchemaObject object) {
        if (object instanceof Routine routine) {
            return isLastVariadic(routine) && isSayable(routine);
        }
        if (object instanceof RangeType range) {
            return range.canonical().isEmpty();
        }
        if (object instanceof Owner owner) {
            return RIGHTS_STAND_ON.contains(owner.target().kind());
        }
        return object instanceof Grant grant ? isSayable(grant) : !(object instanceof InnerComment);
    }

    private static boolean isSayable(Routine routine) {
        return switch (routine) {
            case Function function ->
                function.traits().purpose() == FunctionPurpose.NORMAL && isSayable(function.body());
            case Procedure procedure -> isSayable(procedure.body());
            case Aggregate aggregate -> true;
        };
    }

    private static boolean isSayable(RoutineBody body) {
        return switch (body) {
            case RoutineBody.Text(var source) -> !source.isEmpty();
            case RoutineBody.Parsed(var statement) -> true;
            case RoutineBody.Compiled(var library, var symbol) -> false;
        };
    }

    /** Variable arguments come last in Java. */
    private static boolean isLastVariadic(Routine routine) {
        List<Argument> inputs = routine.arguments().stream()
                .filter(argument -> argument.mode() != ArgumentMode.TABLE)
                .toList();
        return inputs.stream()
                .limit(Math.max(0, inputs.size() - 1))
                .noneMatch(argument -> argument.mode() == ArgumentMode.VARIADIC);
    }

    /** What somebody else than the owner gave, and what an owner may do that has no name, no annotation says. */
    private boolean isSayable(Grant grant) {
        Optional<Owner> owner = found.schema().find(Owner.id(grant.target()), Owner.class);
        return RIGHTS_STAND_ON.contains(grant.target().kind())
                && grant.given().stream().allMatch(given -> given.grantor().isEmpty())
                && (!grant.grantee().equals(Grant.OWNER) || owner.isPresent());
    }
}
