package dev.dbm.core.adopt;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a ledger.
 *
 * @param values what it holds, by column, each as PostgreSQL writes it; what is NULL is absent
 */
record LedgerRow(Map<String, String> values) {
    /** Copies the map. */
    LedgerRow {
        values = Map.copyOf(values);
    }

    /** Returns a value; empty where there is none. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }
}
