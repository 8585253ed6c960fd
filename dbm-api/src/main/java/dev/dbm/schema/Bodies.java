package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;

/** What functions and procedures have alike in their texts. */
final class Bodies {
    private Bodies() {}

    /** The texts that PostgreSQL writes its own way: defaults, then a body that it has parsed. */
    static List<SqlExpression> expressions(List<Argument> arguments, RoutineBody body) {
        List<SqlExpression> expressions = new ArrayList<>();
        arguments.forEach(argument -> argument.defaultValue().ifPresent(expressions::add));
        if (body instanceof RoutineBody.Parsed(var statement)) {
            expressions.add(statement);
        }
        return expressions;
    }

    /** A text that PostgreSQL does not look into stays as it is, whatever is renamed. */
    static RoutineBody rewritten(RoutineBody body, Rewriting rewriting) {
        return body instanceof RoutineBody.Parsed(var statement)
                ? new RoutineBody.Parsed(rewriting.statement(statement))
                : body;
    }
}
