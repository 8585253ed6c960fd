package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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
        Renamer.Renamed declared = declared(from, after, intents);
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
        return new Difference(
                compared.before(), compared.after(), renamed.renames(), compared.changes(), renamed.aside());
    }

    /** Makes the renames that are asked for, and moves the extensions that are asked for elsewhere. */
    private static Renamer.Renamed declared(Known from, Schema after, Intents intents) {
        Renamer.Renamed declared = Renamer.declared(from.schema(), after, intents.renames(), from.settled());
        Dependencies needs = declared.renames().isEmpty()
                ? from.dependencies()
                : from.dependencies().renamed(declared::moved);
        return declared.then(Renamer.brought(declared.schema(), after, needs));
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
        Set<ObjectId> unseen = Unseen.of(compared.before(), after, compared.changes(), renamed.renames());
        if (!renamed.renames().isEmpty()) {
            // Renames reach texts by more ways than tokens tell: what they changed may be wrong, though it equals the
            // new side.
            Set<ObjectId> open = new TreeSet<>(compared.doubtful());
            open.addAll(renamed.touched());
            open.addAll(unseen);
            if (!open.isEmpty()) {
                Schema read = RenamedTexts.of(server, from, renamed, open).in(compared.before());
                compared = Compared.of(new Normalizer(read, after, forms.without(open), to.forms()), after);
            }
        }
        Set<ObjectId> doubtful = compared.doubtful();
        doubtful.addAll(unseen);
        if (doubtful.isEmpty()) {
            return compared;
        }
        CanonicalForms left = server.forms(compared.before(), List.of(), doubtful);
        CanonicalForms right = server.forms(after, List.of(), doubtful);
        Schema written = compared.before();
        Schema before = replaced(written, unseen, left);
        return Compared.of(new Normalizer(before, after, left, right), after)
                .told(left, right, id -> unseen.contains(id) ? written.find(id) : Optional.empty());
    }

    /** Returns a schema with the forms of some objects in place of their own texts, which do not tell what they mean. */
    private static Schema replaced(Schema schema, Set<ObjectId> objects, CanonicalForms forms) {
        if (objects.isEmpty()) {
            return schema;
        }
        return Schema.of(schema.objects().values().stream()
                .map(object -> objects.contains(object.id())
                        ? forms.oneOf(object.id())
                                .map(form -> form.withComment(object.comment()))
                                .orElse(object)
                        : object)
                .toList());
    }

    /**
     * The old side and how it differs from the new one.
     *
     * @param before the old side in the form of the new one
     * @param after the new side
     * @param changes by id
     */
    private record Compared(Schema before, Schema after, List<Change> changes) {
        static Compared of(Normalizer normal, Schema after) {
            Schema before = normal.before();
            List<Change> changes = new ArrayList<>();
            for (ObjectId id : normal.differing()) {
                SchemaObject old = before.objects().get(id);
                SchemaObject now = after.objects().get(id);
                if (old == null && now != null) {
                    changes.add(new Change.Create(now));
                } else if (old != null && now == null && id.scope() != Scope.SERVER) {
                    changes.add(new Change.Drop(old));
                } else if (old != null && now != null && !old.equals(now)) {
                    changes.add(new Change.Alter(old, now));
                }
            }
            return new Compared(before, after, changes);
        }

        /**
         * Returns the same with what a server has told of both sides of each change.
         *
         * @param written what an object was before its form took its place, which shall be there again if what was told makes the difference
         */
        Compared told(CanonicalForms left, CanonicalForms right, Function<ObjectId, Optional<SchemaObject>> written) {
            Map<ObjectId, SchemaObject> olds = new HashMap<>();
            Map<ObjectId, SchemaObject> news = new HashMap<>();
            List<Change> told = new ArrayList<>();
            for (Change change : changes) {
                if (change instanceof Change.Alter(var old, var now)) {
                    SchemaObject after = completed(now, right);
                    SchemaObject before = written.apply(change.id())
                            .map(object -> completed(object, left))
                            .filter(object -> !object.equals(after))
                            .orElseGet(() -> completed(old, left));
                    olds.put(change.id(), before);
                    news.put(change.id(), after);
                    told.add(new Change.Alter(before, after));
                } else {
                    told.add(change);
                }
            }
            return new Compared(with(before, olds), with(after, news), told);
        }

        private static Schema with(Schema schema, Map<ObjectId, SchemaObject> others) {
            return others.entrySet().stream()
                            .allMatch(entry -> schema.find(entry.getKey())
                                    .filter(entry.getValue()::equals)
                                    .isPresent())
                    ? schema
                    : Schema.of(schema.objects().values().stream()
                            .map(object -> others.getOrDefault(object.id(), object))
                            .toList());
        }

        private static <T extends SchemaObject> SchemaObject completed(T object, CanonicalForms forms) {
            Kind<T> kind = Kinds.of(object);
            Optional<SchemaObject> form = forms.oneOf(object.id());
            if (form.isEmpty() || !kind.untold(object).equals(object)) {
                return object;
            }
            @SuppressWarnings("unchecked") // a form is of the same kind, as its id says
            T told = (T) form.get();
            return kind.told(object, told);
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
