package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which annotations make a column nullable. */
class NullablesTest {
    interface OfRuntime {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    interface OfRuntimeAccessors {
        @Retention(RetentionPolicy.RUNTIME)
        @Target(ElementType.METHOD)
        @interface Nullable {}
    }

    interface OfFields {
        @Retention(RetentionPolicy.CLASS)
        @Target(ElementType.FIELD)
        @interface Nullable {
            String[] because() default {};

            Class<?> type() default Object.class;

            Retention nested() default @Retention(RetentionPolicy.CLASS);
        }
    }

    interface OfAccessors {
        @Target(ElementType.METHOD)
        @interface Nullable {}
    }

    interface OfParameters {
        @Target(ElementType.PARAMETER)
        @interface Nullable {}
    }

    interface OfComponents {
        @Target(ElementType.RECORD_COMPONENT)
        @interface Nullable {}
    }

    interface OfTypes {
        @Target(ElementType.TYPE_USE)
        @interface Nullable {}
    }

    interface OfSource {
        @Retention(RetentionPolicy.SOURCE)
        @interface Nullable {}
    }

    interface Other {
        @interface NotNullable {}
    }

    @Table
    record Marked(
            @Id long id,
            @org.jspecify.annotations.Nullable String jspecify,
            @org.jetbrains.annotations.Nullable String jetbrains,
            @OfRuntime.Nullable String runtime,
            @OfRuntimeAccessors.Nullable String runtimeAccessors,

            @OfFields.Nullable(
                    because = {"a", "b"},
                    type = int.class,
                    nested = @Retention(RetentionPolicy.SOURCE))
            String fields,

            @OfAccessors.Nullable String accessors,
            @OfParameters.Nullable String parameters,
            @OfComponents.Nullable String components,
            @OfTypes.Nullable String types,
            String @OfTypes.Nullable [] array,
            String @org.jspecify.annotations.Nullable [] jspecifyArray,
            @Column(type = "jsonb") Map.@OfTypes.Nullable Entry<String, String> nested,
            @org.jetbrains.annotations.Nullable List<String> list) {
        Marked(long id) {
            this(id, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        static String types(int noAccessor) {
            return "";
        }
    }

    @Table
    record Unmarked(
            @Id Long id,
            String plain,
            @OfSource.Nullable String source,
            @Other.NotNullable String other,
            @OfTypes.Nullable String[] elements,
            @org.jspecify.annotations.Nullable String[] jspecifyElements,
            List<@OfTypes.Nullable String> arguments,
            List<@org.jspecify.annotations.Nullable String> jspecifyArguments,
            int primitive) {
        /** Has as many parameters as the canonical constructor. */
        Unmarked(
                Long id,
                @OfParameters.Nullable Object plain,
                @OfParameters.Nullable String source,
                String other,
                String[] elements,
                String[] jspecifyElements,
                List<String> arguments,
                List<String> jspecifyArguments,
                int primitive) {
            this(id, "", source, other, elements, jspecifyElements, arguments, jspecifyArguments, primitive);
        }

        @OfAccessors.Nullable
        String plain(int number) {
            return plain + number;
        }
    }

    private static List<String> nullableColumns(Class<?> type, String table) {
        return Declared.schema(type).columns(Declared.name(table)).stream()
                .filter(column -> !column.notNull())
                .map(column -> column.name().value())
                .toList();
    }

    @Test
    void every_annotation_of_that_name_counts_wherever_it_ends() {
        assertThat(nullableColumns(Marked.class, "marked"))
                .containsExactly(
                        "jspecify",
                        "jetbrains",
                        "runtime",
                        "runtime_accessors",
                        "fields",
                        "accessors",
                        "parameters",
                        "components",
                        "types",
                        "array",
                        "jspecify_array",
                        "nested",
                        "list");
    }

    @Test
    void what_is_said_of_elements_arguments_and_other_members_does_not_count() {
        assertThat(nullableColumns(Unmarked.class, "unmarked")).isEmpty();
    }
}
