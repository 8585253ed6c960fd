package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Column;
import dev.dbm.core.kind.TypeStorage;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.Compression;
import dev.dbm.schema.DataType;
import dev.dbm.schema.StorageMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads how a column's values are stored and what PostgreSQL is told about them. What PostgreSQL does anyway is left out, as its catalog does. */
final class ColumnSettingsReader {
    private static final Set<String> OPTIONS = Set.of("n_distinct", "n_distinct_inherited");

    private final Pass pass;

    ColumnSettingsReader(Pass pass) {
        this.pass = pass;
    }

    ColumnSettings read(Column column, Place place, Optional<DataType> type) {
        Optional<StorageMode> own = type.flatMap(TypeStorage::of);
        Optional<StorageMode> storage = storage(column.storage()).filter(mode -> !own.equals(Optional.of(mode)));
        Optional<Compression> compression = compression(column.compression());
        if (own.equals(Optional.of(StorageMode.PLAIN))) {
            String text = type.map(DataType::text).orElse("");
            storage.ifPresent(mode -> refuse(
                    place,
                    "Storage %s on a column of type %s".formatted(mode, text),
                    "Its values are never long: leave it out."));
            compression.ifPresent(method -> refuse(
                    place,
                    "Compression %s on a column of type %s".formatted(method, text),
                    "Its values are never long: leave it out."));
        }
        return new ColumnSettings(storage, compression, statisticsTarget(column, place), options(column, place));
    }

    private static Optional<StorageMode> storage(dev.dbm.annotation.StorageMode mode) {
        return switch (mode) {
            case DEFAULT -> Optional.empty();
            case PLAIN -> Optional.of(StorageMode.PLAIN);
            case EXTERNAL -> Optional.of(StorageMode.EXTERNAL);
            case EXTENDED -> Optional.of(StorageMode.EXTENDED);
            case MAIN -> Optional.of(StorageMode.MAIN);
        };
    }

    private static Optional<Compression> compression(dev.dbm.annotation.Compression method) {
        return switch (method) {
            case DEFAULT -> Optional.empty();
            case PGLZ -> Optional.of(Compression.PGLZ);
            case LZ4 -> Optional.of(Compression.LZ4);
        };
    }

    private Optional<Integer> statisticsTarget(Column column, Place place) {
        int target = column.statisticsTarget();
        if (target < -1 || target > ColumnSettings.MAX_STATISTICS_TARGET) {
            refuse(place, "A statistics target of " + target, "Say 0 to 10000, or leave it out.");
            return Optional.empty();
        }
        return target < 0 ? Optional.empty() : Optional.of(target);
    }

    private SequencedMap<String, String> options(Column column, Place place) {
        SequencedMap<String, String> options = pass.parameters(place, column.options());
        options.forEach((name, value) -> {
            if (!OPTIONS.contains(name)) {
                refuse(place, "No option of a column: " + name, "There are n_distinct and n_distinct_inherited.");
            } else if (!isDistinct(value)) {
                refuse(
                        place,
                        "%s cannot be %s".formatted(name, value),
                        "Say how many values there are, or -1 to 0 for their share of the rows.");
            }
        });
        return options;
    }

    private static boolean isDistinct(String value) {
        try {
            return new BigDecimal(value).compareTo(BigDecimal.ONE.negate()) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void refuse(Place place, String what, String remedy) {
        pass.problem(ErrorCode.COLUMN_SETTINGS_INVALID, place, what, remedy);
    }
}
