package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.annotation.Columns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The components of a record, however many: a constructor takes 255 values at most, of which a {@code long} or {@code double} is two, so that many columns
 * become records inside the record.
 */
public final class RecordHeader {
    private static final int MOST_SLOTS = 254;

    /** Some room is left for columns that are added later. */
    private static final int SLOTS = 200;

    private RecordHeader() {}

    /** Gives a record its components. */
    public static TypeSpec.Builder of(ClassName type, List<ParameterSpec> components) {
        TypeSpec.Builder record = TypeSpec.recordBuilder(type.simpleName()).addModifiers(Modifier.PUBLIC);
        if (slots(components) <= MOST_SLOTS) {
            return record.recordConstructor(constructor(components));
        }
        Set<String> taken = new HashSet<>();
        components.forEach(component -> taken.add(component.name()));
        List<ParameterSpec> outer = new ArrayList<>();
        int from = 0;
        while (from < components.size()) {
            int to = from;
            while (to < components.size() && slots(components.subList(from, to + 1)) <= SLOTS) {
                to++;
            }
            String name = "columns" + (from + 1) + "To" + to;
            while (!taken.add(name)) {
                name += "_";
            }
            ClassName part = type.nestedClass(Character.toUpperCase(name.charAt(0)) + name.substring(1));
            record.addType(TypeSpec.recordBuilder(part.simpleName())
                    .addModifiers(Modifier.PUBLIC)
                    .recordConstructor(constructor(components.subList(from, to)))
                    .build());
            outer.add(ParameterSpec.builder(part, name)
                    .addAnnotation(AnnotationSpec.builder(Columns.class).build())
                    .build());
            from = to;
        }
        return record.recordConstructor(constructor(outer));
    }

    private static MethodSpec constructor(List<ParameterSpec> components) {
        return MethodSpec.constructorBuilder().addParameters(components).build();
    }

    private static int slots(List<ParameterSpec> components) {
        return components.stream()
                .mapToInt(component -> component.type().equals(TypeName.LONG)
                                || component.type().equals(TypeName.DOUBLE)
                        ? 2
                        : 1)
                .sum();
    }
}
