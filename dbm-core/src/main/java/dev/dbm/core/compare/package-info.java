/**
 * What is there against what should be: a live database, what the migrations of a folder come to in a scratch database, another schema. It reads;
 * only a baseline writes, and that into the history alone.
 */
@NullMarked
package dev.dbm.core.compare;

import org.jspecify.annotations.NullMarked;
