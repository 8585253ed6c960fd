package dev.dbm.core.kind.composite;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Loss;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.Overlap;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Users;
import dev.dbm.core.kind.Widening;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composite types that are no table's. */
public final class CompositeKind implements Kind<CompositeType> {
    /** What PostgreSQL parses, so that it knows each attribute that is named there. */
    private static final Set<ObjectKind> PARSED = EnumSet.of(
            ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.RULE, ObjectKind.POLICY, ObjectKind.TRIGGER);

    /** Tables that are not modelled, of which it is not known how they hold values. */
    private static final Set<ObjectKind> OTHER_TABLES = EnumSet.of(
            ObjectKind.PARTITIONED_TABLE, ObjectKind.PARTITION, ObjectKind.INHERITING_TABLE, ObjectKind.FOREIGN_TABLE);

    private final CompositeReader reader = new CompositeReader();
    private final CompositeDdl ddl = new CompositeDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.COMPOSITE_TYPE;
    }

    @Override
    public CatalogReader<CompositeType> reader() {
        return reader;
    }

    @Override
    public Ddl<CompositeType> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(CompositeType object) {
        return Retention.TYPE;
    }

    @Override
    public boolean differsByDefaults(CompositeType from, CompositeType to) {
        return !collations(from).equals(collations(to));
    }

    @Override
    public CompositeType withoutDefaults(CompositeType object) {
        return object.withAttributes(object.attributes().stream()
                .map(one -> new CompositeType.Attribute(one.name(), one.type(), Optional.empty(), one.comment()))
                .toList());
    }

    private static List<?> collations(CompositeType type) {
        return type.attributes().stream()
                .map(CompositeType.Attribute::collation)
                .toList();
    }

    /** A table of the type has its attributes as columns; other users mind only what goes or gets another type. */
    @Override
    public boolean disturbs(CompositeType from, CompositeType to, ObjectKind user) {
        CompositeChange change = CompositeChange.of(from, to);
        if (OTHER_TABLES.contains(user)) {
            return !change.retyped().isEmpty();
        }
        return user == ObjectKind.TYPED_TABLE
                ? !change.isEmpty()
                : PARSED.contains(user)
                        && !(change.gone().isEmpty() && change.retyped().isEmpty());
    }

    /** Conditions, defaults, expressions and functions that name what goes or gets another type, and keep it as they are. */
    @Override
    public Set<ObjectId> displaced(CompositeType from, CompositeType to, Users users) {
        CompositeChange change = CompositeChange.of(from, to);
        Set<Identifier> lost = Stream.of(change.gone(), change.retyped())
                .flatMap(List::stream)
                .map(CompositeType.Attribute::name)
                .collect(Collectors.toSet());
        return lost.isEmpty()
                ? Set.of()
                : users.of(from.id()).stream()
                        .filter(user -> isNamed(lost, user))
                        .map(SchemaObject::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNamed(Set<Identifier> attributes, SchemaObject user) {
        return user.expressions().stream()
                .flatMap(expression -> Token.listOf(expression.text()).stream())
                .flatMap(token -> SqlNames.name(token).stream())
                .anyMatch(attributes::contains);
    }

    @Override
    public Optional<Loss> loss(CompositeType from, CompositeType to) {
        CompositeChange change = CompositeChange.of(from, to);
        List<String> gone =
                change.gone().stream().map(one -> one.name().shown()).toList();
        if (!gone.isEmpty()) {
            return Optional.of(new Loss("would lose " + String.join(", ", gone) + ", and rows what they hold of it"));
        }
        return change.retyped().stream()
                .filter(now ->
                        !Widening.keeps(from.attribute(now.name()).orElseThrow().type(), now.type()))
                .findFirst()
                .map(now -> new Loss(
                        "would change %s from %s to %s, which does not hold all of its values: rows could be changed, or refused"
                                .formatted(
                                        now.name().shown(),
                                        from.attribute(now.name()).orElseThrow().type(),
                                        now.type())));
    }

    @Override
    public String words(CompositeType object) {
        return object.attributes().stream()
                .map(one -> one.name().shown() + " " + one.type()
                        + one.collation()
                                .map(collation -> " collate " + collation)
                                .orElse(""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public boolean resembles(CompositeType gone, CompositeType come, Members before, Members after) {
        return Overlap.between(gone.names(), come.names());
    }

    @Override
    public List<ObjectId> parts(CompositeType type) {
        return type.names().stream()
                .map(name -> ObjectId.of(ObjectKind.ATTRIBUTE, type.name(), name))
                .toList();
    }
}
