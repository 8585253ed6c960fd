package dev.dbm.studio.diagram;

/**
 * A drawing.
 *
 * @param svg the SVG element, in which all names are escaped
 */
public record DrawingView(String svg) {}
