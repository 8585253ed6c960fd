package dev.dbm.cli.init;

/**
 * Something that is left to be done by hand.
 *
 * @param what one line
 * @param text what to paste or to run
 */
public record NextStep(String what, String text) {}
