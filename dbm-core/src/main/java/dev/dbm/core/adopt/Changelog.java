package dev.dbm.core.adopt;

import java.util.List;

/** Where changesets come from. */
interface Changelog {
    /** Returns all changesets, in the order in which Liquibase runs them; what cannot be read is among the doubts. */
    List<Changeset> changesets(Doubts doubts);
}
