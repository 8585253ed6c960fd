package dev.dbm.core.pull;

import dev.dbm.Unmodelled;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        Introspection covered = found.within(Coverage.ofTables());
        List<Unmodelled> left = new ArrayList<>(covered.unmodelled());
        Schema all = covered.schema();
        Schema schema = without(all, object -> isUndeclarable(object, all), left);
        Set<Identifier> used = new HashSet<>();
        schema.objects().values().stream()
                .filter(object -> !(object instanceof Namespace))
                .forEach(object -> object.id().namespace().ifPresent(used::add));
        // A namespace is declared by what is in it.
        schema = without(
                schema, object -> object instanceof Namespace namespace && !used.contains(namespace.name()), left);
        left.removeIf(one -> one.id().equals(ObjectId.namespace(Namespace.PUBLIC))
                && one.attribute().isEmpty());
        return new Declarable(schema, left.stream().sorted(ORDER).toList());
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

    /** An index that is not usable is a failed attempt, and a key into a table that is not modelled has no record to refer to. */
    private static boolean isUndeclarable(SchemaObject object, Schema schema) {
        return object instanceof Index index
                ? index.state() == Index.State.INVALID
                : object instanceof ForeignKey key
                        && schema.table(key.referencedTable()).isEmpty();
    }
}
