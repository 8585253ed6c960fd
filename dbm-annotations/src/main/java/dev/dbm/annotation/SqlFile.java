package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes SQL that is too long for an annotation from a file on the class path: the query of a view, the body of a function.
 *
 * <pre>{@code
 * @View
 * @SqlFile("views/active_user.sql")
 * record ActiveUser(long id, String email) {}
 * }</pre>
 *
 * <p>The file is UTF-8 and keeps its own formatting; a semicolon at the end of a statement, and what comes behind it, is left out. The file of a function holds its
 * body alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SqlFile {
    /** The file's path on the class path, from its root: {@code views/active_user.sql}. */
    String value();
}
