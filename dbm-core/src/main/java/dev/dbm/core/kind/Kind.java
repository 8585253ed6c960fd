package dev.dbm.core.kind;

import dev.dbm.Unmodelled;
import dev.dbm.plan.Change;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One kind of object: what its room brings together, and what those who work with all kinds may ask of it.
 *
 * @param <T> the kind's record
 */
public interface Kind<T extends SchemaObject> {
    /** Returns the constant of this kind. */
    ObjectKind objectKind();

    /** Returns how it is read. */
    CatalogReader<T> reader();

    /** Returns how its DDL is written. */
    Ddl<T> ddl();

    /** Returns what is lost when the object is dropped. */
    Retention retention(T object);

    /** Returns what of the object not every supported server has; empty for what all of them hold. */
    default List<Since> since(T object) {
        return List.of();
    }

    /** Returns what the object is, for people, in the words of its DDL and without its name and comment; may be empty. */
    String words(T object);

    /** Returns whether rows are open to more people, or to more changes, while the object is not there. */
    default boolean guards(T object) {
        return false;
    }

    /** Returns whether an object of this kind always has a statement of its own, even where it is made together with its owner. */
    default boolean standsAlone() {
        return false;
    }

    /** Returns whether an object that comes looks like one that goes, so that a rename may be meant; false where a drop loses nothing. */
    default boolean resembles(T gone, T come, Members before, Members after) {
        return false;
    }

    /** Returns the place of the object among the members of its owner, from 1; 0 where they have no order. */
    default int position(T object) {
        return 0;
    }

    /**
     * Returns the object without the links that may stand in a circle, where it has any. {@link Ddl#create} makes the shell; the links are added by an
     * alteration, behind the creation of what they lead to.
     */
    default Optional<T> shell(T object) {
        return Optional.empty();
    }

    /**
     * Returns whether two states of an object differ in something that PostgreSQL leaves out where it is the default, so that only PostgreSQL can say whether
     * they differ at all: the collation of a column, the operator class of an index.
     */
    default boolean differsByDefaults(T from, T to) {
        return false;
    }

    /** Returns the object without what {@link #differsByDefaults} looks at: what is left differs whatever the defaults are. */
    default T withoutDefaults(T object) {
        return object;
    }

    /** Returns the least of the object that others can be written against: without links, and without texts that nobody else reads. */
    default T bare(T object) {
        return shell(object).orElse(object);
    }

    /**
     * Returns what the object becomes for a moment so that what it uses can go or a name it takes is free: a column without its default. Empty where it
     * cannot let go of anything.
     */
    default Optional<T> released(T object) {
        return Optional.empty();
    }

    /**
     * Returns what stands for the object where it and something that it uses need each other: what its users see of it, without what it uses itself. It is
     * made first and becomes the object by an alteration; where it can, the object becomes it before it goes. Empty where nothing can stand for it.
     */
    default Optional<T> stub(T object) {
        return Optional.empty();
    }

    /** Returns whether another object can be made or altered while there is only a {@link #stub} of this kind that it uses. */
    default boolean suffices(T stub, SchemaObject user) {
        return true;
    }

    /** Returns what goes with the object by the same statement, because the two use each other and PostgreSQL has no other way. */
    default List<ObjectId> goesAlong(T object) {
        return List.of();
    }

    /** Returns whether those who use the object mind nothing while it is altered, so that they need not be out of the way when they are dropped anyway. */
    default boolean spares(T from, T to) {
        return false;
    }

    /** Returns whether an object that is there before or after needs more of another than what {@link #shell} or {@link #released} leaves of it. */
    default boolean needsWhole(SchemaObject user, T needed) {
        return false;
    }

    /**
     * Returns whether PostgreSQL refuses an alteration in place while something that dbm does not model uses the object.
     *
     * @param user the kind of what uses it
     */
    default boolean disturbs(T from, T to, ObjectKind user) {
        return false;
    }

