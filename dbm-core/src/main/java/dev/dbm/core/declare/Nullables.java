package dev.dbm.core.declare;

import dev.dbm.annotation.Columns;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which components of a record are marked {@code @Nullable}, by an annotation of that simple name from whatever package.
 *
 * <p>Reflection answers for annotations kept at run time. The class file is read only if it leaves a component open, because some libraries' annotation
 * (org.jetbrains', androidx') ends in the class file.
 */
final class Nullables {
    private static final String NULLABLE = "Nullable";

    private final Map<String, Boolean> answers = new HashMap<>();

    private Nullables() {}

    /**
     * Looks at a record's components, and those of the records that stand for several columns.
     *
     * @throws IOException if the class file is needed and cannot be read
     */
    static Nullables read(Class<?> type) throws IOException {
        Nullables result = new Nullables();
        result.read(type, new HashSet<>());
        return result;
    }

    private void read(Class<?> type, Set<Class<?>> seenBefore) throws IOException {
        boolean open = false;
        for (RecordComponent component : type.getRecordComponents()) {
            boolean seen = isMarked(component)
                    || isMarked(component.getAnnotatedType())
                    || isMarked(component.getAccessor())
                    || isMarked(component.getAccessor().getAnnotatedReturnType());
            answers.put(component.getName(), seen);
            open |= !seen && !component.getType().isPrimitive();
            if (component.isAnnotationPresent(Columns.class)
                    && component.getType().isRecord()
                    && seenBefore.add(component.getType())) {
                read(component.getType(), seenBefore);
            }
        }
        if (open) {
            readClassFile(type);
        }
    }

    boolean contains(RecordComponent component) {
        return answers.getOrDefault(component.getName(), false);
    }

    private static boolean isMarked(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals(NULLABLE)) {
                return true;
            }
        }
        return false;
    }

    private void readClassFile(Class<?> type) throws IOException {
        String name = type.getName();
        String resource = name.substring(name.lastIndexOf('.') + 1) + ".class";
        String[] order = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
        try (InputStream bytes = type.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("there is no resource " + resource);
            }
            Map<String, Set<String>> found =
                    ClassFile.annotations(new BufferedInputStream(bytes), constructor(type), order);
            found.forEach((component, annotations) -> {
                if (annotations.contains(NULLABLE)) {
                    answers.put(component, true);
                }
            });
        }
    }

    private static String constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return MethodType.methodType(void.class, parameters).toMethodDescriptorString();
    }
}
