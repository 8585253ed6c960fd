package dev.dbm.core.snapshot;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One column of a drizzle-kit snapshot; a serial brings its sequence along. */
final class DrizzleColumn {
    private static final Map<String, String> SERIALS =
            Map.of("serial", "integer", "smallserial", "smallint", "bigserial", "bigint");

    private final QualifiedName table;
    private final JsonObject json;
    private final Set<ObjectId> enums;
    private Optional<Sequence> sequence = Optional.empty();

    DrizzleColumn(QualifiedName table, JsonObject json, Set<ObjectId> enums) {
        this.table = table;
        this.json = json;
        this.enums = enums;
    }

    /** Returns the sequence of a serial column; empty before {@link #read} and for every other column. */
    Optional<Sequence> sequence() {
        return sequence;
    }

    Column read(int position) throws MalformedException {
        Identifier name = json.identifier("name");
        String text = json.text("type").strip();
        String serial = SERIALS.get(text.toLowerCase(Locale.ROOT));
        DataType type = serial == null ? type(text) : DataType.parse(serial);
        ColumnValue value = serial == null ? value(type) : serial(name, type);
        boolean notNull = json.flag("notNull") || serial != null || value instanceof ColumnValue.Identity;
        return new Column(
                table,
                name,
                position,
                type,
                Optional.empty(),
                notNull ? Nullability.notNull() : Nullability.nullable(),
                value,
                Optional.empty());
    }

    /** An enum is written quoted, with its schema; any other type stands in the statement as it is. */
    private DataType type(String text) throws MalformedException {
        Optional<String> namespace = json.optionalText("typeSchema");
        int brackets = text.indexOf('[');
        String bare = brackets < 0 ? text : text.substring(0, brackets);
        try {
            Identifier space = new Identifier(namespace.orElse(Namespace.PUBLIC.value()));
            boolean known = !bare.isEmpty()
                    && bare.getBytes(StandardCharsets.UTF_8).length <= Identifier.MAX_BYTES
                    && enums.contains(ObjectId.of(ObjectKind.ENUM, space, new Identifier(bare)));
            if (namespace.isPresent() || known) {
                DataType type = DataType.of(new QualifiedName(space, new Identifier(bare)));
                return brackets < 0 ? type : type.asArray();
            }
            return DataType.parse(text);
        } catch (IllegalArgumentException e) {
            throw json.malformed(String.valueOf(e.getMessage()), e);
        }
    }

    private ColumnValue value(DataType type) throws MalformedException {
        Optional<JsonObject> generated = json.member("generated");
        Optional<JsonObject> identity = json.member("identity");
        Optional<JsonNode> given = json.get("default");
        if (generated.isPresent()) {
            String storage = generated.get().optionalText("type").orElse("stored");
            return new ColumnValue.Generated(
                    new SqlExpression(generated.get().text("as")),
                    storage.equalsIgnoreCase("virtual") ? Storage.VIRTUAL : Storage.STORED);
        }
        if (identity.isPresent()) {
            return identity(identity.get(), type);
        }
        if (given.isEmpty()) {
            return new ColumnValue.None();
        }
        JsonNode value = given.get();
        String text = value.isContainer() ? Sql.literal(value.toString()) : value.asString();
        return text.isBlank() ? new ColumnValue.None() : new ColumnValue.Default(new SqlExpression(text));
    }

    private ColumnValue identity(JsonObject identity, DataType type) throws MalformedException {
        String mode = identity.text("type");
        if (!mode.equals("always") && !mode.equals("byDefault")) {
            throw identity.malformed("\"type\" is unknown: " + mode);
        }
        Identifier name = identity.optionalText("name").isPresent()
                ? identity.identifier("name")
                : DerivedName.sequence(table.name(), json.identifier("name")).choose(taken -> false);
        SequenceOptions options = DrizzleSequence.options(type.text(), identity);
        return new ColumnValue.Identity(
                mode.equals("always") ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT, name, options);
    }

    private ColumnValue serial(Identifier column, DataType type) {
        QualifiedName name =
                table.withName(DerivedName.sequence(table.name(), column).choose(taken -> false));
        sequence = Optional.of(new Sequence(
                name,
                SequenceOptions.of(type),
                Persistence.PERMANENT,
                Optional.of(new ColumnRef(table, column)),
                Optional.empty()));
        return new ColumnValue.Default(new SqlExpression("nextval(" + Sql.literal(name.toString()) + "::regclass)"));
    }
}