    /**
     * Returns the entries that PostgreSQL does not keep, or not rightly, through an alteration in place; they are dropped before it and created after it, or let
     * go of the object meanwhile.
     */
    default Set<ObjectId> displaced(T from, T to, Users users) {
        return Set.of();
    }

    /** Returns what an alteration may do to the values of rows that are there; empty where each is kept. */
    default Optional<Loss> loss(T from, T to) {
        return Optional.empty();
    }

    /**
     * Returns the oldest server that keeps the object when a function goes that this or an earlier state of it called and the later one does not; empty if all
     * do, or refuse.
     */
    default OptionalInt keptSince(T from, T to) {
        return OptionalInt.empty();
    }

    /**
     * Returns whether rows that are there may have no value for a state.
     *
     * @param from the state before; empty if the object is new
     */
    default boolean needsValues(Optional<T> from, T to) {
        return false;
    }

    // What comparing and renaming ask.

    /** What stands for a name in {@link #nameless}. */
    Identifier NAMELESS = new Identifier("?");

    /**
     * Returns what stands for an object while it is compared with others without its name; empty for kinds of which two that are alike are still two: their
     * data would be mixed up.
     */
    default Optional<T> nameless(T object) {
        return Optional.empty();
    }

    /** Returns the object in whose namespace this one always is, because it moves along; empty if it is where it wants. */
    default Optional<ObjectId> home(T object) {
        return object.owner();
    }

    /** Returns the object at another place among the members of its owner, where they have an order. */
    default T at(T object, int place) {
        return object;
    }

    /** Returns the wanted state with what it leaves open as it is in the state that is there: the version of an extension of which any will do. */
    default T completed(T wanted, T there) {
        return wanted;
    }

    /** Returns the one form of all that PostgreSQL takes for the same; texts and types in it are normal already. */
    default T canonical(T object, Resolution resolution) {
        return object;
    }

    /** Returns the type of the values that the object holds, where it holds values. */
    default Optional<DataType> valueType(T object) {
        return Optional.empty();
    }

    /** Returns the object without what only PostgreSQL can tell of it: the columns that the query of a view gives. What is declared says nothing of that. */
    default T untold(T object) {
        return object;
    }

    /** Returns the object with what only PostgreSQL can tell of it, as a form of it has it. */
    default T told(T object, T form) {
        return object;
    }

    /** Returns the columns that the query of the object gives, as PostgreSQL tells; empty where it was not asked, and where there is no query. */
    default List<ViewColumn> output(T object) {
        return List.of();
    }

    /** Returns the ids of what has a name inside the object without being an entry: an enum's labels, the sequence of an identity column. */
    default List<ObjectId> parts(T object) {
        return List.of();
    }

    /** Returns the texts in the object that are whole statements, in which anything may be named; PostgreSQL looks into them. */
    default List<String> statements(T object) {
        return List.of();
    }

    /** Returns the texts in the object that PostgreSQL does not look into before they run, such as the body of a function. */
    default List<String> bodies(T object) {
        return List.of();
    }

    /** Returns whether an object of this kind is made or altered behind all else, since it has to do with whatever is made from then on. */
    default boolean comesLast() {
        return false;
    }

    /**
     * Returns what is to be altered of that which PostgreSQL makes along with a new object while entries of this kind are there; from what there is when all
     * that is wanted has been created, to what is wanted.
     *
     * @param there the entries
     * @param created the new object
     * @param after what is wanted
     */
    default List<Change.Alter> aftermath(List<T> there, SchemaObject created, Schema after) {
        return List.of();
    }

    /** Returns the roles that the object names, as far as its texts do not. */
    default List<Identifier> roles(T object) {
        return List.of();
    }

    /** Returns how the object is reported where objects of its kind are left alone. */
    default Unmodelled leftAlone(T object) {
        return Unmodelled.object(object.id());
    }
}
