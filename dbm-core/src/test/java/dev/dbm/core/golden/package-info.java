/**
 * The golden cases: for each a structure before, one after, and the plan that is expected. Every plan is executed on every server; a case needs no code
 * of its own.
 */
@NullMarked
package dev.dbm.core.golden;

import org.jspecify.annotations.NullMarked;
