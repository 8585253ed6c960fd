package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Validity;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Domain;
import dev.dbm.schema.DomainCheck;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes domains and composite types as records. */
final class TypeSource {
    private final SourceContext context;

    TypeSource(SourceContext context) {
        this.context = context;
    }

    /** Returns the record of a domain. */
    TypeSpec type(Domain domain) {
        JavaType base = JavaType.of(domain.type(), context.schema(), context.names());
        boolean json = base.storage() == JavaType.Storage.JSON;
        List<DomainCheck> unnamed = unnamed(domain);
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(AnnotationSource.of(dev.dbm.annotation.Domain.class)
                .text("value", writtenName(domain.id()))
                .text("type", json ? Optional.of("jsonb") : base.written())
                .text("collation", domain.collation().map(ColumnSource::collation))
                .sql(
                        "defaultValue",
                        domain.defaultValue().map(SqlExpression::text).orElse(""))
                .flag("notNull", domain.notNull())
                .sqls(
                        "check",
                        unnamed.stream().map(check -> check.expression().text()).toList())
                .text("comment", domain.comment())
                .spec());
        for (DomainCheck check : domain.checks()) {
            if (!unnamed.contains(check)) {
                annotations.add(AnnotationSource.of(Check.class)
                        .text("name", check.name().value())
                        .sql("value", check.expression().text())
                        .constant("validity", check.validity(), Validity.class)
                        .text("comment", check.comment())
                        .spec());
            }
        }
        annotations.addAll(new RightsSource(context).of(domain.id()));
        annotations.sort(AnnotationOrder.ON_TYPES);
        return record(domain.id(), annotations)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(
                                ParameterSpec.builder(base.type(), "value").build())
                        .build())
                .build();
    }

    /** Returns the checks that have the names which the reader gives them, in that order. */
    private static List<DomainCheck> unnamed(Domain domain) {
        List<DomainCheck> plain = new ArrayList<>(domain.checks());
        plain.removeIf(check -> check.validity() != dev.dbm.schema.Validity.VALID
                || check.comment().isPresent());
        Set<Identifier> taken = new HashSet<>();
        domain.checks().stream().filter(check -> !plain.contains(check)).forEach(check -> taken.add(check.name()));
        List<DomainCheck> unnamed = new ArrayList<>();
        DerivedName derived = new DerivedName(domain.name().name().value(), "", "check");
        while (true) {
            Identifier next = derived.choose(taken::contains);
            Optional<DomainCheck> found =
                    plain.stream().filter(check -> check.name().equals(next)).findFirst();
            if (found.isEmpty()) {
                return unnamed;
            }
            taken.add(next);
            unnamed.add(found.get());
        }
    }

    /** Returns the record of a composite type. */
    TypeSpec type(CompositeType type) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(AnnotationSource.of(dev.dbm.annotation.CompositeType.class)
                .text("value", writtenName(type.id()))
                .text("comment", type.comment())
                .spec());
        annotations.addAll(new RightsSource(context).of(type.id()));
        annotations.sort(AnnotationOrder.ON_TYPES);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        type.attributes().forEach(attribute -> components.addParameter(component(type, attribute)));
        return record(type.id(), annotations)
                .recordConstructor(components.build())
                .build();
    }

    private ParameterSpec component(CompositeType type, CompositeType.Attribute attribute) {
        String component = context.names().component(type.id(), attribute.name());
        boolean named = context.names()
                .naming(type.name().namespace())
                .column(component)
                .equals(attribute.name().value());
        DataType dataType = attribute.type();
        JavaType java = JavaType.of(dataType, context.schema(), context.names());
        AnnotationSource said = AnnotationSource.of(Column.class)
                .text("name", named ? "" : attribute.name().value())
                .text("type", java.written())
                .text("collation", attribute.collation().map(ColumnSource::collation));
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (!said.isEmpty()) {
            annotations.add(said.spec());
        }
        if (java.storage() == JavaType.Storage.JSON) {
            annotations.add(AnnotationSource.of(Json.class).spec());
        }
        attribute
                .comment()
                .ifPresent(text -> annotations.add(
                        AnnotationSource.of(Comment.class).text("value", text).spec()));
        return ParameterSpec.builder(java.type(), component)
                .addAnnotations(annotations)
                .build();
    }

    private TypeSpec.Builder record(ObjectId id, List<AnnotationSpec> annotations) {
        return TypeSpec.recordBuilder(context.names().type(id).orElseThrow().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(annotations);
    }

    private String writtenName(ObjectId id) {
        QualifiedName name = id.relation();
        String derived = context.names()
                .naming(name.namespace())
                .enumType(context.names().type(id).orElseThrow().simpleName());
        return derived.equals(name.name().value()) ? "" : name.name().value();
    }
}
