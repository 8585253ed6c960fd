package dev.dbm.core.kind.enumtype;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Writes enumerated types. Labels can be added and renamed; PostgreSQL cannot remove or reorder them. */
final class EnumDdl implements Ddl<EnumType> {
    @Override
    public List<Statement> create(EnumType object, PlanContext context) {
        return List.of(StatementForm.CREATE.of(
                Sql.of("CREATE TYPE {} AS ENUM ({})", object.name(), object.labels()), object.id()));
    }

    @Override
    public Alteration alter(EnumType from, EnumType to, PlanContext context) {
        List<String> kept = to.labels().stream().filter(from.labels()::contains).toList();
        if (kept.equals(from.labels())) {
            return new Alteration.InPlace(additions(from, to));
        }
        List<String> removed = from.labels().stream()
                .filter(label -> !to.labels().contains(label))
                .toList();
        String reason = removed.isEmpty()
                ? "PostgreSQL cannot reorder the labels of enum " + from.name()
                : "PostgreSQL cannot remove labels from enum " + from.name() + ": " + String.join(", ", removed);
        List<SchemaObject> users = context.stayingUsers(from.id());
        if (users.isEmpty()) {
            return new Alteration.Rebuild(reason);
        }
        List<String> unmapped = removed.isEmpty() ? List.of() : unmapped(users, from, context);
        if (unmapped.isEmpty()) {
            return new Alteration.Replace(reason);
        }
        return new Alteration.Unsupported(
                reason + ". Rows may hold what is removed, in " + String.join(", ", unmapped),
                "Say in each of these columns what becomes of such a row, for example @Column(using = \""
                        + example(removed.getFirst(), to) + "\"). If a label was renamed, say so with @RenamedFrom.");
    }

    /** The columns of the type whose rows nobody said what to do with. */
    private static List<String> unmapped(List<SchemaObject> users, EnumType type, PlanContext context) {
        return users.stream()
                .filter(user -> user instanceof Column column
                        && column.type()
                                .qualifiedName()
                                .filter(type.name()::equals)
                                .isPresent()
                        && !(column.value() instanceof ColumnValue.Generated))
                .map(SchemaObject::id)
                .filter(id -> context.using(id).isEmpty())
                .map(ObjectId::shown)
                .toList();
    }

    private static String example(String removed, EnumType to) {
        String instead =
                to.labels().isEmpty() ? "NULL" : Sql.literal(to.labels().getFirst());
        return "(case status::text when %s then %s else status::text end)::%s"
                .formatted(Sql.literal(removed), instead, to.name());
    }

    /** Each new label goes behind the one before it; those before all others go before the first old one. */
    private static List<Statement> additions(EnumType from, EnumType to) {
        List<Statement> statements = new ArrayList<>();
        List<String> present = new ArrayList<>(from.labels());
        for (int i = 0; i < to.labels().size(); i++) {
            String label = to.labels().get(i);
            if (present.contains(label)) {
                continue;
            }
            Sql place = Sql.EMPTY;
            if (i > 0 && !present.get(present.size() - 1).equals(to.labels().get(i - 1))) {
                place = Sql.of("AFTER {}", to.labels().get(i - 1));
            } else if (i == 0 && !present.isEmpty()) {
                place = Sql.of("BEFORE {}", present.get(0));
            }
            present.add(i, label);
            statements.add(StatementForm.ADD_LABEL.of(
                    Sql.of("ALTER TYPE {} ADD VALUE {}", to.name(), label).then(place), to.id()));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(EnumType object, PlanContext context) {
        return List.of(StatementForm.DROP_TYPE.of(Sql.of("DROP TYPE {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        List<Identifier> path = to.path();
        QualifiedName type = new QualifiedName(path.get(0), path.get(1));
        if (to.kind() == ObjectKind.ENUM_LABEL) {
            return List.of(StatementForm.RENAME_TYPE.of(
                    Sql.of(
                            "ALTER TYPE {} RENAME VALUE {} TO {}",
                            type,
                            from.name().value(),
                            to.name().value()),
                    type(type)));
        }
        QualifiedName old = from.relation();
        List<Statement> statements = new ArrayList<>();
        if (!old.namespace().equals(type.namespace())) {
            statements.add(
                    StatementForm.RENAME_TYPE.of(Sql.of("ALTER TYPE {} SET SCHEMA {}", old, type.namespace()), to));
        }
        if (!old.name().equals(type.name())) {
            statements.add(StatementForm.RENAME_TYPE.of(
                    Sql.of("ALTER TYPE {} RENAME TO {}", type.withName(old.name()), type.name()), to));
        }
        return statements;
    }

    private static ObjectId type(QualifiedName name) {
        return ObjectId.of(ObjectKind.ENUM, name);
    }

    @Override
    public Sql commentTarget(EnumType object) {
        return Sql.of("TYPE {}", object.name());
    }
}
