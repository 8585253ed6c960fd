package dev.dbm.core.kind.range;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.Renamed;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.TypeStatements;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RangeType;
import java.util.ArrayList;
import java.util.List;

/** Writes range types. Nothing of one can be altered but its names. */
final class RangeDdl implements Ddl<RangeType> {
    /**
     * All who use the type are gone by now, but for its canonical function, as far as the plan knows of them. The detail of the refusal has a line for each that
     * is left: where it has more than one, {@code CASCADE} would take along what nobody has let go of.
     */
    private static final String DROP_WITH_CANONICAL = """

        DECLARE
          users text;
        BEGIN
          DROP TYPE {};
        EXCEPTION WHEN dependent_objects_still_exist THEN
          GET STACKED DIAGNOSTICS users = PG_EXCEPTION_DETAIL;
          IF strpos(users, chr(10)) > 0 THEN
            RAISE;
          END IF;
          DROP TYPE {} CASCADE;
        END
        """;

    @Override
    public List<Statement> create(RangeType object, PlanContext context) {
        return RangeShell.is(object)
                ? List.of(StatementForm.CREATE.of(Sql.of("CREATE TYPE {}", object.name()), object.id()))
                : List.of(definition(object));
    }

    private static Statement definition(RangeType object) {
        List<Sql> parts = new ArrayList<>();
        parts.add(Sql.of("SUBTYPE = {}", object.subtype()));
        object.operatorClass().ifPresent(used -> parts.add(Sql.of("SUBTYPE_OPCLASS = {}", name(used))));
        object.collation().ifPresent(collation -> parts.add(Sql.of("COLLATION = {}", collation)));
        object.canonical().ifPresent(function -> parts.add(Sql.of("CANONICAL = {}", function)));
        object.difference().ifPresent(function -> parts.add(Sql.of("SUBTYPE_DIFF = {}", function)));
        // PostgreSQL derives a name, but refuses one that is taken meanwhile instead of choosing another.
        parts.add(Sql.of("MULTIRANGE_TYPE_NAME = {}", object.multirange()));
        return StatementForm.CREATE.of(
                Sql.of("CREATE TYPE {} AS RANGE (\n  {}\n)", object.name(), Sql.join(",\n  ", parts)), object.id());
    }

    private static Sql name(OperatorClass used) {
        return used.namespace()
                .map(namespace -> Sql.of("{}.{}", namespace, used.name()))
                .orElseGet(() -> Sql.of("{}", used.name()));
    }

    @Override
    public Alteration alter(RangeType from, RangeType to, PlanContext context) {
        if (RangeShell.is(from)) {
            return new Alteration.InPlace(List.of(definition(to)));
        }
        RangeType renamed = new RangeType(
                from.name(),
                from.subtype(),
                to.multirange(),
                from.operatorClass(),
                from.collation(),
                from.canonical(),
                from.difference(),
                to.comment());
        if (renamed.equals(to)) {
            List<Statement> statements =
                    new ArrayList<>(TypeStatements.renamed("TYPE", multirange(from), multirange(to)));
            moved(from.multirange(), to.multirange(), ofMultirange(to), to, statements);
            return new Alteration.InPlace(statements);
        }
        return TypeStatements.replaced(from.id(), context, "PostgreSQL cannot alter range type " + from.name());
    }

    private static ObjectId multirange(RangeType type) {
        return ObjectId.of(ObjectKind.TYPE, type.multirange());
    }

    @Override
    public List<Statement> drop(RangeType object, PlanContext context) {
        Sql statement = object.canonicalFunction().isPresent()
                ? Sql.of(
                        "DO {}",
                        RoutineText.dollarQuoted(Sql.of(DROP_WITH_CANONICAL, object.name(), object.name())
                                .text()))
                : Sql.of("DROP TYPE {}", object.name());
        return List.of(StatementForm.DROP_TYPE.of(statement, object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return TypeStatements.renamed("TYPE", from, to);
    }

    /** The functions that make ranges and multiranges are named like their types when these are created, and keep their names when these are renamed. */
    @Override
    public List<Statement> behindRenames(RangeType object, Renamed renamed) {
        List<Statement> statements = new ArrayList<>();
        moved(left(object.id(), renamed), object.name(), ofRange(object), object, statements);
        moved(left(multirange(object), renamed), object.multirange(), ofMultirange(object), object, statements);
        return statements;
    }

    /** Where the functions of a type have been left: they go with their namespace. */
    private static QualifiedName left(ObjectId type, Renamed renamed) {
        QualifiedName before = renamed.before(type).relation();
        return new QualifiedName(
                renamed.now(ObjectId.namespace(before.namespace())).name(), before.name());
    }

    private static List<List<DataType>> ofRange(RangeType range) {
        DataType flags = DataType.parse("text");
        return List.of(List.of(range.subtype(), range.subtype()), List.of(range.subtype(), range.subtype(), flags));
    }

    private static List<List<DataType>> ofMultirange(RangeType range) {
        DataType one = DataType.of(range.name());
        return List.of(List.of(), List.of(one), List.of(one.asArray()));
    }

    private static void moved(
            QualifiedName old,
            QualifiedName now,
            List<List<DataType>> functions,
            RangeType range,
            List<Statement> statements) {
        for (List<DataType> arguments : functions) {
            if (!old.namespace().equals(now.namespace())) {
                statements.add(StatementForm.RENAME_TYPE.of(
                        Sql.of("ALTER FUNCTION {}({}) SET SCHEMA {}", old, arguments, now.namespace()), range.id()));
            }
            if (!old.name().equals(now.name())) {
                statements.add(StatementForm.RENAME_TYPE.of(
                        Sql.of("ALTER FUNCTION {}({}) RENAME TO {}", now.withName(old.name()), arguments, now.name()),
                        range.id()));
            }
        }
    }

    @Override
    public Sql commentTarget(RangeType object) {
        return Sql.of("TYPE {}", object.name());
    }
}
