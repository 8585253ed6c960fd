/**
 * What one kind of object must answer: how the catalog is read, how its DDL is written. The rooms below hold the answers; drivers know only the types
 * here.
 */
@NullMarked
package dev.dbm.core.kind;

import org.jspecify.annotations.NullMarked;
