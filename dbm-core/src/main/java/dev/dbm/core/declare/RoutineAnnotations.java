package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Aggregate;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Procedure;
import dev.dbm.annotation.Routines;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.FunctionPurpose;
import dev.dbm.schema.FunctionTraits;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Leakage;
import dev.dbm.schema.NullInput;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Routine;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.RoutineSecurity;
import dev.dbm.schema.Setting;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Volatility;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the methods of interfaces with {@code @Routines} into functions, procedures and aggregates. */
final class RoutineAnnotations {
    /** The languages a call in which costs 1 unless somebody says otherwise; in all others it is 100. */
    private static final Set<String> COMPILED = Set.of("c", "internal");

    private final Pass pass;
    private final RoutineTypes types;
    private final RoutineResult results;
    private final AggregateAnnotations aggregates;
    private final SqlFiles files;

    RoutineAnnotations(Pass pass, RoutineTypes types) {
        this.pass = pass;
        this.types = types;
        this.results = new RoutineResult(pass, types);
        this.aggregates = new AggregateAnnotations(pass, types);
        this.files = new SqlFiles(pass);
    }

    /**
     * A routine.
     *
     * @param place where it is declared
     * @param method the method that declares it
     * @param routine the routine
     */
    record Declared(Place place, Method method, Routine routine) {}

    /** Returns the routines of an interface; those that cannot be are reported. */
    List<Declared> read(Class<?> type) {
        List<Declared> routines = new ArrayList<>();
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
        int number = 0;
        for (Method method : methods) {
            number++;
            Place place = Place.of(type).member(number, method.getName());
            Function function = method.getAnnotation(Function.class);
            Procedure procedure = method.getAnnotation(Procedure.class);
            Aggregate aggregate = method.getAnnotation(Aggregate.class);
            long said = Stream.of(function, procedure, aggregate)
                    .filter(Objects::nonNull)
                    .count();
            if (said != 1) {
                pass.problem(
                        ErrorCode.ROUTINE_INVALID,
                        place,
                        said == 0
                                ? "A method without @Function, @Procedure and @Aggregate"
                                : "More than one of @Function, @Procedure and @Aggregate",
                        "Put the one of them on it that is meant.");
                continue;
            }
            Optional<Routine> routine = function != null
                    ? function(type, method, function, place)
                    : procedure != null
                            ? procedure(type, method, procedure, place)
                            : aggregate(type, method, Objects.requireNonNull(aggregate), place);
            routine.ifPresent(read -> routines.add(new Declared(place, method, read)));
        }
        return routines;
    }

    private Optional<Routine> function(Class<?> type, Method method, Function said, Place place) {
        QualifiedName name = name(type, method, said.name(), place);
        List<Argument> arguments = arguments(type, method, place, name);
        Optional<RoutineResult.Returned> returned = results.of(method, said.returns(), arguments, place, name);
        Identifier language = pass.names().name(place, "Language", said.language());
        Optional<RoutineBody> body = body(type, method, place, "@Function", said.language(), said.body());
        if (returned.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        List<Argument> all = new ArrayList<>(arguments);
        all.addAll(returned.get().columns());
        return Optional.of(new dev.dbm.schema.Function(
                name,
                all,
                returned.get().result(),
                language,
                body.get(),
                traits(said, place),
                settings(said.set(), place),
                types.written(said.transforms(), place, name),
                Pass.comment(said.comment())));
    }

    private FunctionTraits traits(Function said, Place place) {
        Optional<QualifiedName> support =
                said.support().isEmpty() ? Optional.empty() : SqlNames.qualified(said.support());
        if (!said.support().isEmpty() && support.isEmpty()) {
            pass.problem(
                    ErrorCode.ROUTINE_INVALID,
                    place,
                    "\"%s\" is no name of a function with its namespace".formatted(said.support()),
                    "Write for example support = \"shop.order_support\".");
        }
        return new FunctionTraits(
                FunctionPurpose.NORMAL,
                Volatility.valueOf(said.volatility().name()),
                said.strict() ? NullInput.STRICT : NullInput.CALLED,
                security(said.securityDefiner()),
                said.leakproof() ? Leakage.NONE : Leakage.POSSIBLE,
                ParallelSafety.valueOf(said.parallel().name()),
                number(said.cost(), COMPILED.contains(said.language()) ? 1 : 100),
                number(said.rows(), 1000),
                support);
    }

    private static Optional<String> number(float said, int usual) {
        if (said == 0 || said == usual) {
            return Optional.empty();
        }
        return Optional.of(said == Math.rint(said) ? Long.toString((long) said) : Float.toString(said));
    }

    private Optional<Routine> procedure(Class<?> type, Method method, Procedure said, Place place) {
        QualifiedName name = name(type, method, said.name(), place);
        if (method.getReturnType() != void.class) {
            pass.problem(
                    ErrorCode.ROUTINE_INVALID,
                    place,
                    "A procedure returns nothing",
                    "Let the method return void; what comes out is an argument: @Argument(mode = INOUT).");
        }
        Identifier language = pass.names().name(place, "Language", said.language());
        List<Argument> arguments = arguments(type, method, place, name);
        return body(type, method, place, "@Procedure", said.language(), said.body())
                .map(body -> new dev.dbm.schema.Procedure(
                        name,
                        arguments,
                        language,
                        body,
                        security(said.securityDefiner()),
                        settings(said.set(), place),
                        types.written(said.transforms(), place, name),
                        Pass.comment(said.comment())));
    }

    private Optional<Routine> aggregate(Class<?> type, Method method, Aggregate said, Place place) {
        QualifiedName name = name(type, method, said.name(), place);
        return aggregates
                .read(name, arguments(type, method, place, name), method, said, place)
                .map(Routine.class::cast);
    }

    private static RoutineSecurity security(boolean definer) {
        return definer ? RoutineSecurity.DEFINER : RoutineSecurity.INVOKER;
    }

    private QualifiedName name(Class<?> type, Method method, String given, Place place) {
        String namespace = type.getAnnotation(Routines.class).namespace();
        return pass.names()
                .qualified(
                        place,
                        "Routine",
                        namespace.isEmpty() ? pass.packages().namespace(type) : namespace,
                        given.isEmpty() ? pass.naming(type).column(method.getName()) : given);
    }

    private List<Argument> arguments(Class<?> type, Method method, Place place, QualifiedName routine) {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            boolean last = arguments.size() == method.getParameterCount() - 1;
            argument(type, parameter, last && method.isVarArgs(), place, routine)
                    .ifPresent(arguments::add);
        }
        return arguments;
    }

