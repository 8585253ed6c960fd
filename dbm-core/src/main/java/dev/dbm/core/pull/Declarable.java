package dev.dbm.core.pull;

import dev.dbm.Unmodelled;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Extension;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Rule;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a database can be declared, and what is left alone.
 *
 * @param schema what is declared
 * @param left what is not, sorted
 */
record Declarable(Schema schema, List<Unmodelled> left) {
    private static final Comparator<Unmodelled> ORDER =
            Comparator.comparing(Unmodelled::kind).thenComparing(Unmodelled::name);

    static Declarable of(Introspection found) {
        Introspection covered = found.within(DeclarableKinds.of(found)).withoutLedgers(Schema.empty());
        List<Unmodelled> left = new ArrayList<>(covered.unmodelled());
        Schema schema = without(covered.schema(), Declarable::isUndeclarable, left);
        Set<Identifier> used = new HashSet<>();
        schema.objects().values().stream()
                .filter(object -> !(object instanceof Namespace))
                .forEach(object -> {
                    object.id().namespace().ifPresent(used::add);
                    object.references().stream()
                            .filter(reference -> reference.kind() == ObjectKind.NAMESPACE)
                            .forEach(reference -> used.add(reference.name()));
                });
        // A namespace is declared by what is in it, names it or says something of it.
        schema = without(
                schema,
                object -> object instanceof Namespace namespace
                        && namespace.comment().isEmpty()
                        && !used.contains(namespace.name()),
                left);
        left.removeIf(one -> one.id().equals(ObjectId.namespace(Namespace.PUBLIC))
                && one.attribute().isEmpty());
        return new Declarable(schema, left.stream().sorted(ORDER).toList());
    }

    /** Returns the same with the schema in other words. */
    Declarable in(Schema words) {
        return new Declarable(words, left);
    }

    /** Returns the schema as a declaration says it: without what only PostgreSQL tells, and with any version of an extension, which alone decides whether it can be moved. */
    Schema declared() {
        return Schema.of(
                schema.objects().values().stream().map(Declarable::declared).toList());
    }

    private static SchemaObject declared(SchemaObject object) {
        if (object instanceof Extension extension) {
            return extension.withVersion(Optional.empty()).withRelocation(Optional.empty());
        }
        if (object instanceof Rule rule) {
            return rule.withCommands(Rule.together(OnTableSource.commands(rule.commands())));
        }
        if (object instanceof MaterializedView view) {
            return untold(view.withPopulation(MaterializedView.Population.WITH_DATA));
        }
        return untold(object);
    }

    private static <T extends SchemaObject> SchemaObject untold(T object) {
        return Kinds.of(object).untold(object);
    }

    private static Schema without(Schema schema, Predicate<SchemaObject> dropped, List<Unmodelled> left) {
        List<SchemaObject> kept = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            if (dropped.test(object)) {
                left.add(Unmodelled.object(object.id()));
            } else {
                kept.add(object);
            }
        }
        return kept.size() == schema.objects().size() ? schema : Schema.of(kept);
    }

    /** An index that is not usable is a failed attempt. */
    private static boolean isUndeclarable(SchemaObject object) {
        return object instanceof Index index && index.state() == Index.State.INVALID;
    }
}
