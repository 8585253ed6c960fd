package dev.dbm.core.pull;

import com.palantir.javapoet.TypeSpec;
import dev.dbm.annotation.Label;
import dev.dbm.schema.EnumType;
import javax.lang.model.element.Modifier;

/** Writes enum types as enums. */
public final class EnumSource {
    private final SourceContext context;

    /** Writes for a schema. */
    public EnumSource(SourceContext context) {
        this.context = context;
    }

    /** Returns the enum of a type. */
    public TypeSpec type(EnumType type) {
        String name = context.names().type(type.id()).orElseThrow().simpleName();
        var naming = context.names().naming(type.name().namespace());
        boolean named = naming.enumType(name).equals(type.name().name().value());
        TypeSpec.Builder source = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(AnnotationSource.of(dev.dbm.annotation.EnumType.class)
                        .text("value", named ? "" : type.name().name().value())
                        .text("comment", type.comment())
                        .spec());
        source.addAnnotations(new RightsSource(context).of(type.id()));
        for (String label : type.labels()) {
            String constant = context.names().constant(type.name(), label);
            TypeSpec.Builder one = TypeSpec.anonymousClassBuilder("");
            if (!naming.label(constant).equals(label)) {
                one.addAnnotation(
                        AnnotationSource.of(Label.class).text("value", label).spec());
            }
            source.addEnumConstant(constant, one.build());
        }
        return source.build();
    }
}
