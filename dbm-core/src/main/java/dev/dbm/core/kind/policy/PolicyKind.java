package dev.dbm.core.kind.policy;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Policy;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Optional;

/** Row security policies. */
public final class PolicyKind implements Kind<Policy> {
    private final PolicyReader reader = new PolicyReader();
    private final PolicyDdl ddl = new PolicyDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.POLICY;
    }

    @Override
    public CatalogReader<Policy> reader() {
        return reader;
    }

    @Override
    public Ddl<Policy> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Policy object) {
        return Retention.DERIVED;
    }

    /** Without a permissive one fewer rows pass, not more. */
    @Override
    public boolean guards(Policy object) {
        return object.mode() == Policy.Mode.RESTRICTIVE;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(Policy object) {
        StringBuilder text = new StringBuilder(ObjectWords.lower(object.mode()))
                .append(" for ")
                .append(ObjectWords.lower(object.command()))
                .append(object.roles().isEmpty() ? "" : " to " + ObjectWords.names(object.roles()));
        object.using()
                .ifPresent(
                        condition -> text.append(" using (").append(condition).append(')'));
        object.check()
                .ifPresent(condition ->
                        text.append(" with check (").append(condition).append(')'));
        return text.toString();
    }

    @Override
    public Optional<Policy> nameless(Policy policy) {
        return Optional.of(policy.withName(Kind.NAMELESS));
    }

    /** A condition may hold queries of other tables. */
    @Override
    public List<String> statements(Policy object) {
        return object.expressions().stream().map(SqlExpression::text).toList();
    }

    @Override
    public List<Identifier> roles(Policy object) {
        return object.roles();
    }
}
