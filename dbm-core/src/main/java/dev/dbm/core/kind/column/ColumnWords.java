package dev.dbm.core.kind.column;

import dev.dbm.core.kind.ObjectWords;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Nullability;
import java.util.Locale;

/** What a column is, for people. */
final class ColumnWords {
    private ColumnWords() {}

    static String of(Column column) {
        StringBuilder text = new StringBuilder(column.type().text());
        column.collation().ifPresent(collation -> text.append(" collate ").append(collation));
        text.append(
                switch (column.nullability()) {
                    case Nullability.Nullable() -> ", nullable";
                    case Nullability.NotNull(var name, var validity, var inheritance) ->
                        ", not null"
                                + name.map(given -> " constraint " + given).orElse("")
                                + ObjectWords.inheritance(inheritance)
                                + ObjectWords.validity(validity);
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
                                + sequence + " " + ObjectWords.options(options) + ")";
                });
        return text.append(settings(column.settings())).toString();
    }

    private static String settings(ColumnSettings settings) {
        return settings.storage()
                        .map(mode -> ", storage " + ObjectWords.lower(mode))
                        .orElse("")
                + settings.compression()
                        .map(method -> ", compression " + ObjectWords.lower(method))
                        .orElse("")
                + settings.statisticsTarget()
                        .map(target -> ", statistics " + target)
                        .orElse("")
                + ObjectWords.with(settings.options());
    }
}
