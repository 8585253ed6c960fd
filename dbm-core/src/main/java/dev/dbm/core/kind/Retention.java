package dev.dbm.core.kind;

/** What is lost when an object is dropped, which decides how it may be changed. */
public enum Retention {
    /** It holds rows or a state that nothing else has: it is never dropped to change it. */
    DATA,
    /** It is made from other things and can be made again: it may be dropped and created. */
    DERIVED,
    /** Others hold values of it: it may be replaced by another, to which these values are carried over. */
    TYPE
}
