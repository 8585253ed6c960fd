package dev.dbm.core.declare;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
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

    private final Class<?> type;
    private final Map<String, Boolean> answers = new HashMap<>();

    private Nullables(Class<?> type) {
        this.type = type;
    }

    /**
     * Looks at a record's components.
     *
     * @throws IOException if the class file is needed and cannot be read
     */
    static Nullables read(Class<?> type) throws IOException {
        Nullables result = new Nullables(type);
        boolean open = false;
        for (RecordComponent component : type.getRecordComponents()) {
            boolean seen = isMarked(component)
                    || isMarked(component.getAnnotatedType())
                    || isMarked(component.getAccessor())
                    || isMarked(component.getAccessor().getAnnotatedReturnType());
            result.answers.put(component.getName(), seen);
            open |= !seen && !component.getType().isPrimitive();
        }
        if (open) {
            result.readClassFile();
        }
        return result;
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

    private void readClassFile() throws IOException {
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
                    ClassFile.annotations(new BufferedInputStream(bytes), constructor(), order);
            found.forEach((component, annotations) -> {
                if (annotations.contains(NULLABLE)) {
                    answers.put(component, true);
                }
            });
        }
    }

    private String constructor() {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return MethodType.methodType(void.class, parameters).toMethodDescriptorString();
    }
}
