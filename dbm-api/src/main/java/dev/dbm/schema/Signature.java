package dev.dbm.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The argument types that tell functions of one name apart.
 *
 * @param arguments the types of the input arguments, in order
 */
public record Signature(List<DataType> arguments) {
    /** Copies the list. */
    public Signature {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return arguments.stream().map(DataType::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
