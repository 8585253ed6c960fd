package dev.dbm.core.generate;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Refusal;
import dev.dbm.Refusal.Answer;
import dev.dbm.Refusal.Meaning;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.diff.Settled;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Loss;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.StoredType;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses everything that loses data until somebody has confirmed it in source or by option: drops, and changes of values. Where a drop looks like a rename,
 * the refusal offers both answers. Nobody is asked while it runs. A permission in source acts once: what the snapshot says was used allows nothing more.
 */
final class DataGuard {
    private final Declaration declaration;
    private final Difference difference;
    private final Set<String> allowed;
    private final Settled settled;
    private final Moves moves;
    private final ReleasedSchema released;
    private final Set<ObjectId> used = new TreeSet<>();
    private final Set<ObjectId> lost = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * Guards a difference.
     *
     * @param allowed what may be lost, by printed name, besides what the declaration allows
     * @param settled what of the declaration earlier migrations have done
     * @param released what may have rows
     */
    DataGuard(
            Declaration declaration,
            Difference difference,
            Set<String> allowed,
            Settled settled,
            ReleasedSchema released) {
        this.declaration = declaration;
        this.difference = difference;
        this.allowed = allowed;
        this.settled = settled;
        List<Change.Rename> renames = new ArrayList<>(settled.renames());
        renames.addAll(difference.renames());
        this.moves = Moves.of(renames);
        this.released = released;
    }

    /**
     * Looks at the changes of a plan.
     *
     * @param others what else is wrong with them; reported together with what is refused
     * @return the permissions of the declaration that they use
     * @throws PlanningException if one loses data and is not allowed, or a name given for this run names nothing that is lost; lists all
     */
    Set<ObjectId> check(List<Change> changes, List<Problem> others) {
        look(changes);
        allowed.stream()
                .sorted()
                .filter(name -> lost.stream().noneMatch(id -> names(name, id)))
                .forEach(this::unknown);
        if (!problems.isEmpty()) {
            problems.addAll(0, others);
            throw new PlanningException(problems, refusals);
        }
        return used;
    }

    /** Returns the permissions of a declaration that a difference uses, whatever else is wrong with it. */
    static Set<ObjectId> used(Declaration declaration, Difference difference, Settled settled) {
        DataGuard guard = new DataGuard(declaration, difference, Set.of(), settled, ReleasedSchema.none());
        guard.look(difference.changes());
        return guard.used;
    }

