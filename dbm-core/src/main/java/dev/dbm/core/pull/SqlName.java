package dev.dbm.core.pull;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;

/** Names as SQL in an annotation has them. */
final class SqlName {
    private SqlName() {}

    /** Returns a name with its namespace, where that is not the one that it is looked for in. */
    static String in(Identifier home, QualifiedName name) {
        return name.namespace().equals(home) ? name.name().shown() : name.shown();
    }
}
