/**
 * What lies between two schemas: the {@link dev.dbm.plan.Change}s and the {@link dev.dbm.plan.Statement}s that make them. A plan is data; it does not
 * run anything.
 */
@NullMarked
package dev.dbm.plan;

import org.jspecify.annotations.NullMarked;
