package dev.dbm.core.planner;

import dev.dbm.core.depend.NamedInText;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Change;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the statements of each step; comments are the same for every kind and written here. */
final class Renderer {
    private static final ObjectId PUBLIC = ObjectId.namespace(Namespace.PUBLIC);

    /** What initdb writes; it is read as no comment. */
    private static final String INITIAL_COMMENT = "standard public schema";

    /** What a statement about a new table can still do to an old one that it names. */
    private static final EnumSet<Hazard> LOCKS = EnumSet.of(Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES);

    private final Difference difference;
    private final PlanContext context;
    private final NamedInBodies bodies;
    private final Set<ObjectId> made = new HashSet<>();
    private @Nullable NamedInText old;

    /**
     * Prepares the statements of a plan.
     *
     * @param steps all steps of the plan
     */
    Renderer(Difference difference, Context context, List<Step> steps) {
        this.difference = difference;
        this.context = context;
        for (Step step : steps) {
            if (step instanceof Step.Create create) {
                create.all().forEach(object -> made.add(object.id()));
            }
        }
        this.bodies = new NamedInBodies(difference, context.graph());
    }

    List<Statement> renames(List<Change.Rename> renames) {
        List<Statement> statements = new ArrayList<>();
        for (Change.Rename rename : renames) {
            List<Statement> made = Kinds.ofKind(rename.to().kind()).ddl().rename(rename.from(), rename.to());
            statements.addAll(bodies.stay(rename.from(), rename.to()) ? breaking(made) : made);
        }
        if (!renames.isEmpty()) {
            Moves moves = Moves.of(renames);
            difference.before().objects().values().forEach(object -> statements.addAll(behindRenames(object, moves)));
        }
        return statements;
    }

    private static <T extends SchemaObject> List<Statement> behindRenames(T object, Moves moves) {
        return Kinds.of(object).ddl().behindRenames(object, moves);
    }

    List<Statement> render(Step step) {
        return switch (step) {
            case Step.Create create -> ofOld(create.object(), again(create));
            case Step.Drop drop -> drop(drop);
            case Step.Alter alter -> isOfOld(alter) ? alter(alter) : ofOld(alter.to(), alter(alter));
        };
    }

    /** Whether an alteration is of what was there before, be it made anew later. */
    private boolean isOfOld(Step.Alter alter) {
        return alter.from().equals(difference.before().objects().get(alter.id()));
    }

    private List<Statement> create(Step.Create create) {
        List<Statement> statements = new ArrayList<>();
        statements.addAll(Kinds.of(create.object()).ddl().create(create.object(), context));
        for (SchemaObject object : create.all()) {
            if (object.comment().isPresent()) {
                statements.add(comment(object));
            }
        }
        return statements;
    }

    /** Leaves to the statements about an object only those hazards that somebody can meet: what the same plan creates has no rows and no users. */
    private List<Statement> ofOld(SchemaObject object, List<Statement> statements) {
        if (!isNew(object.owner().orElse(object.id()))) {
            return statements;
        }
        if (reads(object)) {
            return statements.stream()
                    .map(statement -> only(EnumSet.complementOf(LOCKS), statement))
                    .toList();
        }
        // Of all kinds only a foreign key locks what it refers to.
        boolean touchesOld = object.id().kind() == ObjectKind.FOREIGN_KEY
                && object.references().stream()
                        .anyMatch(reference -> reference.kind() == ObjectKind.TABLE && !isNew(reference));
        Set<Hazard> left = touchesOld ? LOCKS : Set.of();
        return statements.stream().map(statement -> only(left, statement)).toList();
    }

    /** Whether a new object holds what it computes from something that is there already. */
    private boolean reads(SchemaObject object) {
        List<String> texts = statements(object);
        if (texts.isEmpty()) {
            return false;
        }
        if (old == null) {
            old = new NamedInText(difference.before().objects().keySet().stream()
                    .filter(id -> !made.contains(id))
                    .toList());
        }
        NamedInText named = old;
        return texts.stream().anyMatch(text -> !named.in(text).isEmpty());
    }

    private static <T extends SchemaObject> List<String> statements(T object) {
        return Kinds.of(object).statements(object);
    }

    private static Statement only(Set<Hazard> left, Statement statement) {
        Set<Hazard> hazards = new TreeSet<>(statement.hazards());
        hazards.retainAll(left);
        return Sql.raw(statement.sql()).statement(statement.cause(), statement.mode(), hazards);
    }

    /** Nobody meets before the commit what is made in the plan, be it for the second time. */
    private boolean isNew(ObjectId object) {
        return made.contains(object) || !difference.before().objects().containsKey(object);
    }

    /** What is only put aside is there again for the release that still runs. */
    private List<Statement> drop(Step.Drop drop) {
        List<Statement> statements = Kinds.of(drop.object()).ddl().drop(drop.object(), context);
        SchemaObject after = difference.after().objects().get(drop.id());
        boolean again = after != null
                && (drop.id().kind() == ObjectKind.COLUMN
                        || after.withComment(drop.object().comment()).equals(drop.object()));
        if (again) {
            return withoutBreaking(statements);
        }
        return after == null && bodies.stay(drop.id(), drop.id()) ? breaking(statements) : statements;
    }

    /** Says of statements by which a name goes that a body needs it. */
    private static List<Statement> breaking(List<Statement> statements) {
        return statements.stream()
                .map(statement -> {
                    Set<Hazard> hazards = new TreeSet<>(statement.hazards());
                    hazards.add(Hazard.BREAKS_BODY);
                    return Sql.raw(statement.sql()).statement(statement.cause(), statement.mode(), hazards);
                })
                .toList();
    }

    /** What was there before as it is now breaks nothing by being there again. */
    private List<Statement> again(Step.Create create) {
        SchemaObject before = difference.before().objects().get(create.id());
        return create.object().equals(before) ? withoutBreaking(create(create)) : create(create);
    }

    private static List<Statement> withoutBreaking(List<Statement> statements) {
        return statements.stream()
                .map(statement -> only(EnumSet.complementOf(EnumSet.of(Hazard.BREAKS_RELEASE)), statement))
                .toList();
    }

    private List<Statement> alter(Step.Alter alter) {
        List<Statement> statements = new ArrayList<>();
        SchemaObject bare = alter.from().withComment(alter.to().comment());
        if (!bare.equals(alter.to())) {
            statements.addAll(inPlace(bare, alter.to()));
        }
        if (!alter.from().comment().equals(alter.to().comment())) {
            statements.add(comment(alter.to()));
        }
        return statements;
    }

    private List<Statement> inPlace(SchemaObject from, SchemaObject to) {
        return switch (Kinds.of(from).ddl().alter(from, to, context)) {
            case Alteration.InPlace(var statements) -> statements;
            case Alteration.Rebuild(var reason) ->
                throw new IllegalStateException("Not in place: " + to.id() + ", " + reason);
            case Alteration.Replace(var reason) ->
                throw new IllegalStateException("Not in place: " + to.id() + ", " + reason);
            case Alteration.Unsupported(var reason, var remedy) ->
                throw new IllegalStateException("Not possible: " + to.id() + ", " + reason);
        };
    }

    private static Statement comment(SchemaObject object) {
        Sql text = object.comment()
                .or(() -> Optional.of(INITIAL_COMMENT)
                        .filter(comment -> object.id().equals(PUBLIC)))
                .map(comment -> Sql.of("{}", comment))
                .orElse(Sql.raw("NULL"));
        return StatementForm.COMMENT.of(
                Sql.of("COMMENT ON {} IS {}", Kinds.of(object).ddl().commentTarget(object), text), object.id());
    }
}
