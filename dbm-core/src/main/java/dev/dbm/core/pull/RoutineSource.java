package dev.dbm.core.pull;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.annotation.Parallel;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Volatility;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Function;
import dev.dbm.schema.FunctionTraits;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Leakage;
import dev.dbm.schema.NullInput;
import dev.dbm.schema.Procedure;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ResultRows;
import dev.dbm.schema.Routine;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.RoutineSecurity;
import dev.dbm.schema.Setting;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes functions, procedures and aggregates as the methods of one interface for each namespace. */
final class RoutineSource {
    private static final DataType VOID = DataType.parse("void");

    private final SourceContext context;
    private final LongTexts texts;
    private final RoutineType types;

    RoutineSource(SourceContext context, LongTexts texts) {
        this.context = context;
        this.texts = texts;
        this.types = new RoutineType(context);
    }

    /** Returns the interface of a namespace. */
    TypeSpec type(Identifier namespace, ClassName holder) {
        TypeSpec.Builder source = TypeSpec.interfaceBuilder(holder.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(AnnotationSource.of(Routines.class).spec());
        Set<String> taken = new HashSet<>();
        for (Routine routine : context.schema().all(Routine.class)) {
            if (routine.name().namespace().equals(namespace)) {
                source.addMethod(method(routine, taken));
            }
        }
        return source.build();
    }

    private MethodSpec method(Routine routine, Set<String> taken) {
        NamingStrategy naming = context.names().naming(routine.name().namespace());
        List<ParameterSpec> parameters = parameters(routine, naming);
        boolean variable = inputs(routine).stream().anyMatch(argument -> argument.mode() == ArgumentMode.VARIADIC);
        String erased = parameters.stream()
                .map(parameter -> erased(parameter.type()))
                .collect(Collectors.joining(",", "(", ")"));
        String own = routine.name().name().value();
        String name = JavaNames.component(own, naming::column, one -> taken.contains(one + erased))
                .orElseGet(() -> JavaNames.anyComponent(own, one -> taken.contains(one + erased)));
        taken.add(name + erased);
        String written = naming.column(name).equals(own) ? "" : own;
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addParameters(parameters)
                .varargs(variable);
        switch (routine) {
            case Function function -> write(function, written, method);
            case Procedure procedure -> write(procedure, written, method);
            case Aggregate aggregate -> write(aggregate, written, method);
        }
        new RightsSource(context).of(routine.id()).forEach(method::addAnnotation);
        return method.build();
    }

    /** What Java sees of a type where it tells methods of one name apart. */
    private static String erased(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType().toString() : type.toString();
    }

    /** The columns of a returned table are no arguments. */
    private static List<Argument> inputs(Routine routine) {
        return routine.arguments().stream()
                .filter(argument -> argument.mode() != ArgumentMode.TABLE)
                .toList();
    }

    private List<ParameterSpec> parameters(Routine routine, NamingStrategy naming) {
        List<ParameterSpec> parameters = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Argument argument : inputs(routine)) {
            String own = argument.name().map(Identifier::value).orElse("arg" + (parameters.size() + 1));
            String name = JavaNames.component(own, naming::column, taken::contains)
                    .orElseGet(() -> JavaNames.anyComponent(own, taken::contains));
            taken.add(name);
            RoutineType.Java type = types.of(argument.type());
            boolean variadic = argument.mode() == ArgumentMode.VARIADIC;
            RoutineType.Java shown = variadic ? types.of(argument.type().element()) : type;
            AnnotationSource said = AnnotationSource.of(dev.dbm.annotation.Argument.class)
                    .text("value", argument.name().map(Identifier::value))
                    .flag("unnamed", argument.name().isEmpty())
                    .text(
                            "type",
                            shown.exact()
                                    ? Optional.empty()
                                    : Optional.of(argument.type().text()));
            if (argument.mode() == ArgumentMode.OUT || argument.mode() == ArgumentMode.INOUT) {
                said.constant("mode", argument.mode(), dev.dbm.annotation.Argument.Mode.class);
            }
            said.sql(
                    "defaultValue",
                    argument.defaultValue().map(SqlExpression::text).orElse(""));
            parameters.add(ParameterSpec.builder(variadic ? ArrayTypeName.of(shown.type()) : type.type(), name)
                    .addAnnotation(said.spec())
                    .build());
        }
        return parameters;
    }

