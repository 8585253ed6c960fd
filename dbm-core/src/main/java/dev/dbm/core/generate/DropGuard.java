package dev.dbm.core.generate;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Refusal;
import dev.dbm.Refusal.Answer;
import dev.dbm.Refusal.Meaning;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses every drop that loses data until somebody has confirmed it in source or by option. Where a drop looks like a rename, the refusal offers both
 * answers. Nobody is asked while it runs.
 */
final class DropGuard {
    private final Declaration declaration;
    private final Difference difference;
    private final Set<String> allowed;
    private final Set<ObjectId> dropped = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * Guards a difference.
     *
     * @param allowed what may be dropped, by printed name, besides what the declaration allows
     */
    DropGuard(Declaration declaration, Difference difference, Set<String> allowed) {
        this.declaration = declaration;
        this.difference = difference;
        this.allowed = allowed;
    }

    /**
     * Looks at the changes of a plan.
     *
     * @param others what else is wrong with them; reported together with what is refused
     * @throws PlanningException if one loses data and is not allowed, or an allowance names nothing that is dropped; lists all
     */
    void check(List<Change> changes, List<Problem> others) {
        for (Change change : changes) {
            if (change instanceof Change.Drop(var object) && holdsData(object)) {
                dropped.add(difference.known(object.id()));
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.Drop(var object)
                    && holdsData(object)
                    && !goesAlong(object)
                    && !isAllowed(object)) {
                refuse(object);
            }
        }
        allowed.stream()
                .sorted()
                .filter(name -> dropped.stream().noneMatch(id -> names(name, id)))
                .forEach(this::unknown);
        if (!problems.isEmpty()) {
            problems.addAll(0, others);
            throw new PlanningException(problems, refusals);
        }
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
                .anyMatch(link -> dropped.contains(difference.known(link))
                        || difference.after().find(link).isPresent());
        return unlinked
                || object.owner()
                        .map(difference::known)
                        .filter(dropped::contains)
                        .isPresent();
    }

    private boolean isAllowed(SchemaObject object) {
        Set<ObjectId> drops = declaration.intents().allowedDrops();
        ObjectId id = difference.known(object.id());
        return drops.contains(id)
                || object.owner().map(difference::known).filter(drops::contains).isPresent()
                || allowed.stream().anyMatch(name -> names(name, id));
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
        String choices = dropped.isEmpty()
                ? "Nothing would be dropped."
                : "What would be dropped: "
                        + String.join(
                                ", ", dropped.stream().map(ObjectId::shown).toList());
        problems.add(
                Problem.of(ErrorCode.ALLOWED_DROP_UNKNOWN, "Nothing of this name would be dropped: " + name, choices));
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
        problems.add(new Problem(
                alike.isEmpty() ? ErrorCode.DROP_REFUSED : ErrorCode.DROP_OR_RENAME,
                what.toString(),
                "",
                remedy(answers)));
    }

    private static String remedy(List<Answer> answers) {
        List<String> words = new ArrayList<>();
        for (Answer answer : answers) {
            words.add(
                    switch (answer.meaning()) {
                        case RENAMED -> "If it was renamed, say so in " + answer.place() + ":";
                        case DROPPED -> "If its data may go, say so in " + answer.place() + ":";
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
        String known = declaration.places().get(ObjectId.namespace(id.relation().namespace()));
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
                || declaration
                        .places()
                        .containsKey(ObjectId.namespace(id.relation().namespace()));
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

    /** Finds created objects that resemble a dropped one, since such a pair may be a rename. */
    private record Lookalikes(Difference difference) {
        List<ObjectId> of(SchemaObject object) {
            List<ObjectId> alike = new ArrayList<>();
            for (Change change : difference.changes()) {
                if (change instanceof Change.Create(var other) && resembles(object, other)) {
                    alike.add(other.id());
                }
            }
            return alike;
        }

        private <T extends SchemaObject> boolean resembles(T gone, SchemaObject come) {
            if (gone.id().kind() != come.id().kind()) {
                return false;
            }
            @SuppressWarnings("unchecked") // of one kind, so of one record
            T other = (T) come;
            return Kinds.of(gone).resembles(gone, other, difference.before()::membersOf, difference.after()::membersOf);
        }
    }
}