    private Optional<Argument> argument(
            Class<?> type, Parameter parameter, boolean variadic, Place place, QualifiedName routine) {
        dev.dbm.annotation.Argument said = parameter.getAnnotation(dev.dbm.annotation.Argument.class);
        Optional<Identifier> name = argumentName(type, parameter, said, place);
        Type java = parameter.getParameterizedType();
        Optional<DataType> found = said == null || said.type().isEmpty()
                ? types.of(java, place)
                : types.written(said.type(), place, routine);
        String value = said == null ? "" : said.defaultValue();
        Optional<SqlExpression> defaultValue =
                value.isEmpty() ? Optional.empty() : pass.expression(place, "A default", value);
        ArgumentMode mode = variadic
                ? ArgumentMode.VARIADIC
                : said == null
                        ? ArgumentMode.IN
                        : ArgumentMode.valueOf(said.mode().name());
        return found.map(one -> new Argument(name, mode, one, defaultValue));
    }

    private Optional<Identifier> argumentName(
            Class<?> type, Parameter parameter, dev.dbm.annotation.@Nullable Argument said, Place place) {
        String given = said == null ? "" : said.value();
        if (said != null && said.unnamed()) {
            if (!given.isEmpty()) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "@Argument %s is unnamed, and has a name".formatted(given),
                        "Keep one of the two.");
            }
            return Optional.empty();
        }
        if (given.isEmpty() && !parameter.isNamePresent()) {
            pass.problem(
                    ErrorCode.NAME_REQUIRED,
                    place,
                    "The name of parameter %s is not in the class file".formatted(parameter.getName()),
                    "Name it, @Argument(\"…\"), or compile with -parameters.");
        }
        return Optional.of(pass.names()
                .name(place, "Argument", given.isEmpty() ? pass.naming(type).column(parameter.getName()) : given));
    }

    private Optional<RoutineBody> body(
            Class<?> type, Method method, Place place, String annotation, String language, String written) {
        return files.text(method, type, place, annotation, written)
                .map(text -> isParsed(language, text)
                        ? new RoutineBody.Parsed(new SqlExpression(SqlFiles.statement(text)))
                        : new RoutineBody.Text(text));
    }

    /** A text in SQL never begins so, since neither is a statement. */
    private static boolean isParsed(String language, String text) {
        List<Token> tokens = Token.listOf(text);
        return language.equals("sql")
                && tokens.size() > 1
                && (tokens.get(0).isWord("RETURN")
                        || (tokens.get(0).isWord("BEGIN") && tokens.get(1).isWord("ATOMIC")));
    }

    private List<Setting> settings(String[] said, Place place) {
        List<Setting> settings = new ArrayList<>();
        for (String text : said) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                pass.problem(
                        ErrorCode.ROUTINE_INVALID,
                        place,
                        "\"%s\" sets nothing".formatted(text),
                        "Write name=value: set = \"search_path=shop, pg_temp\".");
            } else {
                settings.add(Setting.of(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip()));
            }
        }
        return settings;
    }
}
