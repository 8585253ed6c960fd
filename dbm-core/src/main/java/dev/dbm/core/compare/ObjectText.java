package dev.dbm.core.compare;

import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What an object is, in the words of its DDL and without its name; for people. */
final class ObjectText {
    private ObjectText() {}

    static String of(SchemaObject object) {
        StringJoiner text = new StringJoiner(", ");
        text.setEmptyValue("");
        add(text, facts(object));
        object.comment().ifPresent(comment -> text.add("comment '" + comment + "'"));
        return text.toString();
    }

    private static String facts(SchemaObject object) {
        return switch (object) {
            case Namespace namespace -> "";
            case EnumType type ->
                type.labels().stream().map(label -> "'" + label + "'").collect(Collectors.joining(", ", "(", ")"));
            case Sequence sequence -> sequence(sequence);
            case Table table -> table(table);
            case Column column -> column(column);
            case PrimaryKey key ->
                key(key.columns(), key.include(), NullsDistinct.DISTINCT, key.deferrability(), key.storageParameters());
            case UniqueConstraint key ->
                key(key.columns(), key.include(), key.nulls(), key.deferrability(), key.storageParameters());
            case ForeignKey key -> foreignKey(key);
            case CheckConstraint check ->
                "(" + check.expression() + ")" + inheritance(check.inheritance()) + validity(check.validity());
            case Index index -> index(index);
        };
    }

    private static void add(StringJoiner joiner, String text) {
        if (!text.isEmpty()) {
            joiner.add(text);
        }
    }

    private static String table(Table table) {
        String unlogged = table.persistence() == Persistence.UNLOGGED ? "unlogged" : "";
        return (unlogged + with(table.storageParameters())).strip();
    }

    private static String sequence(Sequence sequence) {
        String owner = sequence.ownedBy().map(column -> ", owned by " + column).orElse("");
        String unlogged = sequence.persistence() == Persistence.UNLOGGED ? "unlogged " : "";
        return unlogged + options(sequence.options()) + owner;
    }

    private static String options(SequenceOptions options) {
        StringBuilder text = new StringBuilder(options.type().text());
        SequenceOptions usual = SequenceOptions.of(options.type(), options.increment());
        text.append(options.increment() == 1 ? "" : " increment " + options.increment());
        text.append(options.minValue() == usual.minValue() ? "" : " minvalue " + options.minValue());
        text.append(options.maxValue() == usual.maxValue() ? "" : " maxvalue " + options.maxValue());
        text.append(options.start() == usual.start() ? "" : " start " + options.start());
        text.append(options.cache() == 1 ? "" : " cache " + options.cache());
        return text.append(options.cycle() ? " cycle" : "").toString();
    }

    private static String column(Column column) {
        StringBuilder text = new StringBuilder(column.type().text());
        column.collation().ifPresent(collation -> text.append(" collate ").append(collation));
        text.append(
                switch (column.nullability()) {
                    case Nullability.Nullable() -> ", nullable";
                    case Nullability.NotNull(var name, var validity, var inheritance) ->
                        ", not null"
                                + name.map(given -> " constraint " + given).orElse("")
                                + inheritance(inheritance)
                                + validity(validity);
                });
        text.append(
                switch (column.value()) {
                    case ColumnValue.None() -> "";
                    case ColumnValue.Default(var expression) -> ", default " + expression;
                    case ColumnValue.Generated(var expression, var storage) ->
                        ", generated always as (" + expression + ") "
                                + storage.name().toLowerCase(Locale.ROOT);
                    case ColumnValue.Identity(var mode, var sequence, var options) ->
                        ", generated " + (mode == IdentityMode.ALWAYS ? "always" : "by default") + " as identity ("
                                + sequence + " " + options(options) + ")";
                });
        return text.append(settings(column.settings())).toString();
    }

    private static String settings(ColumnSettings settings) {
        return settings.storage().map(mode -> ", storage " + lower(mode)).orElse("")
                + settings.compression()
                        .map(method -> ", compression " + lower(method))
                        .orElse("")
                + settings.statisticsTarget()
                        .map(target -> ", statistics " + target)
                        .orElse("")
                + with(settings.options());
    }

    private static String key(
            List<Identifier> columns,
            List<Identifier> include,
            NullsDistinct nulls,
            Deferrability deferrability,
            Map<String, String> parameters) {
        return names(columns)
                + (include.isEmpty() ? "" : " include " + names(include))
                + (nulls == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "")
                + deferrability(deferrability)
                + with(parameters);
    }

    private static String foreignKey(ForeignKey key) {
        return names(key.columns()) + " references " + key.referencedTable() + " " + names(key.referencedColumns())
                + (key.match() == MatchType.FULL ? " match full" : "")
                + action(" on delete ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " " + names(key.onDeleteColumns()))
                + action(" on update ", key.onUpdate())
                + deferrability(key.deferrability())
                + validity(key.validity());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + lower(action);
    }

    private static String index(Index index) {
        return (index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "")
                + index.method()
                + index.keys().stream().map(ObjectText::key).collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " include " + names(index.include()))
                + (index.nulls() == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "")
                + with(index.storageParameters())
                + index.where().map(where -> " where " + where).orElse("")
                + (index.state() == Index.State.INVALID ? ", invalid" : "");
    }

    private static String key(IndexKey key) {
        String subject = switch (key) {
            case IndexKey.ColumnKey(var column, var options) -> column.shown();
            case IndexKey.ExpressionKey(var expression, var options) -> "(" + expression + ")";
        };
        KeyOptions options = key.options();
        boolean descending = options.order() == SortOrder.DESC;
        NullsOrder usual = descending ? NullsOrder.FIRST : NullsOrder.LAST;
        return subject
                + options.collation().map(name -> " collate " + name).orElse("")
                + options.operatorClass().map(ObjectText::operatorClass).orElse("")
                + (descending ? " desc" : "")
                + (options.nulls() == usual ? "" : " nulls " + lower(options.nulls()));
    }

    private static String operatorClass(OperatorClass named) {
        String parameters = named.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return " " + named.namespace().map(space -> space + ".").orElse("") + named.name()
                + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(Identifier::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String with(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ", " with (", ")"));
    }

    private static String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }

    private static String inheritance(Inheritance inheritance) {
        return inheritance == Inheritance.NO_INHERIT ? " no inherit" : "";
    }

    private static String validity(Validity validity) {
        return switch (validity) {
            case VALID -> "";
            case NOT_VALID -> " not valid";
            case NOT_ENFORCED -> " not enforced";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
