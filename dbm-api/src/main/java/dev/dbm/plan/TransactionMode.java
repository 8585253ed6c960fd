package dev.dbm.plan;

/** Whether a statement may run inside a transaction. */
public enum TransactionMode {
    /** It may, and does. */
    TRANSACTIONAL,
    /** PostgreSQL refuses it there: {@code CREATE INDEX CONCURRENTLY}. */
    NONE,
    /** It may, but what it makes can be used only after the commit: a label added to an enum. */
    OWN_TRANSACTION,
    /** It may, but takes as long as there are rows, so nothing that locks more than those shares its transaction: an UPDATE of all rows. */
    LONG_TRANSACTION
}
