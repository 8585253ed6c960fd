package dev.dbm.core.adopt;

import java.util.List;

/** What one tool's ledger and files say together. */
sealed interface PastReader permits DrizzlePast, FlywayPast, LiquibasePast {
    /**
     * Reads the files and holds them against the rows of the ledger.
     *
     * @param rows in the order in which the tool wrote them
     * @param doubts takes what does not fit together and what a person has to decide
     */
    Past read(List<LedgerRow> rows, Doubts doubts);
}
