package dev.dbm.core.kind.domain;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StoredType;
import dev.dbm.core.kind.TypeStatements;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Domain;
import dev.dbm.schema.DomainCheck;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes domains. Everything but the type below can be altered in place, unless values are kept where PostgreSQL does not look for them. */
final class DomainDdl implements Ddl<Domain> {
    @Override
    public List<Statement> create(Domain object, PlanContext context) {
        List<Sql> parts = new ArrayList<>();
        parts.add(Sql.of("CREATE DOMAIN {} AS {}", object.name(), object.type()));
        object.collation().ifPresent(collation -> parts.add(Sql.of("COLLATE {}", collation)));
        object.defaultValue().ifPresent(value -> parts.add(Sql.of("DEFAULT {}", Parentheses.inDefault(value))));
        if (object.nullability() instanceof Nullability.NotNull notNull) {
            parts.add(notNull(notNull));
        }
        List<Statement> behind = new ArrayList<>();
        for (DomainCheck check : object.checks()) {
            if (check.validity() == Validity.VALID) {
                parts.add(text(check));
            } else {
                behind.add(addedUnchecked(object, check));
            }
            check.comment().ifPresent(comment -> behind.add(comment(object, check)));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE.of(Sql.join(" ", parts), object.id()));
        statements.addAll(behind);
        return statements;
    }

    private static Sql notNull(Nullability.NotNull notNull) {
        return notNull.constraintName()
                .map(name -> Sql.of("CONSTRAINT {}", name))
                .orElse(Sql.EMPTY)
                .then(Sql.raw("NOT NULL"));
    }

    private static Sql text(DomainCheck check) {
        return ConstraintText.named(check.name(), Sql.of("CHECK ({})", check.expression()));
    }

    @Override
    public Alteration alter(Domain from, Domain to, PlanContext context) {
        if (!from.type().equals(to.type()) || !from.collation().equals(to.collation())) {
            return replaced(from, context, "PostgreSQL cannot change the type of domain " + from.name());
        }
        Changes changes = new Changes(from, to, StoredType.isStored(from.id(), context::stayingUsers));
        if (changes.looksAtValues() && StoredType.isContained(from.id(), context::stayingUsers)) {
            if (isReleased(from, context)) {
                return new Alteration.InPlace(new Changes(from, unchecked(to), false).statements());
            }
            return replaced(
                    from,
                    context,
                    "PostgreSQL does not check the values of domain " + from.name()
                            + " in arrays and other types, and refuses to");
        }
        return new Alteration.InPlace(changes.statements());
    }

    /** Returns whether this is the state of a domain that has let go of its conditions for a moment. */
    private static boolean isReleased(Domain from, PlanContext context) {
        return context.from()
                .find(from.id(), Domain.class)
                .filter(before -> !before.checks().equals(from.checks()))
                .isPresent();
    }

    /** Conditions that come back where PostgreSQL refuses to look at the values, which have kept to them before. */
    private static Domain unchecked(Domain domain) {
        return domain.withChecks(domain.checks().stream()
                .map(check -> check.withValidity(Validity.NOT_VALID))
                .toList());
    }

    private static Alteration replaced(Domain from, PlanContext context, String reason) {
        return TypeStatements.replaced(from.id(), context, reason);
    }

    /** What lies between two states of one domain; old conditions go before the others, and values are looked at last. */
    private static final class Changes {
        private final Domain to;
        private final boolean stored;
        private final Sql alter;
        private final List<Statement> first = new ArrayList<>();
        private final List<Statement> looking = new ArrayList<>();
        private final List<Statement> comments = new ArrayList<>();

        Changes(Domain from, Domain to, boolean stored) {
            this.to = to;
            this.stored = stored;
            this.alter = Sql.of("ALTER DOMAIN {}", to.name());
            checks(from);
            defaultValue(from);
            nullability(from);
        }

        boolean looksAtValues() {
            return !looking.isEmpty();
        }

        List<Statement> statements() {
            List<Statement> all = new ArrayList<>(first);
            all.addAll(looking);
            all.addAll(comments);
            return all;
        }

        private void defaultValue(Domain from) {
            if (!from.defaultValue().equals(to.defaultValue())) {
                Sql action = to.defaultValue()
                        .map(value -> Sql.of("SET DEFAULT {}", value))
                        .orElse(Sql.raw("DROP DEFAULT"));
                first.add(StatementForm.ALTER_DOMAIN.of(alter.then(action), to.id()));
            }
        }

