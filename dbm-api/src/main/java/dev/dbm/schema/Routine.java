package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be called: functions, procedures and aggregates have one space of names, in which the types of the input arguments tell them apart. */
public sealed interface Routine extends SchemaObject permits Function, Procedure, Aggregate {
    /** The name that stands for the table of an expression that is in none; no table has it. */
    QualifiedName NOT_IN_A_TABLE = new QualifiedName(new Identifier("?"), new Identifier("?"));

    /** Returns the name. */
    QualifiedName name();

    /** Returns the arguments in their order, those that only go out included. */
    List<Argument> arguments();

    /** Returns the kind of routine. */
    ObjectKind kind();

    /** Returns what tells routines of one name apart. */
    default Signature signature() {
        return Signature.of(arguments());
    }

    @Override
    default ObjectId id() {
        return ObjectId.routine(kind(), name(), signature());
    }

    /** Returns the namespace and the types of the arguments. */
    default Set<ObjectId> argumentReferences() {
        Set<ObjectId> references = new LinkedHashSet<>();
        references.add(ObjectId.namespace(name().namespace()));
        arguments().forEach(argument -> argument.type().reference().ifPresent(references::add));
        return references;
    }
}
