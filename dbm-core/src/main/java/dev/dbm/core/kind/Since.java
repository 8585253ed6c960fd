package dev.dbm.core.kind;

/**
 * What an object has that older servers lack.
 *
 * @param major the oldest major that has it
 * @param what what it is, in PostgreSQL's words
 */
public record Since(int major, String what) {
    @Override
    public String toString() {
        return what + " needs PostgreSQL " + major;
    }
}
