package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a component is no column itself: the components of its record are columns of the table or view, in its place.
 *
 * <p>So a table can have more columns than a record components, of which a constructor takes 255 at most; and columns that belong together can be a record of
 * their own. Nothing is put before their names, and annotations name the components as if they stood in the record itself:
 *
 * <pre>{@code
 * @Table
 * @Index(columns = {"city", "name"})
 * record Customer(@Id long id, String name, @Columns Address address) {
 *     record Address(String street, String city) {}
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Columns {}
