package dev.dbm.core.kind.extension;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Extension;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
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
        if (!from.namespace().equals(to.namespace())) {
            return createdAnew(from, to, context);
        }
        Optional<String> version = to.version().filter(wanted -> !from.version().equals(Optional.of(wanted)));
        boolean back = version.isPresent()
                && from.version().filter(old -> isOlder(version.get(), old)).isPresent();
        if (back && context.stayingUsers(from.id()).isEmpty()) {
            return new Alteration.Rebuild("extensions have no way back to an older version");
        }
        List<Statement> statements = new ArrayList<>();
        version.ifPresent(wanted -> statements.add(StatementForm.ALTER_EXTENSION.of(
                Sql.of("ALTER EXTENSION {} UPDATE TO {}", to.name(), wanted), to.id())));
        return new Alteration.InPlace(statements);
    }

    /** What can be moved has been, by a rename. The rest is created again, unless rows rest on it. */
    private static Alteration createdAnew(Extension from, Extension to, PlanContext context) {
        String reason = "extension %s cannot be moved from %s to %s: its objects stay where they were created"
                .formatted(
                        from.name().shown(),
                        from.namespace().shown(),
                        to.namespace().shown());
        return context.stayingUsers(from.id()).stream()
                .filter(user -> Kinds.of(user).retention(user) != Retention.DERIVED)
                .findFirst()
                .<Alteration>map(user -> new Alteration.Unsupported(
                        reason,
                        "Leave it in %s; or move it while no table rests on it, by two migrations: the first takes it out of %s, the second moves it and puts it back there."
                                .formatted(from.namespace().shown(), user.id())))
                .orElseGet(() -> new Alteration.Rebuild(reason));
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

    /** An extension keeps its name; its objects go to another namespace, every one of them by the one statement. */
    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return to.kind() == ObjectKind.EXTENSION_MEMBER
                ? List.of()
                : List.of(StatementForm.ALTER_EXTENSION.of(
                        Sql.of(
                                "ALTER EXTENSION {} SET SCHEMA {}",
                                to.name(),
                                to.relation().namespace()),
                        ObjectId.of(ObjectKind.EXTENSION, to.name())));
    }

    @Override
    public Sql commentTarget(Extension object) {
        return Sql.of("EXTENSION {}", object.name());
    }
}
