package dev.dbm.core.kind.composite;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StoredType;
import dev.dbm.core.kind.TypeStatements;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.CompositeType.Attribute;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes composite types. PostgreSQL adds attributes at the end and drops them; it gives one another type only while no column holds values. */
final class CompositeDdl implements Ddl<CompositeType> {
    @Override
    public List<Statement> create(CompositeType object, PlanContext context) {
        List<Sql> lines =
                object.attributes().stream().map(CompositeDdl::definition).toList();
        Sql inner = lines.isEmpty() ? Sql.EMPTY : Sql.of("\n  {}\n", Sql.join(",\n  ", lines));
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE.of(Sql.of("CREATE TYPE {} AS ({})", object.name(), inner), object.id()));
        for (Attribute attribute : object.attributes()) {
            if (attribute.comment().isPresent()) {
                statements.add(comment(object, attribute));
            }
        }
        return statements;
    }

    private static Sql definition(Attribute attribute) {
        return Sql.of("{} {}", attribute.name(), type(attribute));
    }

    private static Sql type(Attribute attribute) {
        return Sql.of("{}", attribute.type())
                .then(attribute
                        .collation()
                        .map(collation -> Sql.of("COLLATE {}", collation))
                        .orElse(Sql.EMPTY));
    }

    private static Statement comment(CompositeType type, Attribute attribute) {
        Sql text = attribute.comment().map(comment -> Sql.of("{}", comment)).orElse(Sql.raw("NULL"));
        return StatementForm.COMMENT.of(
                Sql.of("COMMENT ON COLUMN {}.{} IS {}", type.name(), attribute.name(), text), type.id());
    }

    @Override
    public Alteration alter(CompositeType from, CompositeType to, PlanContext context) {
        CompositeChange change = CompositeChange.of(from, to);
        if (change.reordered()) {
            return TypeStatements.replaced(
                    from.id(), context, "PostgreSQL cannot reorder the attributes of type " + from.name());
        }
        boolean stored = StoredType.isStored(from.id(), context::stayingUsers);
        if (stored && !change.retyped().isEmpty()) {
            return TypeStatements.replaced(
                    from.id(),
                    context,
                    "PostgreSQL cannot change the type of an attribute of " + from.name()
                            + " while columns hold values of it");
        }
        List<Statement> statements = new ArrayList<>();
        Sql alter = Sql.of("ALTER TYPE {}", to.name());
        StatementForm drop = stored ? StatementForm.DROP_ATTRIBUTE : StatementForm.ALTER_COMPOSITE;
        change.gone()
                .forEach(gone -> statements.add(drop.of(Sql.of("{} DROP ATTRIBUTE {}", alter, gone.name()), to.id())));
        change.retyped()
                .forEach(now -> statements.add(StatementForm.ALTER_COMPOSITE.of(
                        Sql.of("{} ALTER ATTRIBUTE {} TYPE {}", alter, now.name(), type(now)), to.id())));
        change.come()
                .forEach(come -> statements.add(StatementForm.ALTER_COMPOSITE.of(
                        Sql.of("{} ADD ATTRIBUTE {}", alter, definition(come)), to.id())));
        for (Attribute now : to.attributes()) {
            Optional<String> old = from.attribute(now.name()).flatMap(Attribute::comment);
            if (!old.equals(now.comment())) {
                statements.add(comment(to, now));
            }
        }
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(CompositeType object, PlanContext context) {
        return List.of(StatementForm.DROP_TYPE.of(Sql.of("DROP TYPE {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        if (to.kind() != ObjectKind.ATTRIBUTE) {
            return TypeStatements.renamed("TYPE", from, to);
        }
        return List.of(StatementForm.RENAME_TYPE.of(
                Sql.of("ALTER TYPE {} RENAME ATTRIBUTE {} TO {}", to.relation(), from.name(), to.name()),
                ObjectId.of(ObjectKind.COMPOSITE_TYPE, to.relation())));
    }

    @Override
    public Sql commentTarget(CompositeType object) {
        return Sql.of("TYPE {}", object.name());
    }
}
