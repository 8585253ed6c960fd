package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A procedure.
 *
 * @param name the name
 * @param arguments the arguments in their order
 * @param language the language of its body
 * @param body what it does
 * @param security with whose rights it runs
 * @param settings the parameters that have other values while it runs, in their order
 * @param transforms the types whose values are handed over in the language's own form
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createprocedure.html">CREATE PROCEDURE</a>
 */
public record Procedure(
        QualifiedName name,
        List<Argument> arguments,
        Identifier language,
        RoutineBody body,
        RoutineSecurity security,
        List<Setting> settings,
        List<DataType> transforms,
        Optional<String> comment)
        implements Routine {
    /** Copies the lists. */
    public Procedure {
        arguments = List.copyOf(arguments);
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PROCEDURE;
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = argumentReferences();
        transforms.forEach(type -> type.reference().ifPresent(references::add));
        return references;
    }

    @Override
    public List<SqlExpression> expressions() {
        return Bodies.expressions(arguments, body);
    }

    /** Returns this procedure with another body. */
    public Procedure withBody(Identifier otherLanguage, RoutineBody other) {
        return new Procedure(name, arguments, otherLanguage, other, security, settings, transforms, comment);
    }

    /** Returns this procedure with other arguments. */
    public Procedure withArguments(List<Argument> others) {
        return new Procedure(name, others, language, body, security, settings, transforms, comment);
    }

    /** Returns this procedure with other rights. */
    public Procedure withSecurity(RoutineSecurity other) {
        return new Procedure(name, arguments, language, body, other, settings, transforms, comment);
    }

    /** Returns this procedure with other settings. */
    public Procedure withSettings(List<Setting> others) {
        return new Procedure(name, arguments, language, body, security, others, transforms, comment);
    }

    /** Returns this procedure under another name. */
    public Procedure withName(QualifiedName other) {
        return new Procedure(other, arguments, language, body, security, settings, transforms, comment);
    }

    @Override
    public Procedure withComment(Optional<String> other) {
        return new Procedure(name, arguments, language, body, security, settings, transforms, other);
    }

    @Override
    public Procedure rewritten(Rewriting rewriting) {
        List<Argument> newArguments = new ArrayList<>();
        arguments.forEach(argument -> newArguments.add(argument.rewritten(rewriting)));
        return new Procedure(
                rewriting.moved(id()).relation(),
                newArguments,
                language,
                Bodies.rewritten(body, rewriting),
                security,
                settings,
                transforms.stream().map(rewriting::dataType).toList(),
                comment);
    }
}
