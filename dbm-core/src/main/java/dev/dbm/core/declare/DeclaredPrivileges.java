package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.schema.Given;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Privilege;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one role may do with something, gathered from the annotations that say so. */
final class DeclaredPrivileges {
    private final Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
    private final Set<Privilege> grantable = EnumSet.noneOf(Privilege.class);

    /**
     * What one annotation says.
     *
     * @param annotation its name, for people
     * @param place where it stands
     * @param value the privileges
     * @param grantOption whether they may be given on
     */
    record Said(String annotation, Place place, List<dev.dbm.annotation.Privilege> value, boolean grantOption) {}

    /**
     * Returns the privileges that an annotation names, or nothing where there are none such; that is reported.
     *
     * @param kind what they are on
     * @param grantee who has them
     */
    static Optional<Set<Privilege>> read(Pass pass, Said said, ObjectKind kind, Identifier grantee) {
        if (said.grantOption() && grantee.equals(dev.dbm.schema.Grant.EVERYONE)) {
            pass.problem(
                    ErrorCode.GRANT_INVALID,
                    said.place(),
                    said.annotation() + " to public with grantOption",
                    "Only to a role; leave grantOption out.");
            return Optional.empty();
        }
        Set<Privilege> all = KindPrivileges.of(kind);
        Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        for (dev.dbm.annotation.Privilege privilege : said.value()) {
            privileges.add(Privilege.valueOf(privilege.name()));
        }
        if (privileges.contains(Privilege.ALL) || privileges.equals(all)) {
            return Optional.of(all.size() == 1 ? all : EnumSet.of(Privilege.ALL));
        }
        if (!all.containsAll(privileges)) {
            Set<Privilege> strange = new TreeSet<>(privileges);
            strange.removeAll(all);
            pass.problem(
                    ErrorCode.GRANT_INVALID,
                    said.place(),
                    "%s of %s, which there is not for a %s".formatted(said.annotation(), names(strange), kind.label()),
                    "There is " + names(new TreeSet<>(all)) + ".");
            return Optional.empty();
        }
        return Optional.of(privileges);
    }

    private static String names(Set<Privilege> privileges) {
        return privileges.stream().map(Privilege::name).collect(Collectors.joining(", "));
    }

    /** Adds what an annotation says. */
    void add(Set<Privilege> more, Said said) {
        privileges.addAll(more);
        if (said.grantOption()) {
            grantable.addAll(more);
        }
    }

    /** Returns all that was added; empty if that is nothing. */
    List<Given> given() {
        return privileges.isEmpty()
                ? List.of()
                : List.of(new Given(Optional.empty(), shortened(privileges), shortened(grantable)));
    }

    private static List<Privilege> shortened(Set<Privilege> privileges) {
        return privileges.contains(Privilege.ALL) ? List.of(Privilege.ALL) : List.copyOf(privileges);
    }
}
