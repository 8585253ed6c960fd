package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Users;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the objects of one side rest on, and whether the other side left it as it was: a foreign key rests on a key over just its columns, on columns of the
 * same types, and on a table that is logged as its own.
 */
final class Footing {
    /** Of these any one will do: a foreign key does not say which key it rests on. */
    private static final Set<ObjectKind> KEYS = Set.of(ObjectKind.PRIMARY_KEY, ObjectKind.UNIQUE, ObjectKind.INDEX);

    private final Schema made;
    private final Dependencies needs;
    private final Side theirs;
    private final Side mine;

    /**
     * One of two sides.
     *
     * @param schema what it made of what both come from
     * @param patch what it changed
     */
    record Side(Schema schema, Patch patch) {}

    /**
     * Prepares the question.
     *
     * @param made what came of both sides
     */
    Footing(Schema made, Side theirs, Side mine) {
        this.made = made;
        this.needs = TokenDependencies.of(made);
        this.theirs = theirs;
        this.mine = mine;
    }

    /** Returns a line for each object that has lost something that it rested on. */
    List<String> lost() {
        Dependencies one = TokenDependencies.of(theirs.schema());
        Dependencies other = TokenDependencies.of(mine.schema());
        List<String> lines = new ArrayList<>();
        for (SchemaObject object : made.objects().values()) {
            ObjectId id = object.id();
            object.links().stream()
                    .filter(link -> made.find(link).isEmpty())
                    .forEach(link -> lines.add(id + " is tied to " + link + ", which is gone on the other side"));
            boolean isMine = mine.patch().changes().containsKey(id);
            lost((isMine ? other : one).of(id), needs.of(id)).forEach(need -> lines.add(line(id, need.on())));
        }
        displaced(theirs, mine, lines);
        displaced(mine, theirs, lines);
        return lines;
    }

    private static String line(ObjectId id, ObjectId need) {
        return id + " rests on " + need + ", which the other side has otherwise";
    }

    private static Set<Need> lost(Set<Need> before, Set<Need> now) {
        boolean hasKey = now.stream().anyMatch(need -> KEYS.contains(need.on().kind()));
        Set<Need> lost = new LinkedHashSet<>(before);
        lost.removeAll(now);
        lost.removeIf(need -> hasKey && KEYS.contains(need.on().kind()));
        return lost;
    }

    /** What one side altered displaces its users; those that the other side made or changed were made for what is no longer so. */
    private void displaced(Side altering, Side using, List<String> lines) {
        Users users = id -> needs.usersOf(id).stream()
                .map(made.objects()::get)
                .filter(Objects::nonNull)
                .toList();
        for (Change change : altering.patch().changes().values()) {
            if (change instanceof Change.Alter(var from, var to)) {
                displaced(from, to, users).stream()
                        .filter(using.patch().changes()::containsKey)
                        .forEach(id -> lines.add(line(id, to.id())));
            }
        }
    }

    private static <T extends SchemaObject> Set<ObjectId> displaced(T from, SchemaObject to, Users users) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // an alteration keeps the kind
        T after = (T) to;
        return kind.displaced(from, after, users);
    }
}