    private void look(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Drop(var object) && holdsData(object)) {
                lost.add(difference.known(object.id()));
            }
        }
        for (Change change : changes) {
            switch (change) {
                case Change.Drop(var object) -> dropped(object);
                case Change.Alter(var from, var to) -> loss(from, to).ifPresent(loss -> altered(from, to, loss));
                case Change.Create create -> {}
                case Change.Rename rename -> {}
            }
        }
        // Last, because what may be another under a new name has its values already.
        for (Change change : changes) {
            switch (change) {
                case Change.Create(var object) -> needsValues(Optional.empty(), object);
                case Change.Alter(var from, var to) -> needsValues(Optional.of(from), to);
                case Change.Drop drop -> {}
                case Change.Rename rename -> {}
            }
        }
    }

    private void dropped(SchemaObject object) {
        if (holdsData(object) && !goesAlong(object) && !isAllowed(difference.known(object.id()))) {
            refuse(object);
        }
    }

    @SuppressWarnings("unchecked") // An alteration is between two states of one object, so of one kind.
    private static <T extends SchemaObject> Optional<Loss> loss(T from, SchemaObject to) {
        return Kinds.of(from).loss(from, (T) to);
    }

    private void altered(SchemaObject from, SchemaObject to, Loss loss) {
        ObjectId id = difference.known(from.id());
        if (Kinds.of(from).retention(from) == Retention.TYPE && !isStored(from.id())) {
            return;
        }
        lost.add(id);
        if (declaration.intents().using().containsKey(to.id()) || isAllowed(id)) {
            return;
        }
        List<Answer> answers = new ArrayList<>();
        loss.conversion()
                .ifPresent(start -> answers.add(new Answer(Meaning.CONVERTED, place(to.id()), using(start), to.id())));
        answers.add(new Answer(Meaning.DROPPED, dropPlace(id), dropAllowed(id), id));
        refusals.add(new Refusal(id, answers));
        problems.add(new Problem(
                ErrorCode.VALUES_REFUSED,
                "refused: " + to.id() + " " + loss.what() + spentToo(id),
                "",
                remedy(answers, "values may be changed or refused")));
    }

    /** Rows need a value only where there may be some: in a table that was there, and that others may have. */
    private <T extends SchemaObject> void needsValues(Optional<SchemaObject> from, T to) {
        Kind<T> kind = Kinds.of(to);
        @SuppressWarnings("unchecked") // Two states of one object are of one kind.
        Optional<T> before = from.map(object -> (T) object);
        boolean lacking = kind.needsValues(before, to)
                && !mayBeRenamed(to.id())
                && !declaration.intents().backfills().containsKey(to.id())
                && to.owner()
                        .filter(owner -> difference.before().find(owner).isPresent())
                        .filter(owner -> released.has(owner) || released.has(moves.origin(owner)))
                        .isPresent();
        if (lacking) {
            problems.add(new Problem(
                    ErrorCode.BACKFILL_MISSING,
                    "refused: " + to.id() + " takes no null, and rows that are there "
                            + (from.isEmpty() ? "have no value for it" : "may have none"),
                    "",
                    "Say what they get, in %s:   @Backfill(\"…\"), an SQL expression\n".formatted(place(to.id()))
                            + "or what every row gets that has none: @Default(\"…\"); or let it be null: @Nullable"));
        }
    }

    private boolean mayBeRenamed(ObjectId id) {
        return refusals.stream()
                .flatMap(refusal -> refusal.answers().stream())
                .anyMatch(answer ->
                        answer.meaning() == Meaning.RENAMED && answer.object().equals(id));
    }

    /** What no column holds has no values to lose. */
    private boolean isStored(ObjectId type) {
        Map<ObjectId, SchemaObject> before = difference.before().objects();
        Dependencies needs = TokenDependencies.of(difference.before());
        return StoredType.isStored(
                type,
                id -> needs.usersOf(id).stream()
                        .map(before::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String using(String conversion) {
        return "@Column(using = " + literal(conversion) + ")";
    }

    /** Returns a line for each permission that was used before and names something that is there again. */
    List<String> notes() {
        return declaration.intents().allowedDrops().stream()
                .filter(settled.drops()::contains)
                .filter(id -> declaration.schema().find(id).isPresent())
                .sorted()
                .map(id -> dropPlace(id) + ": " + dropAllowed(id)
                        + " was used by an earlier migration; it allows nothing more, and can go")
                .toList();
    }

    /** Returns what to say of a permission that was used before. */
    private String spentToo(ObjectId id) {
        return settled.drops().contains(id)
                ? "; " + dropAllowed(id) + " was used by an earlier migration and allows nothing more"
                : "";
    }

    /** The values of a generated column are no data of their own, but a column is never dropped without a word. A namespace goes last, empty. */
    private static boolean holdsData(SchemaObject object) {
        ObjectKind kind = object.id().kind();
        return kind == ObjectKind.COLUMN
                || (kind != ObjectKind.NAMESPACE && Kinds.of(object).retention(object) != Retention.DERIVED);
    }

    /** Returns whether the drop of another object takes this one along; only that other drop needs to be confirmed. */
    private boolean goesAlong(SchemaObject object) {
        // A column that stays and counts otherwise from now on, as an identity does, no longer needs its sequence.
        boolean unlinked = object.links().stream()
                .anyMatch(link -> lost.contains(difference.known(link))
                        || difference.after().find(link).isPresent());
        return unlinked
                || object.owner().map(difference::known).filter(lost::contains).isPresent();
    }

    private boolean isAllowed(ObjectId id) {
        boolean declared = declaration.intents().allowedDrops().contains(id)
                && !settled.drops().contains(id);
        if (declared) {
            used.add(id);
        }
        return declared || allowed.stream().anyMatch(name -> names(name, id));
    }

    /** A shell takes quotes off, so that {@code public."user"} may arrive without them. */
    private static boolean names(String name, ObjectId id) {
        String kind = id.kind().label() + " ";
        String path = name.strip().startsWith(kind) ? name.strip().substring(kind.length()) : name.strip();
        return path.equals(id.shown())
                || List.of(path.split("\\.", -1))
                        .equals(id.path().stream().map(Identifier::value).toList());
    }

    private void unknown(String name) {
        String choices = lost.isEmpty()
                ? "Nothing would be lost."
                : "What would be lost: "
                        + String.join(", ", lost.stream().map(ObjectId::shown).toList());
        problems.add(
                Problem.of(ErrorCode.ALLOWED_DROP_UNKNOWN, "Nothing of this name would be lost: " + name, choices));
    }

    private void refuse(SchemaObject object) {
        ObjectId id = difference.known(object.id());
        List<ObjectId> alike = new Lookalikes(difference).of(object);
        List<Answer> answers = new ArrayList<>();
        alike.forEach(other -> answers.add(new Answer(Meaning.RENAMED, place(other), renamedFrom(id, other), other)));
        answers.add(new Answer(Meaning.DROPPED, dropPlace(id), dropAllowed(id), id));
        refusals.add(new Refusal(id, answers));
        StringBuilder what = new StringBuilder("refused: ").append(id).append(" would be dropped");
        alike.forEach(other -> what.append(" and ").append(other).append(" added"));
        if (!id.equals(object.id())) {
            what.append(", because @RenamedFrom gives its name to another; if that was done before, take it away");
        }
        what.append(spentToo(id));
        problems.add(new Problem(
                alike.isEmpty() ? ErrorCode.DROP_REFUSED : ErrorCode.DROP_OR_RENAME,
                what.toString(),
                "",
                remedy(answers, "its data may go")));
    }

    /**
     * Returns the answers, one in a line.
     *
     * @param loss what is lost, as the last answer says it
     */
    private static String remedy(List<Answer> answers, String loss) {
        List<String> words = new ArrayList<>();
        for (Answer answer : answers) {
            words.add(
                    switch (answer.meaning()) {
                        case RENAMED -> "If it was renamed, say so in " + answer.place() + ":";
                        case CONVERTED ->
                            "If this makes of each value what it should be, say so in " + answer.place() + ":";
                        case DROPPED -> "If " + loss + ", say so in " + answer.place() + ":";
                    });
        }
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            text.append(i == 0 ? "" : "\n")
                    .append(words.get(i))
                    .append(" ".repeat(width - words.get(i).length() + 3))
                    .append(answer.annotation());
            if (answer.meaning() == Meaning.DROPPED) {
                text.append("   (or, once: --allow-drop ")
                        .append(answer.object().shown())
                        .append(')');
            }
        }
        return text.toString();
    }

    private String place(ObjectId id) {
        String known = declaration.places().get(id);
        return known == null ? id.toString() : known;
    }

    /** Columns are allowed on their record; everything else on a package-info. */
    private String dropPlace(ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN) {
            return place(ObjectId.table(id.relation()));
        }
        @Nullable
        String known = id.namespace()
                .map(ObjectId::namespace)
                .map(declaration.places()::get)
                .orElse(null);
        return known == null
                ? declaration.places().values().stream()
                        .filter(place -> place.endsWith("package-info"))
                        .sorted()
                        .findFirst()
                        .orElse("package-info")
                : known;
    }

    private String dropAllowed(ObjectId id) {
        boolean here = id.kind() == ObjectKind.COLUMN
                || id.namespace()
                        .map(ObjectId::namespace)
                        .filter(namespace -> !declaration.places().containsKey(namespace))
                        .isEmpty();
        String name = here
                ? id.name().value()
                : id.relation().namespace().value() + "." + id.name().value();
        return "@DropAllowed(" + literal(name) + ")";
    }

    private static String renamedFrom(ObjectId old, ObjectId now) {
        boolean moved = old.kind() != ObjectKind.COLUMN && !old.namespace().equals(now.namespace());
        String schema =
                moved ? ", namespace = " + literal(old.relation().namespace().value()) : "";
        String name = literal(old.name().value());
        return "@RenamedFrom(" + (moved ? "value = " : "") + name + schema + ")";
    }

    private static String literal(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
