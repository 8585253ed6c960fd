/** Serving: the server, who may ask, routes, answers, assets and the frame around every page. Knows nothing of databases, and no page by name. */
@NullMarked
package dev.dbm.studio.web;

import org.jspecify.annotations.NullMarked;
