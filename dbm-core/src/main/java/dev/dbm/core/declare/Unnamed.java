package dev.dbm.core.declare;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
        EXCLUSION("Exclusion constraint"),
        FOREIGN_KEY("Foreign key"),
        INDEX("Index"),
        STATISTICS("Statistics"),
        TRIGGER("Trigger"),
        CONSTRAINT_TRIGGER("Trigger"),
        RULE("Rule"),
        POLICY("Policy");

        private static final Set<Role> RELATIONS = EnumSet.of(SEQUENCE, PRIMARY_KEY, UNIQUE, EXCLUSION, INDEX);
        private static final Set<Role> CONSTRAINTS =
                EnumSet.of(CHECK, PRIMARY_KEY, UNIQUE, EXCLUSION, FOREIGN_KEY, CONSTRAINT_TRIGGER);
        private static final Set<Role> OTHERS = EnumSet.of(STATISTICS, TRIGGER, CONSTRAINT_TRIGGER, RULE, POLICY);

        private final String word;

        Role(String word) {
            this.word = word;
        }

        boolean isRelation() {
            return RELATIONS.contains(this);
        }

        boolean isConstraint() {
            return CONSTRAINTS.contains(this);
        }

        /** Returns whether it is named among its like only: statistics in their namespace, triggers, rules and policies in their table. */
        boolean isAmongItsLike() {
            return OTHERS.contains(this);
        }
    }

    /** An object that always has the name that the declaration gives. */
    static Unnamed given(
            Role role, Place place, QualifiedName table, Identifier name, Function<Identifier, SchemaObject> build) {
        return new Unnamed(role, place, table, Optional.of(name), new DerivedName(name.value(), "", ""), build);
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
        if (role.isAmongItsLike()) {
            Optional<Identifier> holder = role == Role.STATISTICS ? Optional.empty() : Optional.of(table.name());
            book.claimOther(new NameBook.Other(role.word, table.namespace(), holder, name), place);
        }
        return build.apply(name);
    }
}
