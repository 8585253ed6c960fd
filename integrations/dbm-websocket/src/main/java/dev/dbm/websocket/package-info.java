/**
 * PostgreSQL's wire protocol through a WebSocket: a socket factory and a small driver for the PostgreSQL JDBC driver. Nothing here knows the
 * rest of dbm, or needs more than the JDK.
 */
@NullMarked
package dev.dbm.websocket;

import org.jspecify.annotations.NullMarked;
