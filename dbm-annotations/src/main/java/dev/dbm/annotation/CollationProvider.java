package dev.dbm.annotation;

/** Who compares strings for a {@link Collation}. */
public enum CollationProvider {
    /** The operating system; locales are those of {@code locale -a}. */
    LIBC,
    /** ICU; locales are language tags such as {@code de-AT} or {@code und-u-ks-level2}. */
    ICU,
    /** PostgreSQL itself, 17 and later: {@code C}, {@code C.UTF-8}. */
    BUILTIN
}
