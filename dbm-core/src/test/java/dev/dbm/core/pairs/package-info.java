/**
 * Pairs of schemas that other people wrote, planned and applied on a server, and judged by pg_dump. Whether a pair converges is decided here; nothing
 * here knows how a plan comes about.
 */
@NullMarked
package dev.dbm.core.pairs;

import org.jspecify.annotations.NullMarked;
