package dev.dbm.core.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reflection tells of a type, asked once: a snapshot holds thousands of records of a dozen types.
 *
 * @param name the simple name
 * @param parts the components; none for what is no record
 * @param names their names
 * @param constructor makes a record of the values of all components; absent for what is no record
 */
record RecordShape(String name, List<Part> parts, Set<String> names, Optional<Constructor<?>> constructor) {
    private static final Set<Class<?>> LEFT_OUT = Set.of(Optional.class, List.class, SequencedMap.class);

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    private static final ClassValue<Map<String, Class<?>>> PERMITTED = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> sealed) {
            Map<String, Class<?>> result = new LinkedHashMap<>();
            for (Class<?> permitted : sealed.getPermittedSubclasses()) {
                if (permitted.isSealed()) {
                    result.putAll(get(permitted));
                } else {
                    result.put(permitted.getSimpleName(), permitted);
                }
            }
            return result;
        }
    };

    private static final ClassValue<Boolean> IS_ALTERNATIVE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        }
    };

    /**
     * A component.
     *
     * @param name its name
     * @param type its type
     * @param raw the same without type arguments
     * @param sealed whether its values say which alternative they are
     * @param accessor reads it
     */
    record Part(String name, Type type, Class<?> raw, boolean sealed, Method accessor) {
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Not readable: " + accessor, e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Returns the records that a sealed type permits, by their simple names. */
    static Map<String, Class<?>> permitted(Class<?> sealed) {
        return PERMITTED.get(sealed);
    }

    /** Returns whether values of a type are alternatives of a sealed one. */
    static boolean isAlternative(Class<?> type) {
        return IS_ALTERNATIVE.get(type);
    }

    /** Returns whether all components may be left out. */
    boolean mayBeEmpty() {
        return parts.stream().allMatch(part -> LEFT_OUT.contains(part.raw()));
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent @Nullable [] components = type.getRecordComponents();
        if (components == null) {
            return new RecordShape(type.getSimpleName(), List.of(), Set.of(), Optional.empty());
        }
        List<Part> parts = Arrays.stream(components)
                .map(component -> new Part(
                        component.getName(),
                        component.getGenericType(),
                        component.getType(),
                        component.getType().isSealed(),
                        component.getAccessor()))
                .toList();
        Set<String> names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
        try {
            Class<?>[] types = parts.stream().map(Part::raw).toArray(Class<?>[]::new);
            return new RecordShape(type.getSimpleName(), parts, names, Optional.of(type.getDeclaredConstructor(types)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Not creatable: " + type, e);
        }
    }
}
