package dev.dbm;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How sure a comparison is, and of what.
 *
 * @param database the database's name
 * @param serverMajor the server's major version, for example 18
 * @param basis how expressions were compared
 * @param compared how many objects of each kind were compared, for example {@code column → 14}
 */
public record Proof(String database, int serverMajor, Basis basis, SortedMap<String, Integer> compared) {

    /** Copies the map. */
    public Proof {
        compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
    }

    /** Returns a proof with counts from any map. */
    public static Proof of(String database, int serverMajor, Basis basis, Map<String, Integer> compared) {
        return new Proof(database, serverMajor, basis, new TreeMap<>(compared));
    }

    /** How expressions were compared. */
    public enum Basis {
        /** With the canonical texts that the snapshot recorded for this server's major. */
        RECORDED,
        /** With canonical texts that a scratch database of this server's major gave. */
        SCRATCH,
        /** By tokens only: what PostgreSQL makes of an expression was not asked. */
        TOKENS
    }
}
