package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.FunctionResult;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ResultRows;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a function returns. */
final class RoutineResult {
    private static final Pattern TABLE = Pattern.compile("(?is)\\s*TABLE\\s*\\((.*)\\)\\s*");
    private static final Pattern SETOF = Pattern.compile("(?is)\\s*SETOF\\s+(.*\\S)\\s*");
    private static final Pattern COLUMN =
            Pattern.compile("(?s)\\s*(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s+(.*\\S)\\s*");

    private final Pass pass;
    private final RoutineTypes types;

    RoutineResult(Pass pass, RoutineTypes types) {
        this.pass = pass;
        this.types = types;
    }

    /**
     * What is returned.
     *
     * @param result the type
     * @param columns the columns of a returned table, which stand behind the arguments
     */
    record Returned(FunctionResult result, List<Argument> columns) {}

    /** Returns what a method's function returns, or nothing where that is not known; that is reported. */
    Optional<Returned> of(Method method, String written, List<Argument> arguments, Place place, QualifiedName routine) {
        Matcher table = TABLE.matcher(written);
        if (table.matches()) {
            return table(table.group(1), place, routine);
        }
        List<Argument> out = arguments.stream()
                .filter(argument -> argument.mode().isOutput())
                .toList();
        if (written.isEmpty() && method.getReturnType() == void.class && !out.isEmpty()) {
            return Optional.of(new Returned(row(out, ResultRows.ONE), List.of()));
        }
        Matcher many = SETOF.matcher(written);
        Optional<Type> streamed = RoutineTypes.streamed(method.getGenericReturnType());
        ResultRows rows =
                many.matches() || (written.isEmpty() && streamed.isPresent()) ? ResultRows.MANY : ResultRows.ONE;
        Optional<DataType> type = written.isEmpty()
                ? types.of(streamed.orElse(method.getGenericReturnType()), place)
                : types.written(many.matches() ? many.group(1) : written, place, routine);
        return type.map(found -> new Returned(new FunctionResult(found, rows), List.of()));
    }

    /** Several values together are a record; one is itself. */
    private static FunctionResult row(List<Argument> out, ResultRows rows) {
        return new FunctionResult(out.size() == 1 ? out.getFirst().type() : DataType.parse("record"), rows);
    }

    private Optional<Returned> table(String inner, Place place, QualifiedName routine) {
        List<Argument> columns = new ArrayList<>();
        for (String column : parts(inner)) {
            Matcher matcher = COLUMN.matcher(column);
            if (!matcher.matches()) {
                pass.problem(
                        ErrorCode.TYPE_TEXT_INVALID,
                        place,
                        "\"%s\" is no column of a returned table".formatted(column.strip()),
                        "Write a name and a type: returns = \"TABLE (id bigint, name text)\".");
                return Optional.empty();
            }
            Identifier name = pass.names().name(place, "Column", SqlNames.unquoted(matcher.group(1)));
            Optional<DataType> type = types.written(matcher.group(2), place, routine);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            columns.add(new Argument(Optional.of(name), ArgumentMode.TABLE, type.get(), Optional.empty()));
        }
        return Optional.of(new Returned(row(columns, ResultRows.MANY), columns));
    }

    /** Parts a text at its commas, except those in quotes and parentheses. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); ) {
            int next = SqlText.skip(text, at);
            char letter = text.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
            at = next < 0 ? text.length() : next;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
