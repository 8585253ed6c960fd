/**
 * Tables and references as a drawing: where everything stands ({@link Diagram}), and the drawing itself ({@link SvgDocument}). A layout library does the
 * layout; what it is given and what it gives stays inside.
 */
@NullMarked
package dev.dbm.diagram;

import org.jspecify.annotations.NullMarked;
