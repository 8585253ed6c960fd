package dev.dbm.core.declare;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object that is read, but for its name or the name of its sequence.
 *
 * @param role what it is; decides where its name must be free
 * @param place where it is declared
 * @param table its table
 * @param given the name that the declaration gives
 * @param derived the name that PostgreSQL would give it; not used where one is given
 * @param build makes the object of its name
 */
record Unnamed(
        Role role,
        Place place,
        QualifiedName table,
        Optional<Identifier> given,
        DerivedName derived,
        Function<Identifier, SchemaObject> build) {
    /** In this order PostgreSQL names what a table brings along. */
    enum Role {
        SEQUENCE("Sequence"),
        CHECK("Check"),
        PRIMARY_KEY("Primary key"),
        UNIQUE("Unique constraint"),
        FOREIGN_KEY("Foreign key"),
        INDEX("Index");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        boolean isRelation() {
            return this != CHECK && this != FOREIGN_KEY;
        }

        boolean isConstraint() {
            return this != SEQUENCE && this != INDEX;
        }
    }

    static final Comparator<Unnamed> ORDER =
            Comparator.comparing(Unnamed::table).thenComparing(Unnamed::role);

    /** Takes the given name. */
    SchemaObject named(NameBook book) {
        return claimed(given.orElseThrow(), book);
    }

    /** Takes the derived name, numbered if it is taken already. */
    SchemaObject derivedIn(NameBook book) {
        Identifier name = derived.choose(
                candidate -> (role.isRelation() && book.relationTaken(table).test(candidate))
                        || (role.isConstraint() && book.constraintTaken(table).test(candidate)));
        return claimed(name, book);
    }

    private SchemaObject claimed(Identifier name, NameBook book) {
        if (role.isRelation()) {
            book.claimRelation(table.withName(name), role.word, place);
        }
        if (role.isConstraint()) {
            book.claimConstraint(table, name, role.word, place);
        }
        return build.apply(name);
    }
}
