package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An annotation that is being written. An attribute whose value is the annotation's own default is left out. */
public final class AnnotationSource {
    private final Class<? extends Annotation> type;
    private final SequencedMap<String, List<CodeBlock>> attributes = new LinkedHashMap<>();

    private AnnotationSource(Class<? extends Annotation> type) {
        this.type = type;
    }

    /** Returns an annotation without attributes. */
    public static AnnotationSource of(Class<? extends Annotation> type) {
        return new AnnotationSource(type);
    }

    /** Sets an attribute to a text. */
    public AnnotationSource text(String attribute, String value) {
        return put(attribute, value, List.of(JavaText.exact(value)));
    }

    /** Sets an attribute to a text, if there is one. */
    public AnnotationSource text(String attribute, Optional<String> value) {
        value.ifPresent(given -> text(attribute, given));
        return this;
    }

    /** Sets an attribute to an SQL text, around which white space means nothing. */
    public AnnotationSource sql(String attribute, String value) {
        return put(attribute, value, List.of(JavaText.sql(value)));
    }

    /** Sets an attribute to a list of texts. */
    public AnnotationSource texts(String attribute, List<String> values) {
        return put(
                attribute,
                values.toArray(new String[0]),
                values.stream().map(JavaText::exact).toList());
    }

    /** Sets an attribute to storage parameters and the like, each {@code name=value}. */
    public AnnotationSource parameters(String attribute, Map<String, String> values) {
        List<String> written = new ArrayList<>();
        values.forEach((name, value) -> written.add(name + "=" + value));
        return texts(attribute, written);
    }

    /** Sets an attribute to a constant of an enum. */
    public AnnotationSource constant(String attribute, Enum<?> value) {
        return put(attribute, value, List.of(CodeBlock.of("$T.$L", value.getDeclaringClass(), value.name())));
    }

    /** Sets an attribute to the constant of the annotation's enum that has the name of the model's. */
    public <E extends Enum<E>> AnnotationSource constant(String attribute, Enum<?> value, Class<E> written) {
        return constant(attribute, Enum.valueOf(written, value.name()));
    }

    /** Sets an attribute to the constants of the annotation's enum that have the names of the model's. */
    public <E extends Enum<E>> AnnotationSource constants(
            String attribute, List<? extends Enum<?>> values, Class<E> written) {
        Object[] none = (Object[]) Array.newInstance(written, 0);
        List<CodeBlock> constants = values.stream()
                .map(value -> CodeBlock.of(
                        "$T.$L", written, Enum.valueOf(written, value.name()).name()))
                .toList();
        return put(
                attribute,
                values.isEmpty() ? none : constants,
                constants.isEmpty() ? List.of(CodeBlock.of("{}")) : constants);
    }

    /** Sets an attribute to a list of SQL texts, around which white space means nothing. */
    public AnnotationSource sqls(String attribute, List<String> values) {
        return put(
                attribute,
                values.toArray(new String[0]),
                values.stream().map(JavaText::sql).toList());
    }

    /** Sets an attribute that takes a text or none. */
    public AnnotationSource optional(String attribute, Optional<String> value) {
        return texts(attribute, value.stream().toList());
    }

    /** Sets an attribute to a number that may have a fraction, as it is written. */
    public AnnotationSource decimal(String attribute, Optional<String> value) {
        value.ifPresent(number ->
                attributes.put(attribute, List.of(CodeBlock.of(number.matches("-?\\d+") ? "$L" : "$Lf", number))));
        return this;
    }

    /** Sets an attribute to a whole number. */
    public AnnotationSource number(String attribute, int value) {
        return put(attribute, value, List.of(CodeBlock.of("$L", value)));
    }

    /** Sets an attribute to a long number. */
    public AnnotationSource number(String attribute, long value) {
        return put(attribute, value, List.of(literal(value)));
    }

    /** Sets an attribute that takes a number or none. */
    public AnnotationSource numbers(String attribute, long... values) {
        return put(
                attribute,
                values,
                LongStream.of(values).mapToObj(AnnotationSource::literal).toList());
    }

    /** Sets a flag. */
    AnnotationSource flag(String attribute, boolean value) {
        return put(attribute, value, List.of(CodeBlock.of("$L", value)));
    }

    /** Sets an attribute to a class. */
    public AnnotationSource type(String attribute, TypeName value) {
        attributes.put(attribute, List.of(CodeBlock.of("$T.class", value)));
        return this;
    }

    /** Sets an attribute to other annotations. */
    public AnnotationSource annotations(String attribute, List<AnnotationSpec> values) {
        if (!values.isEmpty()) {
            attributes.put(
                    attribute,
                    values.stream().map(one -> CodeBlock.of("$L", one)).toList());
        }
        return this;
    }

    /** Returns whether nothing was set that the annotation does not say by itself. */
    public boolean isEmpty() {
        return attributes.isEmpty();
    }

    /** Returns the annotation. */
    public AnnotationSpec spec() {
        AnnotationSpec.Builder builder = AnnotationSpec.builder(ClassName.get(type));
        attributes.forEach((name, values) -> values.forEach(value -> builder.addMember(name, value)));
        return builder.build();
    }

    private AnnotationSource put(String attribute, Object value, List<CodeBlock> written) {
        if (!isDefault(attribute, value)) {
            attributes.put(attribute, written);
        }
        return this;
    }

    private boolean isDefault(String attribute, Object value) {
        return Objects.deepEquals(value, defaultOf(attribute));
    }

    private @Nullable Object defaultOf(String attribute) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No attribute of " + type + ": " + attribute))
                .getDefaultValue();
    }

    private static CodeBlock literal(long value) {
        return CodeBlock.of((int) value == value ? "$L" : "$LL", value);
    }
}
