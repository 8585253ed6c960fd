package dev.dbm.core.kind.domain;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Loss;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.core.kind.Widening;
import dev.dbm.schema.Domain;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Optional;

/** Domains. */
public final class DomainKind implements Kind<Domain> {
    private final DomainReader reader = new DomainReader();
    private final DomainDdl ddl = new DomainDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.DOMAIN;
    }

    @Override
    public CatalogReader<Domain> reader() {
        return reader;
    }

    @Override
    public Ddl<Domain> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Domain object) {
        return object.nullability() instanceof Nullability.NotNull notNull
                        && notNull.constraintName().isPresent()
                ? List.of(new Since(17, "a name for a domain's NOT NULL"))
                : List.of();
    }

    @Override
    public Retention retention(Domain object) {
        return Retention.TYPE;
    }

    @Override
    public boolean differsByDefaults(Domain from, Domain to) {
        return !from.collation().equals(to.collation());
    }

    @Override
    public Domain withoutDefaults(Domain object) {
        return new Domain(
                object.name(),
                object.type(),
                Optional.empty(),
                object.nullability(),
                object.defaultValue(),
                object.checks(),
                object.comment());
    }

    /** Without its texts, which look at nothing but the value. */
    @Override
    public Domain bare(Domain object) {
        return object.withChecks(List.of()).withDefault(Optional.empty());
    }

    /** Without the texts that call functions; what calls nothing uses nothing that could be in the way. */
    @Override
    public Optional<Domain> released(Domain object) {
        Domain without = object.withDefault(object.defaultValue().filter(value -> !calls(value)))
                .withChecks(object.checks().stream()
                        .filter(check -> !calls(check.expression()))
                        .toList());
        return Optional.of(without).filter(state -> !state.equals(object));
    }

    private static boolean calls(SqlExpression text) {
        return text.text().contains("(");
    }

    /** Values of another base type are made anew in every column. */
    @Override
    public Optional<Loss> loss(Domain from, Domain to) {
        if (Widening.keeps(from.type(), to.type())) {
            return Optional.empty();
        }
        return Optional.of(new Loss(
                "would change from %s to %s, which does not hold all of its values: rows could be changed, or refused"
                        .formatted(from.type(), to.type())));
    }

    @Override
    public String words(Domain object) {
        StringBuilder words = new StringBuilder(object.type().text());
        object.collation().ifPresent(collation -> words.append(" collate ").append(collation));
        object.defaultValue().ifPresent(value -> words.append(" default ").append(value));
        words.append(object.notNull() ? " not null" : "");
        object.checks()
                .forEach(check -> words.append(" check ")
                        .append(check.name().shown())
                        .append(" (")
                        .append(check.expression())
                        .append(')')
                        .append(ObjectWords.validity(check.validity())));
        return words.toString();
    }

    @Override
    public boolean resembles(Domain gone, Domain come, Members before, Members after) {
        return gone.type().equals(come.type());
    }
}
