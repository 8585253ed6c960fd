package dev.dbm.core.catalog;

/**
 * Where the catalog keeps an object, as {@code pg_depend} writes it.
 *
 * @param table the oid of the catalog table, the same on every server
 * @param row the oid of the row in it
 * @param part the number of the column where the object is a relation's column; otherwise 0
 */
public record Address(long table, long row, int part) {
    private static final long PG_TYPE = 1247;
    private static final long PG_PROC = 1255;
    private static final long PG_CLASS = 1259;
    private static final long PG_CONSTRAINT = 2606;
    private static final long PG_NAMESPACE = 2615;
    private static final long PG_EVENT_TRIGGER = 3466;
    private static final long PG_REWRITE = 2618;
    private static final long PG_EXTENSION = 3079;
    private static final long PG_COLLATION = 3456;
    private static final long PG_TRIGGER = 2620;
    private static final long PG_POLICY = 3256;
    private static final long PG_STATISTIC_EXT = 3381;
    private static final int NO_PART = -1;

    /** Stands for the address of what has no row of its own, so that nothing can depend on it. */
    public static final Address NOWHERE = new Address(0, 0, 0);

    /** Returns the address of a table, sequence, index or view. */
    public static Address relation(long oid) {
        return new Address(PG_CLASS, oid, 0);
    }

    /** Returns the address of a column of a relation. */
    public static Address column(long relation, long number) {
        return new Address(PG_CLASS, relation, Math.toIntExact(number));
    }

    /** Returns the address of a type. */
    public static Address type(long oid) {
        return new Address(PG_TYPE, oid, 0);
    }

    /** Returns the address of a function, procedure or aggregate. */
    public static Address routine(long oid) {
        return new Address(PG_PROC, oid, 0);
    }

    /** Returns the address of an event trigger. */
    public static Address eventTrigger(long oid) {
        return new Address(PG_EVENT_TRIGGER, oid, 0);
    }

    /** Returns the address of a constraint. */
    public static Address constraint(long oid) {
        return new Address(PG_CONSTRAINT, oid, 0);
    }

    /** Returns the address of a collation. */
    public static Address collation(long oid) {
        return new Address(PG_COLLATION, oid, 0);
    }

    /** Returns the address of an extension. */
    public static Address extension(long oid) {
        return new Address(PG_EXTENSION, oid, 0);
    }

    /** Returns the address of a namespace. */
    public static Address namespace(long oid) {
        return new Address(PG_NAMESPACE, oid, 0);
    }

    /** Returns the address of a trigger. */
    public static Address trigger(long oid) {
        return new Address(PG_TRIGGER, oid, 0);
    }

    /** Returns the address of a rule. */
    public static Address rule(long oid) {
        return new Address(PG_REWRITE, oid, 0);
    }

    /** Returns the address of a policy. */
    public static Address policy(long oid) {
        return new Address(PG_POLICY, oid, 0);
    }

    /** Returns the address of extended statistics. */
    public static Address statistics(long oid) {
        return new Address(PG_STATISTIC_EXT, oid, 0);
    }

    /** Returns the address of what is an entry of a schema and in the catalog an attribute of a relation: nothing depends on it there. */
    public static Address ofNothing(long relation) {
        return new Address(PG_CLASS, relation, NO_PART);
    }

    /** Returns the address of the relation that a column is part of; of anything else its own. */
    public Address whole() {
        return part == 0 ? this : new Address(table, row, 0);
    }
}
