/**
 * The annotations with which Java records and enums declare a PostgreSQL schema. They are plain data for the reader in dbm-core: nothing here
 * looks at a class or knows SQL.
 *
 * <p>Two rules hold everywhere. An attribute that names columns ({@link Index#columns}, {@link ForeignKey#columns}, …) takes <em>component
 * names</em>; an attribute that holds SQL ({@link Check#value}, {@link Default#value}, {@link Index#where}, …) is passed on as it is and speaks
 * of <em>columns</em>. An empty string or array means "not given".
 */
@NullMarked
package dev.dbm.annotation;

import org.jspecify.annotations.NullMarked;
