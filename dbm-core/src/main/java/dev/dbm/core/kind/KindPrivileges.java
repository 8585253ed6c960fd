package dev.dbm.core.kind;

import static dev.dbm.schema.Privilege.CREATE;
import static dev.dbm.schema.Privilege.DELETE;
import static dev.dbm.schema.Privilege.EXECUTE;
import static dev.dbm.schema.Privilege.INSERT;
import static dev.dbm.schema.Privilege.MAINTAIN;
import static dev.dbm.schema.Privilege.REFERENCES;
import static dev.dbm.schema.Privilege.SELECT;
import static dev.dbm.schema.Privilege.TRIGGER;
import static dev.dbm.schema.Privilege.TRUNCATE;
import static dev.dbm.schema.Privilege.UPDATE;
import static dev.dbm.schema.Privilege.USAGE;

import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Privilege;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which privileges there are for the objects of a kind. */
public final class KindPrivileges {
    /** The oldest server that has {@link Privilege#MAINTAIN}. */
    public static final int MAINTAIN_SINCE = 17;

    private static final Set<Privilege> TABLE =
            Set.of(SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN);
    private static final Set<Privilege> USE = Set.of(USAGE);
    private static final Set<Privilege> RUN = Set.of(EXECUTE);

    private static final Map<ObjectKind, Set<Privilege>> ALL = Map.ofEntries(
            Map.entry(ObjectKind.NAMESPACE, Set.of(USAGE, CREATE)),
            Map.entry(ObjectKind.TABLE, TABLE),
            Map.entry(ObjectKind.VIEW, TABLE),
            Map.entry(ObjectKind.MATERIALIZED_VIEW, TABLE),
            Map.entry(ObjectKind.FOREIGN_TABLE, TABLE),
            Map.entry(ObjectKind.COLUMN, Set.of(SELECT, INSERT, UPDATE, REFERENCES)),
            Map.entry(ObjectKind.SEQUENCE, Set.of(SELECT, UPDATE, USAGE)),
            Map.entry(ObjectKind.ENUM, USE),
            Map.entry(ObjectKind.DOMAIN, USE),
            Map.entry(ObjectKind.COMPOSITE_TYPE, USE),
            Map.entry(ObjectKind.RANGE_TYPE, USE),
            Map.entry(ObjectKind.BASE_TYPE, USE),
            Map.entry(ObjectKind.TYPE, USE),
            Map.entry(ObjectKind.FUNCTION, RUN),
            Map.entry(ObjectKind.PROCEDURE, RUN),
            Map.entry(ObjectKind.AGGREGATE, RUN));

    private KindPrivileges() {}

    /** Returns the privileges for a kind of object, on whatever server; empty for what has none. */
    public static Set<Privilege> of(ObjectKind kind) {
        return ALL.getOrDefault(kind, Set.of());
    }

    /** Returns the privileges that {@link Privilege#ALL} stands for on a server of this major version; none where there is but one, which has a name. */
    public static Set<Privilege> all(ObjectKind kind, int major) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(of(kind));
        if (major < MAINTAIN_SINCE) {
            all.remove(MAINTAIN);
        }
        return all.size() == 1 ? Set.of() : all;
    }

    /** Returns what PostgreSQL gives by itself for an object of this kind. */
    public static List<Given> usual(ObjectKind kind, Identifier grantee) {
        Set<Privilege> all = of(kind);
        boolean single = all.size() == 1;
        if (grantee.equals(Grant.OWNER) && kind != ObjectKind.COLUMN) {
            return List.of(Given.by(single ? List.copyOf(all) : List.of(Privilege.ALL)));
        }
        // Everyone may use types and run functions.
        return grantee.equals(Grant.EVERYONE) && single ? List.of(Given.by(List.copyOf(all))) : List.of();
    }

    /** Returns what of the privileges not every server has. */
    public static List<Since> since(List<Given> given) {
        return given.stream().anyMatch(one -> one.privileges().contains(MAINTAIN))
                ? List.of(new Since(MAINTAIN_SINCE, "the privilege MAINTAIN"))
                : List.of();
    }

    /** Returns the privileges for people. */
    public static String words(List<Given> given) {
        return given.isEmpty()
                ? "nothing"
                : given.stream().map(KindPrivileges::words).collect(Collectors.joining("; "));
    }

    private static String words(Given given) {
        String privileges = given.privileges().stream()
                .map(privilege -> privilege.label() + (isGrantable(given, privilege) ? " with grant option" : ""))
                .collect(Collectors.joining(", "));
        return privileges + given.grantor().map(grantor -> " by " + grantor).orElse("");
    }

    private static boolean isGrantable(Given given, Privilege privilege) {
        return given.grantable().contains(privilege) || given.grantable().contains(Privilege.ALL);
    }
}