    private void write(Function function, String name, MethodSpec.Builder method) {
        FunctionTraits traits = function.traits();
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.Function.class)
                .text("name", name)
                .text("language", function.language().value())
                .text("returns", returned(function, method))
                .constant("volatility", traits.volatility(), Volatility.class)
                .flag("strict", traits.nullInput() == NullInput.STRICT)
                .flag("leakproof", traits.leakage() == Leakage.NONE)
                .constant("parallel", traits.parallel(), Parallel.class)
                .flag("securityDefiner", traits.security() == RoutineSecurity.DEFINER)
                .decimal("cost", traits.cost())
                .decimal("rows", traits.rows())
                .text("support", traits.support().map(QualifiedName::shown))
                .texts("set", settings(function.settings()))
                .texts(
                        "transforms",
                        function.transforms().stream().map(DataType::text).toList())
                .text("comment", function.comment());
        body(function, function.body(), annotation, method);
    }

    private void write(Procedure procedure, String name, MethodSpec.Builder method) {
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.Procedure.class)
                .text("name", name)
                .text("language", procedure.language().value())
                .flag("securityDefiner", procedure.security() == RoutineSecurity.DEFINER)
                .texts("set", settings(procedure.settings()))
                .texts(
                        "transforms",
                        procedure.transforms().stream().map(DataType::text).toList())
                .text("comment", procedure.comment());
        body(procedure, procedure.body(), annotation, method);
    }

    private void write(Aggregate aggregate, String name, MethodSpec.Builder method) {
        RoutineType.Java state = types.of(aggregate.state().type());
        if (state.exact()) {
            method.returns(state.type());
        }
        method.addAnnotation(
                new AggregateSource().annotation(aggregate, name, state.exact()).spec());
    }

    /** Sets what the method returns, as far as Java says it, and returns the rest. */
    private Optional<String> returned(Function function, MethodSpec.Builder method) {
        List<Argument> columns = function.arguments().stream()
                .filter(argument -> argument.mode() == ArgumentMode.TABLE)
                .toList();
        if (!columns.isEmpty()) {
            return Optional.of(columns.stream()
                    .map(column -> column.name().orElseThrow().shown() + " "
                            + column.type().text())
                    .collect(Collectors.joining(", ", "TABLE (", ")")));
        }
        boolean many = function.result().rows() == ResultRows.MANY;
        DataType type = function.result().type();
        boolean told = function.arguments().stream()
                .anyMatch(argument -> argument.mode().isOutput());
        if (!many && (told || type.equals(VOID))) {
            return Optional.empty();
        }
        RoutineType.Java java = types.of(type);
        if (!told && java.exact()) {
            method.returns(
                    many
                            ? ParameterizedTypeName.get(
                                    ClassName.get(Stream.class), java.type().box())
                            : java.type());
            return Optional.empty();
        }
        return Optional.of((many ? "SETOF " : "") + type.text());
    }

    private void body(Routine routine, RoutineBody body, AnnotationSource annotation, MethodSpec.Builder method) {
        String text = switch (body) {
            case RoutineBody.Text(var source) -> source;
            case RoutineBody.Parsed(var statement) -> statement.text();
            case RoutineBody.Compiled(var library, var symbol) ->
                throw new IllegalArgumentException("Cannot be declared: " + routine.id());
        };
        texts.file(routine.name(), text)
                .ifPresentOrElse(
                        file -> {
                            method.addAnnotation(annotation.spec());
                            method.addAnnotation(file);
                        },
                        () -> method.addAnnotation(annotation.text("body", text).spec()));
    }

    private static List<String> settings(List<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.name() + "=" + value(setting))
                .toList();
    }

    private static String value(Setting setting) {
        return Setting.isList(setting.name())
                ? setting.values().stream().map(RoutineSource::quoted).collect(Collectors.joining(", "))
                : String.join(", ", setting.values());
    }

    private static String quoted(String name) {
        return name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
