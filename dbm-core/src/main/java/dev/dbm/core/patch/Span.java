package dev.dbm.core.patch;

/**
 * A part of a text.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 */
record Span(int start, int end) {}
