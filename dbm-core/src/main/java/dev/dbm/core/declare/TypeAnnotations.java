package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.CompositeType.Attribute;
import dev.dbm.schema.DataType;
import dev.dbm.schema.DomainCheck;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Validity;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads records into domains and composite types. */
final class TypeAnnotations {
    private final Pass pass;

    TypeAnnotations(Pass pass) {
        this.pass = pass;
    }

    QualifiedName name(Class<?> type) {
        Place place = Place.of(type);
        Domain domain = type.getAnnotation(Domain.class);
        CompositeType composite = type.getAnnotation(CompositeType.class);
        String first = domain != null ? domain.value() : composite.value();
        String second = domain != null ? domain.name() : composite.name();
        String namespace = domain != null ? domain.namespace() : composite.namespace();
        String given = pass.names().either(place, first, second, "The name");
        return pass.names()
                .qualified(
                        place,
                        domain != null ? "Domain" : "Composite type",
                        namespace.isEmpty() ? pass.packages().namespace(type) : namespace,
                        given.isEmpty() ? pass.naming(type).enumType(type.getSimpleName()) : given);
    }

    /** Returns the type, or nothing where it cannot be; that is reported. */
    Optional<SchemaObject> read(Class<?> type, QualifiedName name, ColumnTypes types) {
        if (type.isAnnotationPresent(Domain.class) && type.isAnnotationPresent(CompositeType.class)) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    Place.of(type),
                    "@Domain beside @CompositeType",
                    "Keep one of the two: a domain narrows one type, a composite type holds several.");
            return Optional.empty();
        }
        return type.isAnnotationPresent(Domain.class)
                ? domain(type, name, types).map(SchemaObject.class::cast)
                : composite(type, name, types).map(SchemaObject.class::cast);
    }

    private Optional<dev.dbm.schema.Domain> domain(Class<?> type, QualifiedName name, ColumnTypes types) {
        Place place = Place.of(type);
        Domain annotation = type.getAnnotation(Domain.class);
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != 1) {
            pass.problem(
                    ErrorCode.CLASS_NOT_A_RECORD,
                    place,
                    "@Domain on a record of %d components".formatted(components.length),
                    "Give it one: the value.");
            return Optional.empty();
        }
        Optional<DataType> base = annotation.type().isEmpty()
                ? types.of(components[0], place.member(1, components[0].getName()), name.namespace())
                : types.written(annotation.type(), place, name.namespace());
        Optional<SqlExpression> value = annotation.defaultValue().isEmpty()
                ? Optional.empty()
                : pass.expression(place, "defaultValue of @Domain", annotation.defaultValue());
        List<DomainCheck> checks = checks(type, place, name.name());
        Optional<QualifiedName> collation = Collations.parse(pass, place, annotation.collation());
        String comment = comment(type, place, annotation.comment());
        return base.map(found -> new dev.dbm.schema.Domain(
                name,
                found,
                collation,
                annotation.notNull() ? Nullability.notNull() : Nullability.nullable(),
                value,
                checks,
                Pass.comment(comment)));
    }

    private List<DomainCheck> checks(Class<?> type, Place place, Identifier domain) {
        List<DomainCheck> checks = new ArrayList<>();
        Set<Identifier> taken = new HashSet<>();
        for (Check check : type.getAnnotationsByType(Check.class)) {
            Validity validity = Pass.validity(check.validity());
            if (check.name().isEmpty() || check.noInherit() || validity == Validity.NOT_ENFORCED) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "@Check of a domain without a name, or with noInherit or NOT_ENFORCED: " + check.value(),
                        "Give it a name, or write it into check of @Domain; a domain has no children, and is always"
                                + " enforced.");
                continue;
            }
            Identifier name = pass.names().name(place, "Check", check.name());
            if (!taken.add(name)) {
                pass.problem(
                        ErrorCode.NAME_TAKEN,
                        place,
                        "Check %s is there twice".formatted(name),
                        "Give one of the two another name.");
                continue;
            }
            pass.expression(place, "@Check", check.value())
                    .ifPresent(condition ->
                            checks.add(new DomainCheck(name, condition, validity, Pass.comment(check.comment()))));
        }
        for (String condition : type.getAnnotation(Domain.class).check()) {
            Identifier name = new DerivedName(domain.value(), "", "check").choose(taken::contains);
            taken.add(name);
            pass.expression(place, "check of @Domain", condition)
                    .ifPresent(expression ->
                            checks.add(new DomainCheck(name, expression, Validity.VALID, Optional.empty())));
        }
        return checks;
    }

    private Optional<dev.dbm.schema.CompositeType> composite(Class<?> type, QualifiedName name, ColumnTypes types) {
        Place place = Place.of(type);
        List<Attribute> attributes = new ArrayList<>();
        Set<Identifier> taken = new HashSet<>();
        boolean whole = true;
        int number = 0;
        for (RecordComponent component : type.getRecordComponents()) {
            number++;
            Place here = place.member(number, component.getName());
            Identifier attribute = attributeName(type, component, here);
            Optional<DataType> dataType = types.of(component, here, name.namespace());
            if (!taken.add(attribute)) {
                pass.problem(
                        ErrorCode.NAME_TAKEN,
                        here,
                        "Attribute %s is there twice".formatted(attribute),
                        "Name one of the two with @Column(name = \"…\").");
                whole = false;
            }
            refuseOthers(component, here);
            Column column = component.getAnnotation(Column.class);
            Comment comment = component.getAnnotation(Comment.class);
            Optional<QualifiedName> collation =
                    column == null ? Optional.empty() : Collations.parse(pass, here, column.collation());
            whole &= dataType.isPresent();
            dataType.ifPresent(found -> attributes.add(
                    new Attribute(attribute, found, collation, Pass.comment(comment == null ? "" : comment.value()))));
        }
        String comment =
                comment(type, place, type.getAnnotation(CompositeType.class).comment());
        return whole
                ? Optional.of(new dev.dbm.schema.CompositeType(name, attributes, Pass.comment(comment)))
                : Optional.empty();
    }

    private Identifier attributeName(Class<?> type, RecordComponent component, Place place) {
        Column column = component.getAnnotation(Column.class);
        String given = column == null ? "" : column.name();
        return pass.names()
                .name(place, "Attribute", given.isEmpty() ? pass.naming(type).column(component.getName()) : given);
    }

    /** Reports what columns have and attributes have not. */
    private void refuseOthers(RecordComponent component, Place place) {
        Set<String> known = Set.of("Column", "Comment", "Json", "RenamedFrom");
        for (Annotation annotation : component.getAnnotations()) {
            Class<? extends Annotation> kind = annotation.annotationType();
            if (kind.getPackage().equals(Column.class.getPackage()) && !known.contains(kind.getSimpleName())) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "@%s on an attribute of a composite type".formatted(kind.getSimpleName()),
                        "An attribute has a name, a type and a collation; put the rest on the columns of the type, or"
                                + " on a domain of it.");
            }
        }
    }

    private String comment(Class<?> type, Place place, String given) {
        Comment comment = type.getAnnotation(Comment.class);
        return pass.names().either(place, given, comment == null ? "" : comment.value(), "The comment");
    }
}
