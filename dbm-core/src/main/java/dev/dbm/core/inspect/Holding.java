package dev.dbm.core.inspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.schema.Schema;
import java.util.List;

/**
 * What was read.
 *
 * @param title where, for people
 * @param schema everything that is modelled
 * @param dependencies who needs what, as far as PostgreSQL told
 * @param unmodelled what else is there
 * @param notes what is worth knowing besides
 */
record Holding(
        String title, Schema schema, Dependencies dependencies, List<Unmodelled> unmodelled, List<String> notes) {}
