package dev.dbm.schema;

/** Where an object lives, which decides what its path is made of. */
public enum Scope {
    /** In the server, which other databases use, too: the path is the name alone. It is there for whoever declares it only. */
    SERVER,
    /** In the database as a whole: the path is the name alone. */
    DATABASE,
    /** In a namespace: the path is namespace and name. */
    NAMESPACE,
    /** In another object, which has a namespace: the path is namespace, that object's name, and the name. */
    MEMBER
}
