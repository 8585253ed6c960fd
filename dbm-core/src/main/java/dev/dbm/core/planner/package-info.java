/**
 * Turns a difference into ordered statements: fold, rebuild, order, render. It follows what objects refer to and asks the kinds for their DDL; it knows
 * no syntax of its own but {@code COMMENT ON}.
 */
@NullMarked
package dev.dbm.core.planner;

import org.jspecify.annotations.NullMarked;
