/** A package that says all that a package can say of types. */
@NullMarked
@Namespace("typed")
@Extension("citext")
@Extension(value = "pg_trgm", namespace = "extensions", comment = "searches")
@Collation(value = "ignoring_case", locale = "und-u-ks-level2", deterministic = false, comment = "A is a")
@Collation(value = "bytes", provider = CollationProvider.LIBC, locale = "C", characterType = "POSIX")
@RangeType(value = "time_span", subtype = "time", comment = "a part of a day")
@RangeType(
        value = "textrange",
        subtype = "text",
        multirange = "text_spans",
        operatorClass = "text_pattern_ops",
        collation = "C")
@RangeType(value = "floatrange", subtype = "double precision", difference = "float8mi")
package dev.dbm.core.declare.types;

import dev.dbm.annotation.Collation;
import dev.dbm.annotation.CollationProvider;
import dev.dbm.annotation.Extension;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.RangeType;
import org.jspecify.annotations.NullMarked;
