package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code package-info}: how names that are not written out follow from Java names, in the package and the packages below it.
 *
 * <p>The nearest package that carries it decides; without any it is {@link NamingStrategy.SnakeCase}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Naming {
    /** The strategy: a class with a constructor without parameters. */
    Class<? extends NamingStrategy> value();
}
