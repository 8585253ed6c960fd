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
        Schema before = normal.before();
        Renamer.Renamed alike = Renamer.alike(before, after, normal::canonical);
        Renamer.Renamed renamed = declared.then(alike);
        if (!alike.renames().isEmpty()) {
            forms = alike.forms(forms);
            before = new Normalizer(alike.schema(), after, forms, to.forms()).before();
        }
        if (canonicalizer.isPresent()) {
            before = asked(canonicalizer.get(), from.schema(), renamed, before, to, forms);
        }
        return new Difference(before, after, renamed.renames(), compare(before, after), renamed.aside());
    }

    /** Returns the old side after PostgreSQL has been asked about everything that the tokens of the texts leave open. */
    private static Schema asked(
            Canonicalizer server,
            Schema from,
            Renamer.Renamed renamed,
            Schema normalized,
            Known to,
            CanonicalForms forms) {
        Schema before = normalized;
        Set<ObjectId> doubtful = doubtful(before, to.schema());
        if (!renamed.renames().isEmpty()) {
            // Renames reach texts by more ways than tokens tell: what they changed may be wrong, though it equals the
            // new side.
            Set<ObjectId> open = new TreeSet<>(doubtful);
            open.addAll(renamed.touched());
            if (!open.isEmpty()) {
                before = RenamedTexts.of(server, from, renamed, open).in(before);
                before = new Normalizer(before, to.schema(), forms.without(open), to.forms()).before();
                doubtful = doubtful(before, to.schema());
            }
        }
        if (doubtful.isEmpty()) {
            return before;
        }
        CanonicalForms left = server.forms(before, List.of(), doubtful);
        CanonicalForms right = server.forms(to.schema(), List.of(), doubtful);
        return new Normalizer(before, to.schema(), left, right).before();
    }

    private static List<Change> compare(Schema before, Schema after) {
        Set<ObjectId> ids = new TreeSet<>(before.objects().keySet());
        ids.addAll(after.objects().keySet());
        List<Change> changes = new ArrayList<>();
        for (ObjectId id : ids) {
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
        return changes;
    }

    /** The objects of which only PostgreSQL can say whether they mean the same. */
    private static Set<ObjectId> doubtful(Schema before, Schema after) {
        Set<ObjectId> ids = new TreeSet<>();
        for (SchemaObject object : before.objects().values()) {
            SchemaObject other = after.objects().get(object.id());
            if (other != null && Doubt.between(object, other)) {
                ids.add(object.id());
            }
        }
        return ids;
    }
}
