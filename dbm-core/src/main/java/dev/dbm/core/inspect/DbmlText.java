package dev.dbm.core.inspect;

import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Reference;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Table;
import dev.dbm.schema.TableKeys;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enums, tables and references in DBML. What the language has no words for is named in comments.
 *
 * @see <a href="https://dbml.dbdiagram.io/docs/">DBML</a>
 */
final class DbmlText {
    private static final Set<ObjectKind> SHOWN = Set.of(
            ObjectKind.NAMESPACE,
            ObjectKind.ENUM,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.CHECK,
            ObjectKind.INDEX,
            ObjectKind.FOREIGN_KEY);

    private final Schema schema;
    private final StringBuilder text = new StringBuilder();

    DbmlText(Holding holding) {
        this.schema = holding.schema();
        comment(holding.title());
        holding.unmodelled().forEach(one -> comment("Not modelled: " + one.describe()));
    }

    String text() {
        schema.objects().keySet().stream()
                .filter(id -> !SHOWN.contains(id.kind()))
                .forEach(id -> comment("Not in DBML: " + id));
        schema.all(EnumType.class).forEach(this::enumType);
        schema.all(Table.class).forEach(this::table);
        references();
        return text.toString();
    }

    private void enumType(EnumType type) {
        // DBML has no enum without a label, and no label without a letter.
        if (type.labels().isEmpty()) {
            comment("Without labels: " + type.id());
            return;
        }
        open("Enum " + name(type.name()));
        type.labels().forEach(label -> line(quoted(label.isEmpty() ? " " : label)));
        close();
    }

    private void table(Table table) {
        List<Column> columns = schema.columns(table.name());
        if (columns.isEmpty()) {
            comment("Without columns: " + table.id());
            return;
        }
        open("Table " + name(table.name()));
        TableKeys keys = TableKeys.of(schema, table.name());
        columns.forEach(column -> column(column, keys.primary()));
        List<SchemaObject> members = schema.membersOf(table.id());
        block(
                "indexes",
                members.stream().flatMap(member -> index(member).stream()).toList());
        block(
                "checks",
                members.stream().flatMap(member -> check(member).stream()).toList());
        table.comment().ifPresent(comment -> line("Note: " + string(comment)));
        close();
    }

    private void column(Column column, List<Identifier> primary) {
        List<String> settings = new ArrayList<>();
        if (primary.equals(List.of(column.name()))) {
            settings.add("pk");
        }
        if (column.notNull()) {
            settings.add("not null");
        }
        List<String> notes = new ArrayList<>();
        column.comment().ifPresent(notes::add);
        switch (column.value()) {
            case ColumnValue.None() -> {}
            case ColumnValue.Default(var expression) ->
                code(expression)
                        .ifPresentOrElse(
                                written -> settings.add("default: " + written),
                                () -> notes.add("default " + expression));
            case ColumnValue.Generated(var expression, var storage) -> notes.add("generated as (" + expression + ")");
            case ColumnValue.Identity identity -> settings.add("increment");
        }
        if (!notes.isEmpty()) {
            settings.add("note: " + string(String.join("\n", notes)));
        }
        line(quoted(column.name().value()) + " " + type(column.type()) + list(settings));
    }

    /** Only an enum of the document is named as one: anything else is a word to DBML. */
    private String type(DataType type) {
        Optional<QualifiedName> name = type.qualifiedName();
        if (!type.array() && name.isPresent()) {
            Optional<EnumType> labels = schema.find(ObjectId.of(ObjectKind.ENUM, name.get()), EnumType.class);
            if (labels.isPresent() && !labels.get().labels().isEmpty()) {
                return name(name.get());
            }
        }
        return quoted(type.text());
    }

    private static Optional<String> index(SchemaObject member) {
        if (member instanceof PrimaryKey key && key.columns().size() > 1) {
            return Optional.of(
                    columns(key.columns()) + " [pk, name: " + string(key.name().value()) + "]");
        }
        if (member instanceof UniqueConstraint key) {
            return Optional.of(columns(key.columns()) + " [unique, name: "
                    + string(key.name().value()) + "]");
        }
        return member instanceof Index index ? index(index) : Optional.empty();
    }

