package dev.dbm.core.planner;

import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.Comparator;
import java.util.function.Predicate;

/** Which of two steps comes first where neither needs the other: by rank, then by kind and table, then by id. */
final class Precedence {
    private final Context context;
    private final Predicate<Step> waits;

    /**
     * @param context says what is made outside a transaction, so behind all else that can be
     * @param waits says of a step whether it comes behind the members of tables
     */
    Precedence(Context context, Predicate<Step> waits) {
        this.context = context;
        this.waits = waits;
    }

    Comparator<Step> comparator() {
        return Comparator.comparing((Step step) -> context.concurrently(step.id()))
                .thenComparingInt(this::rank)
                .thenComparing(Precedence::group)
                .thenComparingInt(Precedence::position)
                .thenComparing(Step::id);
    }

    private int rank(Step step) {
        return switch (step) {
            case Step.Alter alter when comesLast(alter.to()) -> 6;
            case Step.Create create when comesLast(create.object()) -> 6;
            case Step.Alter alter when waits.test(alter) -> 5;
            case Step.Create create when waits.test(create) -> 5;
            case Step.Alter alter -> retention(alter.to()) == Retention.TYPE ? 0 : 3;
            case Step.Drop drop -> guards(drop.object()) ? 3 : retention(drop.object()) == Retention.DERIVED ? 1 : 5;
            case Step.Create create -> create.object().owner().isEmpty() ? 2 : 4;
        };
    }

    private static boolean comesLast(SchemaObject object) {
        return Kinds.of(object).comesLast();
    }

    /** What guards rows goes as late as can be, so that what comes in its place follows in the same transaction. */
    private static <T extends SchemaObject> boolean guards(T object) {
        return Kinds.of(object).guards(object);
    }

    /** Within a rank kinds go together, all tables before the first index; members that have an order go by table. */
    private static ObjectId group(Step step) {
        SchemaObject object = subject(step);
        return position(step) == 0 ? object.id() : object.owner().orElse(object.id());
    }

    private static int position(Step step) {
        SchemaObject object = subject(step);
        return Kinds.of(object).position(object);
    }

    private static SchemaObject subject(Step step) {
        return switch (step) {
            case Step.Create create -> create.object();
            case Step.Alter alter -> alter.to();
            case Step.Drop drop -> drop.object();
        };
    }

    private static Retention retention(SchemaObject object) {
        return Kinds.of(object).retention(object);
    }
}
