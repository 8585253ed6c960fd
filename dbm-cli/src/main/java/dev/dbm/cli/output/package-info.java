/**
 * How results and errors reach a person or a program: text or JSON, exit codes, passwords masked. This package knows results, not commands.
 */
@NullMarked
package dev.dbm.cli.output;

import org.jspecify.annotations.NullMarked;
