/**
 * WebSocket servers, proxies and endpoints that tests talk to: a server with its own frame codec through which every fault can be scripted, a proxy
 * to PostgreSQL, websockify, and a double of Neon's endpoint. Nothing here uses the module's main code, so that no mistake can hide in both.
 */
@NullMarked
package dev.dbm.websocket.testkit;

import org.jspecify.annotations.NullMarked;
