package dev.dbm.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The argument types that tell functions of one name apart.
 *
 * @param arguments the types of the input arguments, in order
 */
public record Signature(List<DataType> arguments) {
    /** That of a function which the server itself calls. */
    static final Signature INTERNAL = new Signature(List.of(DataType.parse("internal")));

    /** Copies the list. */
    public Signature {
        arguments = List.copyOf(arguments);
    }

    /** Returns the signature of a routine with these arguments, of which those that only go out do not count. */
    public static Signature of(List<Argument> arguments) {
        return new Signature(arguments.stream()
                .filter(argument -> argument.mode().isInput())
                .map(Argument::type)
                .toList());
    }

    @Override
    public String toString() {
        return arguments.stream().map(DataType::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
