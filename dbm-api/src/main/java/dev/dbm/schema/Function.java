package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function that is no aggregate.
 *
 * @param name the name
 * @param arguments the arguments in their order, those that only go out and the columns of {@code RETURNS TABLE} included
 * @param result what it returns
 * @param language the language of its body
 * @param body what it does
 * @param traits what it promises
 * @param settings the parameters that have other values while it runs, in their order
 * @param transforms the types whose values are handed over in the language's own form
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE FUNCTION</a>
 */
public record Function(
        QualifiedName name,
        List<Argument> arguments,
        FunctionResult result,
        Identifier language,
        RoutineBody body,
        FunctionTraits traits,
        List<Setting> settings,
        List<DataType> transforms,
        Optional<String> comment)
        implements Routine {
    /** Copies the lists. */
    public Function {
        arguments = List.copyOf(arguments);
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.FUNCTION;
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = argumentReferences();
        result.type().reference().ifPresent(references::add);
        transforms.forEach(type -> type.reference().ifPresent(references::add));
        traits.support()
                .filter(support -> !support.namespace().equals(Namespace.PG_CATALOG))
                .map(support -> ObjectId.routine(ObjectKind.FUNCTION, support, Signature.INTERNAL))
                .ifPresent(references::add);
        return references;
    }

    @Override
    public List<SqlExpression> expressions() {
        return Bodies.expressions(arguments, body);
    }

    /** Returns this function with another body. */
    public Function withBody(Identifier otherLanguage, RoutineBody other) {
        return new Function(name, arguments, result, otherLanguage, other, traits, settings, transforms, comment);
    }

    /** Returns this function with other arguments. */
    public Function withArguments(List<Argument> others) {
        return new Function(name, others, result, language, body, traits, settings, transforms, comment);
    }

    /** Returns this function with other traits. */
    public Function withTraits(FunctionTraits others) {
        return new Function(name, arguments, result, language, body, others, settings, transforms, comment);
    }

    /** Returns this function with other settings. */
    public Function withSettings(List<Setting> others) {
        return new Function(name, arguments, result, language, body, traits, others, transforms, comment);
    }

    /** Returns this function under another name. */
    public Function withName(QualifiedName other) {
        return new Function(other, arguments, result, language, body, traits, settings, transforms, comment);
    }

    @Override
    public Function withComment(Optional<String> other) {
        return new Function(name, arguments, result, language, body, traits, settings, transforms, other);
    }

    @Override
    public Function rewritten(Rewriting rewriting) {
        List<Argument> newArguments = new ArrayList<>();
        arguments.forEach(argument -> newArguments.add(argument.rewritten(rewriting)));
        return new Function(
                rewriting.moved(id()).relation(),
                newArguments,
                result.rewritten(rewriting),
                language,
                Bodies.rewritten(body, rewriting),
                traits.withSupport(traits.support()
                        .map(support -> rewriting
                                .moved(ObjectId.routine(ObjectKind.FUNCTION, support, Signature.INTERNAL))
                                .relation())),
                settings,
                transforms.stream().map(rewriting::dataType).toList(),
                comment);
    }
}
