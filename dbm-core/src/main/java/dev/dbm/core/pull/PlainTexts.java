package dev.dbm.core.pull;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.workspace.ScratchServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Defaults and checks in the words of a person, where PostgreSQL makes the very text of them that the database holds; elsewhere they stay as they are. */
final class PlainTexts {
    private final Schema schema;
    private final CanonicalForms recorded;
    private final Schema declared;

    /**
     * Prepares it; asks nobody.
     *
     * @param schema what the database holds
     * @param declared the last snapshot's schema
     * @param recorded how the database's server writes what that has
     */
    PlainTexts(Schema schema, Schema declared, CanonicalForms recorded) {
        this.schema = schema;
        this.declared = declared;
        this.recorded = recorded;
    }

    /**
     * Returns the schema with plain texts. What no snapshot proves a scratch is asked about; without one, texts are plain only where source says them already,
     * which a pull has proven that had a scratch.
     *
     * @param written reads what the source declares that is there
     */
    Schema in(ScratchServer server, Supplier<Schema> written) {
        Map<ObjectId, SchemaObject> plain = new TreeMap<>();
        for (SchemaObject object : schema.objects().values()) {
            plain(object).filter(one -> !one.equals(object)).ifPresent(one -> plain.put(one.id(), one));
        }
        Map<ObjectId, SchemaObject> proven = new TreeMap<>(plain);
        proven.values().removeIf(one -> !isIn(declared, one) || !givesBack(recorded, one));
        plain.keySet().removeAll(proven.keySet());
        if (!plain.isEmpty()) {
            Optional<CanonicalForms> asked = asked(server, with(plain), plain.keySet());
            if (asked.isPresent()) {
                plain.values().removeIf(one -> !givesBack(asked.get(), one));
            } else {
                Schema there = written.get();
                plain.values().removeIf(one -> !isIn(there, one));
            }
            proven.putAll(plain);
        }
        return with(proven);
    }

    /** Returns the forms; empty if there is no scratch. */
    private static Optional<CanonicalForms> asked(ScratchServer server, Schema schema, Set<ObjectId> objects) {
        Optional<Scratch> scratch = Scratch.of(server);
        if (scratch.isEmpty()) {
            return Optional.empty();
        }
        try (Scratch open = scratch.get()) {
            return Optional.of(open.forms(schema, objects));
        } catch (PlanningException e) {
            if (e.code() != ErrorCode.SCRATCH_UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Schema with(Map<ObjectId, SchemaObject> plain) {
        Map<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
        objects.putAll(plain);
        return Schema.of(objects.values());
    }

    private static boolean isIn(Schema schema, SchemaObject plain) {
        return schema.find(plain.id()).filter(one -> saysAlike(one, plain)).isPresent();
    }

    /** Whether a server makes of it what the database holds, and nothing else even in a second round. */
    private boolean givesBack(CanonicalForms forms, SchemaObject plain) {
        Set<SchemaObject> all = forms.of(plain.id());
        SchemaObject held = schema.find(plain.id()).orElseThrow();
        return !all.isEmpty() && all.stream().allMatch(form -> saysAlike(form, held));
    }

    private static boolean saysAlike(SchemaObject one, SchemaObject other) {
        if (one instanceof Column first && other instanceof Column second) {
            return first.value().equals(second.value());
        }
        return one instanceof CheckConstraint first
                && other instanceof CheckConstraint second
                && first.expression().equals(second.expression());
    }

    private static Optional<SchemaObject> plain(SchemaObject object) {
        if (object instanceof Column column && column.value() instanceof ColumnValue.Default(var expression)) {
            return PlainSql.literal(expression.text())
                    .map(text -> column.withValue(new ColumnValue.Default(new SqlExpression(text))));
        }
        if (object instanceof CheckConstraint check) {
            SqlExpression text =
                    new SqlExpression(PlainSql.condition(check.expression().text()));
            return Optional.of(check.withExpression(text));
        }
        return Optional.empty();
    }
}
