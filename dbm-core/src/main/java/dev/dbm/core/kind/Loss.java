package dev.dbm.core.kind;

import java.util.Optional;

/**
 * What an alteration may do to the values of rows that are there.
 *
 * @param what the words, behind the name of the object
 * @param conversion the expression that PostgreSQL would use to make the new values, as a start for one that is right; empty where nobody can give one
 */
public record Loss(String what, Optional<String> conversion) {
    /** A loss without a conversion: the values are in objects of which each has its own. */
    public Loss(String what) {
        this(what, Optional.empty());
    }
}
