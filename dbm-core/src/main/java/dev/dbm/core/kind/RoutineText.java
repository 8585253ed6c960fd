package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Function;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.Routine;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.Setting;
import dev.dbm.schema.SqlExpression;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what functions, procedures and aggregates have alike. */
public final class RoutineText {
    /** The language of {@link #STUB}. */
    public static final Identifier STUB_LANGUAGE = new Identifier("plpgsql");

    /** A body that does nothing, whatever the arguments and the result are. */
    public static final RoutineBody STUB = new RoutineBody.Text("BEGIN END");

    private static final Set<String> COMPILED = Set.of("c", "internal");

    private RoutineText() {}

    /** Returns whether code in a language is machine code, of which the catalog has only the name. */
    public static boolean isCompiled(Identifier language) {
        return COMPILED.contains(language.value());
    }

    /** Returns whether a function can be created while its types are only shells: as machine code, or as what stands for it until they are more. */
    public static boolean takesShells(Function function) {
        return isCompiled(function.language()) || function.body().equals(STUB);
    }

    /** Returns the text of a body that PostgreSQL does not look into before it runs; none where it does, or where there is no text. */
    public static List<String> bodies(Identifier language, RoutineBody body) {
        return body instanceof RoutineBody.Text(var source) && !isCompiled(language) ? List.of(source) : List.of();
    }

    /** Returns the text of a body that PostgreSQL has parsed. */
    public static List<String> statements(RoutineBody body) {
        return body instanceof RoutineBody.Parsed(var statement) ? List.of(statement.text()) : List.of();
    }

    /** Returns arguments that can be given, or left out, as these can. */
    public static List<Argument> bare(List<Argument> arguments) {
        return arguments.stream()
                .map(argument ->
                        argument.withDefaultValue(argument.defaultValue().map(value -> new SqlExpression("NULL"))))
                .toList();
    }

    /** Returns settings by the names that PostgreSQL does not tell apart. */
    public static List<Setting> canonical(List<Setting> settings) {
        return settings.stream()
                .map(setting -> new Setting(setting.name().toLowerCase(Locale.ROOT), setting.values()))
                .toList();
    }

    /** Returns the arguments as they stand in parentheses behind the name, without the columns of a returned table. */
    public static Sql arguments(List<Argument> arguments) {
        return Sql.join(
                ", ",
                arguments.stream()
                        .filter(argument -> argument.mode() != ArgumentMode.TABLE)
                        .map(RoutineText::argument)
                        .toList());
    }

    private static Sql argument(Argument argument) {
        Sql mode = Sql.raw(
                argument.mode() == ArgumentMode.IN ? "" : argument.mode().keyword());
        Sql name = argument.name().map(own -> Sql.of("{}", own)).orElse(Sql.EMPTY);
        Sql value = argument.defaultValue()
                .map(expression -> Sql.of("DEFAULT {}", expression))
                .orElse(Sql.EMPTY);
        return mode.then(name).then(Sql.of("{}", argument.type())).then(value);
    }

    /** Returns the columns of a returned table. */
    public static Sql columns(List<Argument> arguments) {
        return Sql.join(
                ", ",
                arguments.stream()
                        .filter(argument -> argument.mode() == ArgumentMode.TABLE)
                        .map(argument -> Sql.of("{} {}", argument.name().orElseThrow(), argument.type()))
                        .toList());
    }

    /** Returns what names one of several of a name: {@code app.f(integer, text)}. */
    public static Sql named(Routine routine) {
        return named(routine.id());
    }

    /** Returns what names one of several of a name: {@code app.f(integer, text)}. */
    public static Sql named(ObjectId id) {
        List<DataType> types = id.signature().orElseThrow().arguments();
        Sql arguments = types.isEmpty() && id.kind() == ObjectKind.AGGREGATE ? Sql.raw("*") : Sql.of("{}", types);
        return Sql.of("{}({})", id.relation(), arguments);
    }

    /** Returns what transforms values. */
    public static Sql transforms(List<DataType> types) {
        return types.isEmpty()
                ? Sql.EMPTY
                : Sql.of(
                        "TRANSFORM {}",
                        Sql.join(
                                ", ",
                                types.stream()
                                        .map(type -> Sql.of("FOR TYPE {}", type))
                                        .toList()));
    }

    /** Returns a setting: {@code SET search_path TO app, public}. */
    public static Sql setting(Setting setting) {
        List<Sql> values =
                setting.values().stream().map(value -> value(setting, value)).toList();
        Sql written = values.isEmpty() ? Sql.of("{}", "") : Sql.join(", ", values);
        return Sql.of("SET {} TO {}", parameter(setting.name()), written);
    }

    private static Sql value(Setting setting, String value) {
        boolean name = Setting.isList(setting.name())
                && !value.isEmpty()
                && value.getBytes(StandardCharsets.UTF_8).length <= Identifier.MAX_BYTES;
        return name ? Sql.of("{}", new Identifier(value)) : Sql.of("{}", value);
    }

    private static Sql parameter(String name) {
        return Sql.raw(Arrays.stream(name.split("\\."))
                .map(part -> new Identifier(part).shown())
                .collect(Collectors.joining(".")));
    }

