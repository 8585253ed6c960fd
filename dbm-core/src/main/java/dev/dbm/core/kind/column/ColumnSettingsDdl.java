package dev.dbm.core.kind.column;

import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.kind.TypeStorage;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.Compression;
import dev.dbm.schema.StorageMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes how a column's values are stored and what PostgreSQL is told about them. No row is written for any of it. */
final class ColumnSettingsDdl {
    private ColumnSettingsDdl() {}

    /** Returns what stands behind the type in a column's definition. A storage mode has a place there only since PostgreSQL 16. */
    static Sql clause(Column column) {
        return column.settings()
                .compression()
                .map(method -> Sql.of("COMPRESSION {}", method(method)))
                .orElse(Sql.EMPTY);
    }

    /** Returns what a column still needs behind its definition. */
    static List<Statement> behindClause(Column column) {
        ColumnSettings written = new ColumnSettings(
                Optional.empty(),
                column.settings().compression(),
                Optional.empty(),
                ColumnSettings.none().options());
        return changes(written, column);
    }

    /** Returns the statements that turn a column's settings into those of {@code to}. */
    static List<Statement> changes(ColumnSettings from, Column to) {
        ColumnSettings now = to.settings();
        Sql alter = Sql.of("ALTER TABLE {} ALTER COLUMN {}", to.table(), to.name());
        List<Statement> statements = new ArrayList<>();
        if (!from.storage().equals(now.storage())) {
            statements.add(StatementForm.SET_STORAGE.of(Sql.of("{} SET STORAGE {}", alter, storage(to)), to.id()));
        }
        if (!from.compression().equals(now.compression())) {
            Sql method = now.compression().map(ColumnSettingsDdl::method).orElse(Sql.raw("default"));
            statements.add(StatementForm.SET_STORAGE.of(Sql.of("{} SET COMPRESSION {}", alter, method), to.id()));
        }
        if (!from.statisticsTarget().equals(now.statisticsTarget())) {
            statements.add(StatementForm.SET_STATISTICS.of(
                    Sql.of("{} SET STATISTICS {}", alter, now.statisticsTarget().orElse(-1)), to.id()));
        }
        statements.addAll(StorageParameters.changes(alter, from.options(), now.options(), to.id()));
        return statements;
    }

    /** The type's own mode by its name where it is known, since only PostgreSQL 16 has the word DEFAULT for it. */
    private static Sql storage(Column column) {
        Optional<StorageMode> mode = column.settings().storage().or(() -> TypeStorage.of(column.type()));
        return Sql.raw(mode.map(StorageMode::name).orElse("DEFAULT"));
    }

    private static Sql method(Compression method) {
        return Sql.raw(method.name().toLowerCase(Locale.ROOT));
    }
}
