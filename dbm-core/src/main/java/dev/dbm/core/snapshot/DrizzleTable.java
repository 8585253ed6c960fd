package dev.dbm.core.snapshot;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One table of a drizzle-kit snapshot, with the names that its statements leave to the server. */
final class DrizzleTable {
    private final QualifiedName name;
    private final JsonObject json;
    private final Set<ObjectId> enums;
    private final List<SchemaObject> objects;
    private final Set<String> unmodelled;

    DrizzleTable(
            QualifiedName name,
            JsonObject json,
            Set<ObjectId> enums,
            List<SchemaObject> objects,
            Set<String> unmodelled) {
        this.name = name;
        this.json = json;
        this.enums = enums;
        this.objects = objects;
        this.unmodelled = unmodelled;
    }

    void read() throws MalformedException {
        objects.add(Table.of(name));
        Optional<PrimaryKey> composite = compositeKey();
        Set<Identifier> keyed = new LinkedHashSet<>();
        composite.ifPresent(key -> keyed.addAll(key.columns()));
        List<Identifier> inline = new ArrayList<>();
        List<UniqueConstraint> inlineUniques = new ArrayList<>();
        int position = 0;
        for (JsonObject column : json.members("columns")) {
            position++;
            DrizzleColumn reader = new DrizzleColumn(name, column, enums);
            boolean key = column.flag("primaryKey");
            Column read = reader.read(position);
            if (key) {
                inline.add(read.name());
            }
            objects.add(key || keyed.contains(read.name()) ? read.withNullability(Nullability.notNull()) : read);
            reader.sequence().ifPresent(objects::add);
            if (column.flag("isUnique")) {
                inlineUniques.add(unique(
                        column.optionalText("uniqueName").isPresent()
                                ? column.identifier("uniqueName")
                                : DerivedName.unique(name.name(), List.of(read.name()), List.of())
                                        .choose(taken -> false),
                        List.of(read.name()),
                        column.flag("nullsNotDistinct")));
            }
            column.ignore("uniqueName", "nullsNotDistinct");
            report(column, "column " + name + "." + read.name());
        }
        List<UniqueConstraint> uniques = new ArrayList<>(inlineUniques);
        for (JsonObject unique : json.members("uniqueConstraints")) {
            uniques.add(
                    unique(unique.identifier("name"), unique.identifiers("columns"), unique.flag("nullsNotDistinct")));
            report(unique, "unique constraint " + name + "." + unique.text("name"));
        }
        if (composite.isEmpty() && !inline.isEmpty()) {
            Optional<Identifier> given = uniques.stream()
                    .filter(unique -> sameKey(unique, inline))
                    .findFirst()
                    .map(UniqueConstraint::name);
            composite = Optional.of(key(
                    given.orElseGet(() -> DerivedName.primaryKey(name.name()).choose(taken -> false)), inline));
        }
        composite.ifPresent(objects::add);
        List<Identifier> keyColumns = composite.map(PrimaryKey::columns).orElse(List.of());
        uniques.stream().filter(unique -> !sameKey(unique, keyColumns)).forEach(objects::add);
        members();
    }

    /**
     * PostgreSQL makes one index of a primary key and a unique constraint over the same columns of a new table: the primary key, under the name of the
     * unique constraint if it has none itself.
     */
    private static boolean sameKey(UniqueConstraint unique, List<Identifier> primary) {
        return unique.columns().equals(primary) && unique.nulls() == NullsDistinct.DISTINCT;
    }

    private void members() throws MalformedException {
        for (JsonObject foreign : json.members("foreignKeys")) {
            objects.add(foreignKey(foreign));
            report(foreign, "foreign key " + name + "." + foreign.text("name"));
        }
        for (JsonObject check : json.members("checkConstraints")) {
            objects.add(new CheckConstraint(
                    name,
                    check.identifier("name"),
                    new SqlExpression(check.text("value")),
                    Inheritance.INHERITED,
                    Validity.VALID,
                    Optional.empty()));
            report(check, "check " + name + "." + check.text("name"));
        }
        for (JsonObject index : json.members("indexes")) {
            objects.add(DrizzleIndex.read(name, index));
            report(index, "index " + name + "." + index.text("name"));
        }
        for (JsonObject policy : json.members("policies")) {
            unmodelled.add("policy " + policy.text("name") + " on " + name);
        }
        if (json.flag("isRLSEnabled")) {
            unmodelled.add("row level security of " + name);
        }
    }

    private Optional<PrimaryKey> compositeKey() throws MalformedException {
        List<JsonObject> keys = json.members("compositePrimaryKeys");
        if (keys.size() > 1) {
            throw json.malformed("two primary keys in one table");
        }
        for (JsonObject key : keys) {
            Identifier keyName = key.optionalText("name").isPresent()
                    ? key.identifier("name")
                    : DerivedName.primaryKey(name.name()).choose(taken -> false);
            PrimaryKey read = key(keyName, key.identifiers("columns"));
            report(key, "primary key of " + name);
            return Optional.of(read);
        }
        return Optional.empty();
    }

    private PrimaryKey key(Identifier keyName, List<Identifier> columns) {
        return new PrimaryKey(
                name,
                keyName,
                columns,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                Collections.emptySortedMap(),
                Optional.empty());
    }

    private UniqueConstraint unique(Identifier uniqueName, List<Identifier> columns, boolean nullsNotDistinct) {
        return new UniqueConstraint(
                name,
                uniqueName,
                columns,
                List.of(),
                nullsNotDistinct ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                Deferrability.NOT_DEFERRABLE,
                Collections.emptySortedMap(),
                Optional.empty());
    }

    private ForeignKey foreignKey(JsonObject key) throws MalformedException {
        key.ignore("tableFrom", "schemaFrom");
        Identifier namespace =
                key.optionalText("schemaTo").filter(text -> !text.isEmpty()).isPresent()
                        ? key.identifier("schemaTo")
                        : Namespace.PUBLIC;
        return new ForeignKey(
                name,
                key.identifier("name"),
                key.identifiers("columnsFrom"),
                new QualifiedName(namespace, key.identifier("tableTo")),
                key.identifiers("columnsTo"),
                MatchType.SIMPLE,
                action(key, "onDelete"),
                List.of(),
                action(key, "onUpdate"),
                Deferrability.NOT_DEFERRABLE,
                Validity.VALID,
                Optional.empty());
    }

    private static ReferentialAction action(JsonObject key, String property) throws MalformedException {
        String text = key.optionalText(property).orElse("no action");
        String constant = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.name().equals(constant)) {
                return action;
            }
        }
        throw key.malformed("\"" + property + "\" is unknown: " + text);
    }

    private void report(JsonObject object, String what) {
        object.unread().forEach(key -> unmodelled.add("\"" + key + "\" of " + what));
    }
}
