package dev.dbm.core.snapshot;

import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One index of a drizzle-kit snapshot. */
final class DrizzleIndex {
    private DrizzleIndex() {}

    static Index read(QualifiedName table, JsonObject json) throws MalformedException {
        json.ignore("concurrently");
        List<IndexKey> keys = new ArrayList<>();
        for (JsonNode element : json.elements("columns")) {
            // Early releases, and people, wrote the column's name alone.
            keys.add(
                    element instanceof ObjectNode object
                            ? key(json.of(object))
                            : new IndexKey.ColumnKey(
                                    new Identifier(JsonObject.clipped(element.asString())), KeyOptions.ascending()));
        }
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties("with")) {
            parameters.put(entry.getKey(), entry.getValue().asString());
        }
        Optional<String> where = json.optionalText("where").filter(text -> !text.isBlank());
        try {
            return new Index(
                    table.withName(json.identifier("name")),
                    table,
                    RelationKind.TABLE,
                    json.optionalText("method").orElse("btree").toLowerCase(Locale.ROOT),
                    json.flag("isUnique") ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                    keys,
                    List.of(),
                    NullsDistinct.DISTINCT,
                    where.map(SqlExpression::new),
                    parameters,
                    Index.State.VALID,
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            throw json.malformed(String.valueOf(e.getMessage()), e);
        }
    }

    private static IndexKey key(JsonObject key) throws MalformedException {
        boolean descending = key.get("asc")
                .filter(JsonNode::isBoolean)
                .map(asc -> !asc.booleanValue())
                .orElse(false);
        String nulls = key.optionalText("nulls").orElse(descending ? "first" : "last");
        Optional<String> operatorClass = key.optionalText("opclass").filter(text -> !text.isEmpty());
        KeyOptions options;
        if (operatorClass.isPresent()) {
            // drizzle-kit writes no order for a key with an operator class, whatever the snapshot says.
            options = new KeyOptions(
                    Optional.empty(),
                    Optional.of(OperatorClass.of(Optional.empty(), new Identifier(operatorClass.get()))),
                    SortOrder.ASC,
                    NullsOrder.LAST);
        } else {
            options = new KeyOptions(
                    Optional.empty(),
                    Optional.empty(),
                    descending ? SortOrder.DESC : SortOrder.ASC,
                    nulls.equalsIgnoreCase("first") ? NullsOrder.FIRST : NullsOrder.LAST);
        }
        if (key.flag("isExpression")) {
            return new IndexKey.ExpressionKey(new SqlExpression(unwrapped(key.text("expression"))), options);
        }
        return new IndexKey.ColumnKey(key.identifier("expression"), options);
    }

    /** Drops parentheses around the whole of an expression: the model has none there. */
    private static String unwrapped(String text) {
        String stripped = text.strip();
        int depth = 0;
        for (Token token : Token.listOf(stripped)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                boolean whole = token.end() == stripped.length() && stripped.startsWith("(");
                return whole ? unwrapped(stripped.substring(1, stripped.length() - 1)) : stripped;
            }
        }
        return stripped;
    }
}
