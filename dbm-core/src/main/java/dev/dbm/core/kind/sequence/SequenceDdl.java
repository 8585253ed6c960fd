package dev.dbm.core.kind.sequence;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.SequencePosition;
import dev.dbm.core.kind.SequenceText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Owner;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes sequences. {@link #create} sets no owner, since the owning column comes later; {@link #alter} sets it. */
final class SequenceDdl implements Ddl<Sequence> {
    private static final DataType USUAL_TYPE = DataType.parse("bigint");

    @Override
    public List<Statement> create(Sequence object, PlanContext context) {
        Sql unlogged = Sql.raw(object.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "");
        SequenceOptions options = object.options();
        Sql type = options.type().equals(USUAL_TYPE) ? Sql.EMPTY : Sql.of("AS {}", options.type());
        return List.of(StatementForm.CREATE.of(
                Sql.of("CREATE {}SEQUENCE {}", unlogged, object.name())
                        .then(type)
                        .then(SequenceText.options(options)),
                object.id()));
    }

    @Override
    public Alteration alter(Sequence from, Sequence to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (from.persistence() != to.persistence()) {
            Sql logged = Sql.raw(to.persistence() == Persistence.UNLOGGED ? "UNLOGGED" : "LOGGED");
            statements.add(StatementForm.SET_SEQUENCE_LOGGED.of(
                    Sql.of("ALTER SEQUENCE {} SET {}", to.name(), logged), to.id()));
        }
        statements.addAll(options(from, to));
        if (!from.ownedBy().equals(to.ownedBy())) {
            statements.addAll(ownedBy(from, to, context));
        }
        return new Alteration.InPlace(statements);
    }

    /** A sequence belongs to the role that its table belongs to, and to no other while it is tied to the table. */
    private static List<Statement> ownedBy(Sequence from, Sequence to, PlanContext context) {
        Optional<Identifier> old = from.ownedBy().flatMap(column -> role(column, context));
        Optional<Identifier> now = to.ownedBy().flatMap(column -> role(column, context));
        List<Statement> statements = new ArrayList<>();
        boolean changes = !old.equals(now);
        if (from.ownedBy().isPresent() && (changes || to.ownedBy().isEmpty())) {
            statements.add(ownedBy(to, Sql.raw("NONE")));
        }
        if (changes) {
            Sql role = now.map(name -> Sql.of("{}", name)).orElse(Sql.raw("CURRENT_USER"));
            statements.add(StatementForm.SET_SEQUENCE_OWNER.of(
                    Sql.of("ALTER SEQUENCE {} OWNER TO {}", to.name(), role), to.id()));
        }
        to.ownedBy().ifPresent(column -> statements.add(ownedBy(to, column(column))));
        return statements;
    }

    private static Statement ownedBy(Sequence sequence, Sql column) {
        return StatementForm.ALTER_SEQUENCE.of(
                Sql.of("ALTER SEQUENCE {} OWNED BY {}", sequence.name(), column), sequence.id());
    }

    /** Returns the role that a table belongs to meanwhile: it gets another after its sequences are tied to it, but lets go of one before. */
    private static Optional<Identifier> role(ColumnRef column, PlanContext context) {
        ObjectId owner = Owner.id(ObjectId.table(column.table()));
        return context.from()
                .find(owner, Owner.class)
                .filter(before -> context.to().find(owner).isPresent())
                .map(Owner::role);
    }

    private static List<Statement> options(Sequence from, Sequence to) {
        List<Statement> statements = new ArrayList<>();
        SequenceOptions old = from.options();
        SequenceOptions now = to.options();
        // One statement checks all options together, so the type may change with its limits; all limits are written
        // since PostgreSQL moves those that
        // stood at the end of the old type.
        List<Sql> changes = new ArrayList<>();
        if (!old.type().equals(now.type())) {
            changes.add(Sql.of("AS {} MINVALUE {} MAXVALUE {}", now.type(), now.minValue(), now.maxValue()));
            old = new SequenceOptions(
                    now.type(), now.start(), old.increment(), now.minValue(), now.maxValue(), old.cache(), old.cycle());
            changes.addAll(SequenceText.changes(old, now));
            if (from.options().start() != now.start()) {
                changes.add(Sql.of("START WITH {}", now.start()));
            }
        } else {
            changes.addAll(SequenceText.changes(old, now));
        }
        if (!changes.isEmpty()) {
            SequencePosition position = new SequencePosition(to.name(), from.options(), now);
            statements.addAll(position.moves(to.id()));
            changes.add(position.restart());
            statements.add(StatementForm.ALTER_SEQUENCE.of(
                    Sql.of("ALTER SEQUENCE {} {}", to.name(), Sql.join(" ", changes)), to.id()));
        }
        return statements;
    }

    private static Sql column(ColumnRef column) {
        return Sql.of("{}.{}", column.table(), column.column());
    }

    @Override
    public List<Statement> drop(Sequence object, PlanContext context) {
        return List.of(StatementForm.DROP_SEQUENCE.of(Sql.of("DROP SEQUENCE {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        QualifiedName old = from.relation();
        QualifiedName now = to.relation();
        List<Statement> statements = new ArrayList<>();
        if (!old.namespace().equals(now.namespace())) {
            statements.add(StatementForm.RENAME_SEQUENCE.of(
                    Sql.of("ALTER SEQUENCE {} SET SCHEMA {}", old, now.namespace()), to));
        }
        if (!old.name().equals(now.name())) {
            statements.add(StatementForm.RENAME_SEQUENCE.of(
                    Sql.of("ALTER SEQUENCE {} RENAME TO {}", now.withName(old.name()), now.name()), to));
        }
        return statements;
    }

    @Override
    public Sql commentTarget(Sequence object) {
        return Sql.of("SEQUENCE {}", object.name());
    }
}
