package dev.dbm.diagram;

/**
 * A place in a diagram, from its upper left corner, in pixels.
 *
 * @param x to the right
 * @param y down
 */
public record Point(double x, double y) {}
