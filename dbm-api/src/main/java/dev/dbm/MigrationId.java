package dev.dbm;

/**
 * The name of a migration: its tag in the journal, which is its file's name without {@code .sql}.
 *
 * @param tag for example {@code 0004_orders_note}
 */
public record MigrationId(String tag) implements Comparable<MigrationId> {

    /** Checks that the tag is a plain file name. */
    public MigrationId {
        if (tag.isEmpty() || tag.indexOf('/') >= 0 || tag.indexOf('\\') >= 0 || tag.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A migration's tag must be a plain file name: " + tag);
        }
    }

    /** Returns the id with this tag; a trailing {@code .sql} is dropped, so that a file's name serves too. */
    public static MigrationId of(String tag) {
        return new MigrationId(tag.endsWith(".sql") ? tag.substring(0, tag.length() - ".sql".length()) : tag);
    }

    /** Returns the name of the migration's file. */
    public String fileName() {
        return tag + ".sql";
    }

    @Override
    public int compareTo(MigrationId other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
