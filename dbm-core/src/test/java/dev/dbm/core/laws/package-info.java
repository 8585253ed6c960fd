/**
 * The laws of the engine on random schemas, in memory and on servers. Every schema and every mutation is generated from a seed, so that a failure is
 * repeated by its seed alone; nothing here knows how any kind is read or written.
 */
@NullMarked
package dev.dbm.core.laws;

import org.jspecify.annotations.NullMarked;
