package dev.dbm.schema;

/** What a relation is that others hang on: indexes, triggers and rules are dropped with it, so they say which entry that is. */
public enum RelationKind {
    /** An ordinary table. */
    TABLE(ObjectKind.TABLE),
    /** A view. */
    VIEW(ObjectKind.VIEW),
    /** A materialized view. */
    MATERIALIZED_VIEW(ObjectKind.MATERIALIZED_VIEW);

    private final ObjectKind objectKind;

    RelationKind(ObjectKind objectKind) {
        this.objectKind = objectKind;
    }

    /** Returns the kind of the relation's entry. */
    public ObjectKind objectKind() {
        return objectKind;
    }

    /** Returns the id of the relation of this name. */
    public ObjectId id(QualifiedName name) {
        return ObjectId.of(objectKind, name);
    }
}
