package dev.dbm.core.kind.extension;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Extension;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes extensions. Which versions there are ways between, and whether its objects can move, only the extension knows: PostgreSQL refuses what it cannot do. */
final class ExtensionDdl implements Ddl<Extension> {
    private static final Pattern POINT = Pattern.compile("\\.");

    @Override
    public List<Statement> create(Extension object, PlanContext context) {
        Sql version = object.version().map(given -> Sql.of("VERSION {}", given)).orElse(Sql.EMPTY);
        return List.of(StatementForm.CREATE.of(
                Sql.of("CREATE EXTENSION {} SCHEMA {}", object.name(), object.namespace())
                        .then(version),
                object.id()));
    }

    @Override
    public Alteration alter(Extension from, Extension to, PlanContext context) {
        Optional<String> version = to.version().filter(wanted -> !from.version().equals(Optional.of(wanted)));
        boolean back = version.isPresent()
                && from.version().filter(old -> isOlder(version.get(), old)).isPresent();
        if (back && context.stayingUsers(from.id()).isEmpty()) {
            return new Alteration.Rebuild("extensions have no way back to an older version");
        }
        List<Statement> statements = new ArrayList<>();
        if (!from.namespace().equals(to.namespace())) {
            statements.add(StatementForm.ALTER_EXTENSION.of(
                    Sql.of("ALTER EXTENSION {} SET SCHEMA {}", to.name(), to.namespace()), to.id()));
        }
        version.ifPresent(wanted -> statements.add(StatementForm.ALTER_EXTENSION.of(
                Sql.of("ALTER EXTENSION {} UPDATE TO {}", to.name(), wanted), to.id())));
        return new Alteration.InPlace(statements);
    }

    /** Versions are names; those that are numbers with points between them have an order. */
    private static boolean isOlder(String version, String other) {
        String[] one = POINT.split(version, -1);
        String[] two = POINT.split(other, -1);
        for (int i = 0; i < Math.min(one.length, two.length); i++) {
            if (!one[i].matches("\\d{1,9}") || !two[i].matches("\\d{1,9}")) {
                return false;
            }
            int order = Integer.compare(Integer.parseInt(one[i]), Integer.parseInt(two[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return one.length < two.length;
    }

    @Override
    public List<Statement> drop(Extension object, PlanContext context) {
        return List.of(StatementForm.DROP_EXTENSION.of(Sql.of("DROP EXTENSION {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalArgumentException("An extension keeps its name: " + from);
    }

    @Override
    public Sql commentTarget(Extension object) {
        return Sql.of("EXTENSION {}", object.name());
    }
}