    /** Returns the actions of {@code ALTER} that lead from some settings to others, in their order. */
    public static List<Sql> changes(List<Setting> from, List<Setting> to) {
        List<Sql> actions = new ArrayList<>();
        List<Setting> left = new ArrayList<>(from);
        for (Setting old : from) {
            if (to.stream().noneMatch(now -> now.name().equals(old.name()))) {
                actions.add(Sql.of("RESET {}", parameter(old.name())));
                left.remove(old);
            }
        }
        for (Setting now : to) {
            int at = left.stream().map(Setting::name).toList().indexOf(now.name());
            if (at < 0) {
                left.add(now);
                actions.add(setting(now));
            } else if (!left.get(at).equals(now)) {
                left.set(at, now);
                actions.add(setting(now));
            }
        }
        if (left.equals(to)) {
            return actions;
        }
        // The order is another one, which only setting everything anew gives.
        List<Sql> all = new ArrayList<>(List.of(Sql.raw("RESET ALL")));
        to.forEach(setting -> all.add(setting(setting)));
        return all;
    }

    /** Returns the body, as {@code CREATE} takes it. */
    public static Sql body(RoutineBody body) {
        return switch (body) {
            case RoutineBody.Text(var source) -> Sql.of("AS {}", dollarQuoted(source));
            case RoutineBody.Parsed(var statement) -> Sql.of("{}", statement);
            case RoutineBody.Compiled(var library, var symbol) -> Sql.of("AS {}, {}", library, symbol);
        };
    }

    /** Returns a text between dollar quotes that do not stand in it, so that it can be read as it was written. */
    public static Sql dollarQuoted(String text) {
        String quote = "$$";
        for (int attempt = 0; !isFree(quote, text); attempt++) {
            quote = attempt == 0 ? "$body$" : "$body" + attempt + "$";
        }
        return Sql.raw(quote + text + quote);
    }

    private static boolean isFree(String quote, String text) {
        return (text + quote).indexOf(quote) == text.length();
    }

    /** Returns whether several processes may call it. */
    public static Sql parallel(ParallelSafety parallel) {
        return Sql.raw(
                switch (parallel) {
                    case UNSAFE -> "PARALLEL UNSAFE";
                    case RESTRICTED -> "PARALLEL RESTRICTED";
                    case SAFE -> "PARALLEL SAFE";
                });
    }

    /** Returns a statement that gives a routine a body, so that it can be run where the body names what is not there yet. */
    public static List<Statement> checked(Statement statement, PlanContext context) {
        return context.comesBefore(statement.cause())
                ? List.of(check("off", statement), statement, check("on", statement))
                : List.of(statement);
    }

    private static Statement check(String value, Statement statement) {
        return Sql.raw("SET LOCAL check_function_bodies TO " + value)
                .statement(statement.cause(), statement.mode(), Set.of());
    }

    /** Returns the parts of a statement, each on a line of its own. */
    public static Sql lines(List<Sql> parts) {
        return Sql.join("\n", parts);
    }

    /** Returns the statements that give a routine another name. */
    public static List<Statement> renamed(Sql keyword, ObjectId from, ObjectId to) {
        List<Statement> statements = new ArrayList<>();
        ObjectId moved = ObjectId.routine(
                from.kind(),
                to.relation().withName(from.name()),
                from.signature().orElseThrow());
        if (!from.namespace().equals(to.namespace())) {
            statements.add(StatementForm.RENAME_ROUTINE.of(
                    Sql.of(
                            "ALTER {} {} SET SCHEMA {}",
                            keyword,
                            named(from),
                            to.relation().namespace()),
                    to));
        }
        if (!from.name().equals(to.name())) {
            statements.add(StatementForm.RENAME_ROUTINE.of(
                    Sql.of("ALTER {} {} RENAME TO {}", keyword, named(moved), to.name()), to));
        }
        return statements;
    }

    /**
     * Returns why a routine cannot become another by {@code CREATE OR REPLACE} as far as the arguments tell; empty if it can. The types of the input arguments
     * are the same.
     */
    public static Optional<String> unreplaceable(Routine before, Routine after) {
        List<Argument> from = before.arguments();
        List<Argument> to = after.arguments();
        if (!shape(from).equals(shape(to))) {
            return Optional.of("which way its arguments go, or what they give back, is fixed when it is created");
        }
        // A single value that a function gives back has no name; a procedure gives back a row even of one.
        long nameless = before.kind() == ObjectKind.PROCEDURE ? 0 : 1;
        boolean row =
                from.stream().filter(argument -> argument.mode().isOutput()).count() > nameless;
        for (int at = 0; at < from.size(); at++) {
            Argument old = from.get(at);
            Argument now = to.get(at);
            boolean named = (old.mode().isInput() && old.name().isPresent())
                    || (old.mode().isOutput() && row);
            if (named && !old.name().equals(now.name())) {
                return Optional.of("the names of its arguments are fixed when it is created");
            }
            if (old.defaultValue().isPresent() && now.defaultValue().isEmpty()) {
                return Optional.of("a default of an argument cannot be taken away");
            }
            boolean polymorphic =
                    old.type().builtIn() && old.type().name().value().startsWith("any");
            if (polymorphic
                    && old.defaultValue().isPresent()
                    && !old.defaultValue().equals(now.defaultValue())) {
                return Optional.of("the type of a default is fixed when it is created");
            }
        }
        return Optional.empty();
    }

    private static List<Argument> shape(List<Argument> arguments) {
        List<Argument> shape = new ArrayList<>();
        arguments.forEach(argument ->
                shape.add(new Argument(Optional.empty(), argument.mode(), argument.type(), Optional.empty())));
        return Collections.unmodifiableList(shape);
    }
}
