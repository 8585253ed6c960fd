package dev.dbm.core.diff;

import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas entry by entry; equality of values is all there is to it. */
public final class Differ {
    private final Optional<Canonicalizer> canonicalizer;

    private Differ(Optional<Canonicalizer> canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /** Returns a differ that compares texts by their tokens. */
    public static Differ byTokens() {
        return new Differ(Optional.empty());
    }

    /** Returns a differ that asks PostgreSQL about objects whose texts differ, before it calls them different. */
    public static Differ with(Canonicalizer canonicalizer) {
        return new Differ(Optional.of(canonicalizer));
    }

    /** Returns what lies between two schemas when nothing is known of their forms. */
    public Difference diff(Schema from, Schema to, Intents intents) {
        return diff(Known.of(from), Known.of(to), intents);
    }

    /**
     * Returns what lies between two schemas.
     *
     * @param from the old side
     * @param to the new side
     * @param intents the renames asked for
     */
    public Difference diff(Known from, Known to, Intents intents) {
        Schema after = to.schema();
        Renamer.Renamed declared = Renamer.declared(from.schema(), after, intents.renames(), from.settled());
        CanonicalForms forms = declared.forms(from.forms());
        Normalizer normal = new Normalizer(declared.schema(), after, forms, to.forms());
        Schema met = normal.before();
        Renamer.Renamed alike = Renamer.alike(met, after, normal.differing(), normal::canonical);
        Renamer.Renamed renamed = declared.then(alike);
        if (!alike.renames().isEmpty()) {
            forms = alike.forms(forms);
            normal = new Normalizer(alike.schema(), after, forms, to.forms());
        }
        Compared compared = Compared.of(normal, after);
        if (canonicalizer.isPresent()) {
            compared = asked(canonicalizer.get(), from.schema(), renamed, compared, to, forms);
        }
        return new Difference(compared.before(), after, renamed.renames(), compared.changes(), renamed.aside());
    }

    /** Returns what is left when PostgreSQL has been asked about everything that the tokens of the texts leave open. */
    private static Compared asked(
            Canonicalizer server,
            Schema from,
            Renamer.Renamed renamed,
            Compared byTokens,
            Known to,
            CanonicalForms forms) {
        Compared compared = byTokens;
        Schema after = to.schema();
        if (!renamed.renames().isEmpty()) {
            // Renames reach texts by more ways than tokens tell: what they changed may be wrong, though it equals the
            // new side.
            Set<ObjectId> open = new TreeSet<>(compared.doubtful());
            open.addAll(renamed.touched());
            if (!open.isEmpty()) {
                Schema read = RenamedTexts.of(server, from, renamed, open).in(compared.before());
                compared = Compared.of(new Normalizer(read, after, forms.without(open), to.forms()), after);
            }
        }
        Set<ObjectId> doubtful = compared.doubtful();
        if (doubtful.isEmpty()) {
            return compared;
        }
        CanonicalForms left = server.forms(compared.before(), List.of(), doubtful);
        CanonicalForms right = server.forms(after, List.of(), doubtful);
        return Compared.of(new Normalizer(compared.before(), after, left, right), after);
    }

    /**
     * The old side and how it differs from the new one.
     *
     * @param before the old side in the form of the new one
     * @param changes by id
     */
    private record Compared(Schema before, List<Change> changes) {
        static Compared of(Normalizer normal, Schema after) {
            Schema before = normal.before();
            List<Change> changes = new ArrayList<>();
            for (ObjectId id : normal.differing()) {
                SchemaObject old = before.objects().get(id);
                SchemaObject now = after.objects().get(id);
                if (old == null && now != null) {
                    changes.add(new Change.Create(now));
                } else if (old != null && now == null) {
                    changes.add(new Change.Drop(old));
                } else if (old != null && now != null && !old.equals(now)) {
                    changes.add(new Change.Alter(old, now));
                }
            }
            return new Compared(before, changes);
        }

        /** The objects of which only PostgreSQL can say whether they mean the same. */
        Set<ObjectId> doubtful() {
            Set<ObjectId> ids = new TreeSet<>();
            for (Change change : changes) {
                if (change instanceof Change.Alter(var old, var now) && Doubt.between(old, now)) {
                    ids.add(change.id());
                }
            }
            return ids;
        }
    }
}
