package dev.dbm.core.kind;

/**
 * What an alteration may do to the values of rows that are there.
 *
 * @param what the words, behind the name of the object
 * @param conversion the expression that PostgreSQL would use to make the new values, as a start for one that is right
 */
public record Loss(String what, String conversion) {}
