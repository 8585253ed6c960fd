package dev.dbm.core.kind;

import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for people that kinds share, each with the blank before it; nothing for the usual case. */
public final class ObjectWords {
    private ObjectWords() {}

    /** Returns how a sequence counts, where that is not the usual way of its type and step. */
    public static String options(SequenceOptions options) {
        StringBuilder text = new StringBuilder(options.type().text());
        SequenceOptions usual = SequenceOptions.of(options.type(), options.increment());
        text.append(options.increment() == 1 ? "" : " increment " + options.increment());
        text.append(options.minValue() == usual.minValue() ? "" : " minvalue " + options.minValue());
        text.append(options.maxValue() == usual.maxValue() ? "" : " maxvalue " + options.maxValue());
        text.append(options.start() == usual.start() ? "" : " start " + options.start());
        text.append(options.cache() == 1 ? "" : " cache " + options.cache());
        return text.append(options.cycle() ? " cycle" : "").toString();
    }

    /** Returns the words for a key. */
    public static String key(
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

    /** Returns names in parentheses. */
    public static String names(List<Identifier> names) {
        return names.stream().map(Identifier::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns storage parameters. */
    public static String with(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ", " with (", ")"));
    }

    /** Returns when a constraint is checked. */
    public static String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }

    /** Returns whether children inherit a constraint. */
    public static String inheritance(Inheritance inheritance) {
        return inheritance == Inheritance.NO_INHERIT ? " no inherit" : "";
    }

    /** Returns whether rows were checked. */
    public static String validity(Validity validity) {
        return switch (validity) {
            case VALID -> "";
            case NOT_VALID -> " not valid";
            case NOT_ENFORCED -> " not enforced";
        };
    }

    /** Returns a constant in lower case. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
