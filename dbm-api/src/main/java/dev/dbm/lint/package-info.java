/**
 * What dbm finds wrong or doubtful in files: each a {@link dev.dbm.lint.Finding} with a rule, a place and a remedy. Findings are data; whether they
 * fail a build is for the caller to say.
 */
@NullMarked
package dev.dbm.lint;

import org.jspecify.annotations.NullMarked;