        private void nullability(Domain from) {
            if (from.nullability().equals(to.nullability())) {
                return;
            }
            if (from.nullability() instanceof Nullability.NotNull old
                    && to.nullability() instanceof Nullability.NotNull now
                    && old.constraintName().isPresent()
                    && now.constraintName().isPresent()) {
                first.add(StatementForm.ALTER_DOMAIN.of(
                        alter.then(Sql.of(
                                "RENAME CONSTRAINT {} TO {}",
                                old.constraintName().get(),
                                now.constraintName().get())),
                        to.id()));
                return;
            }
            if (from.notNull()) {
                first.add(StatementForm.ALTER_DOMAIN.of(alter.then(Sql.raw("DROP NOT NULL")), to.id()));
            }
            if (to.nullability() instanceof Nullability.NotNull now) {
                Sql action =
                        now.constraintName().isPresent() ? Sql.raw("ADD").then(notNull(now)) : Sql.raw("SET NOT NULL");
                looking.add(looking(StatementForm.SET_DOMAIN_NOT_NULL).of(alter.then(action), to.id()));
            }
        }

        /** Where no column holds values there is nothing to look at. */
        private StatementForm looking(StatementForm form) {
            return stored ? form : StatementForm.ALTER_DOMAIN;
        }

        private void checks(Domain from) {
            List<DomainCheck> gone = new ArrayList<>(from.checks());
            List<DomainCheck> come = new ArrayList<>();
            for (DomainCheck now : to.checks()) {
                Optional<DomainCheck> old = gone.stream()
                        .filter(check -> check.name().equals(now.name()))
                        .filter(check -> becomes(check, now))
                        .findFirst();
                old.ifPresentOrElse(
                        check -> {
                            gone.remove(check);
                            changed(check, now);
                        },
                        () -> come.add(now));
            }
            for (DomainCheck now : List.copyOf(come)) {
                gone.stream()
                        .filter(check -> nobodyElses(check, from)
                                && check.withName(now.name()).equals(now))
                        .findFirst()
                        .ifPresent(check -> {
                            gone.remove(check);
                            come.remove(now);
                            first.add(StatementForm.ALTER_DOMAIN.of(
                                    alter.then(Sql.of("RENAME CONSTRAINT {} TO {}", check.name(), now.name())),
                                    to.id()));
                        });
            }
            gone.forEach(check -> first.add(
                    0, StatementForm.ALTER_DOMAIN.of(alter.then(Sql.of("DROP CONSTRAINT {}", check.name())), to.id())));
            for (DomainCheck now : come) {
                if (now.validity() == Validity.VALID) {
                    looking.add(looking(StatementForm.CHECK_DOMAIN).of(Sql.of("{} ADD {}", alter, text(now)), to.id()));
                } else {
                    first.add(addedUnchecked(to, now));
                }
                now.comment().ifPresent(comment -> comments.add(comment(to, now)));
            }
        }

        /** A name that stays taken cannot be given away by a rename. */
        private boolean nobodyElses(DomainCheck check, Domain from) {
            return to.checks().stream().noneMatch(other -> other.name().equals(check.name()))
                    && from.checks().contains(check);
        }

        /** Returns whether a check can become another in place. */
        private static boolean becomes(DomainCheck old, DomainCheck now) {
            return old.expression().equals(now.expression())
                    && (old.validity() == now.validity() || now.validity() == Validity.VALID);
        }

        private void changed(DomainCheck old, DomainCheck now) {
            if (old.validity() != now.validity()) {
                looking.add(looking(StatementForm.CHECK_DOMAIN)
                        .of(alter.then(Sql.of("VALIDATE CONSTRAINT {}", now.name())), to.id()));
            }
            if (!old.comment().equals(now.comment())) {
                comments.add(comment(to, now));
            }
        }
    }

    private static Statement addedUnchecked(Domain domain, DomainCheck check) {
        return StatementForm.ALTER_DOMAIN.of(
                Sql.of("ALTER DOMAIN {} ADD {} NOT VALID", domain.name(), text(check)), domain.id());
    }

    private static Statement comment(Domain domain, DomainCheck check) {
        Sql text = check.comment().map(comment -> Sql.of("{}", comment)).orElse(Sql.raw("NULL"));
        return StatementForm.COMMENT.of(
                Sql.of("COMMENT ON CONSTRAINT {} ON DOMAIN {} IS {}", check.name(), domain.name(), text), domain.id());
    }

    @Override
    public List<Statement> drop(Domain object, PlanContext context) {
        return List.of(StatementForm.DROP_TYPE.of(Sql.of("DROP DOMAIN {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return TypeStatements.renamed("DOMAIN", from, to);
    }

    @Override
    public Sql commentTarget(Domain object) {
        return Sql.of("DOMAIN {}", object.name());
    }
}