    private static Optional<String> index(Index index) {
        List<String> keys = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            switch (key) {
                case IndexKey.ColumnKey(Identifier column, KeyOptions options) -> keys.add(quoted(column.value()));
                case IndexKey.ExpressionKey(SqlExpression expression, KeyOptions options) ->
                    code(expression).ifPresent(keys::add);
            }
        }
        if (keys.size() < index.keys().size()) {
            return Optional.empty();
        }
        List<String> settings = new ArrayList<>();
        if (index.uniqueness() == Index.Uniqueness.UNIQUE) {
            settings.add("unique");
        }
        if (!index.method().equals("btree")) {
            settings.add("type: " + index.method());
        }
        settings.add("name: " + string(index.name().name().value()));
        index.where().ifPresent(where -> settings.add("note: " + string("where " + where)));
        return Optional.of("(" + String.join(", ", keys) + ")" + list(settings));
    }

    private static Optional<String> check(SchemaObject member) {
        return member instanceof CheckConstraint check
                ? code(check.expression())
                        .map(written ->
                                written + " [name: " + string(check.name().value()) + "]")
                : Optional.empty();
    }

    /** DBML refuses two references between the same columns, one of columns to themselves, and one to a table that is not there. */
    private void references() {
        Set<String> seen = new HashSet<>();
        List<Reference> references = Reference.of(schema);
        text.append(references.isEmpty() ? "" : "\n");
        for (Reference reference : references) {
            ForeignKey key = reference.key();
            String from = name(key.table()) + "." + columns(key.columns());
            String to = name(key.referencedTable()) + "." + columns(key.referencedColumns());
            boolean known = schema.table(key.referencedTable()).isPresent();
            if (!known || from.equals(to) || !seen.add(from + to)) {
                comment("Not in DBML: " + key.id() + " to " + key.referencedTable());
                continue;
            }
            List<String> settings = new ArrayList<>();
            action("delete", key.onDelete()).ifPresent(settings::add);
            action("update", key.onUpdate()).ifPresent(settings::add);
            text.append("Ref ")
                    .append(quoted(key.name().value()))
                    .append(": ")
                    .append(from)
                    .append(reference.multiplicity() == Reference.Multiplicity.SINGLE ? " - " : " > ")
                    .append(to)
                    .append(list(settings))
                    .append('\n');
        }
    }

    private static Optional<String> action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? Optional.empty()
                : Optional.of(
                        when + ": " + action.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String columns(List<Identifier> columns) {
        return columns.stream().map(column -> quoted(column.value())).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(QualifiedName name) {
        return quoted(name.namespace().value()) + "." + quoted(name.name().value());
    }

    private static String quoted(String name) {
        return '"' + escaped(name).replace("\"", "\\\"") + '"';
    }

    private static String string(String content) {
        return "'" + escaped(content).replace("'", "\\'") + "'";
    }

    private static String escaped(String content) {
        return content.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n");
    }

    /** An expression between backticks, which can hold neither a backtick nor a line's end. */
    private static Optional<String> code(SqlExpression expression) {
        String content = expression.text();
        return content.contains("`") || content.contains("\n") || content.contains("\r")
                ? Optional.empty()
                : Optional.of("`" + content + "`");
    }

    private static String list(List<String> settings) {
        return settings.isEmpty() ? "" : settings.stream().collect(Collectors.joining(", ", " [", "]"));
    }

    private void comment(String content) {
        text.append("// ").append(content.replaceAll("\\R", " ")).append('\n');
    }

    private void block(String word, List<String> lines) {
        if (!lines.isEmpty()) {
            line(word + " {");
            lines.forEach(line -> line("  " + line));
            line("}");
        }
    }

    private void open(String what) {
        text.append('\n').append(what).append(" {\n");
    }

    private void line(String content) {
        text.append("  ").append(content).append('\n');
    }

    private void close() {
        text.append("}\n");
    }
}
