package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Given;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Privilege;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be revoked and granted so that one list of privileges becomes another.
 *
 * @param revoked the privileges to revoke, in turn
 * @param revokedOptions the privileges that may not be given on any more
 * @param granted the privileges to grant
 * @param grantedWithOption the privileges to grant so that they may be given on
 */
public record PrivilegeChanges(
        Set<Privilege> revoked,
        Set<Privilege> revokedOptions,
        Set<Privilege> granted,
        Set<Privilege> grantedWithOption) {
    /** Returns what leads from what one grantor has given to what it shall have given. */
    public static PrivilegeChanges between(Optional<Given> from, Optional<Given> to) {
        Set<Privilege> had = set(from.map(Given::privileges).orElse(List.of()));
        Set<Privilege> hadOn = set(from.map(Given::grantable).orElse(List.of()));
        Set<Privilege> now = set(to.map(Given::privileges).orElse(List.of()));
        Set<Privilege> nowOn = set(to.map(Given::grantable).orElse(List.of()));
        Set<Privilege> revoked = without(had, now);
        // What of everything is to stay is not known before the server is: it is granted again.
        had = revoked.contains(Privilege.ALL) ? Set.of() : without(had, revoked);
        hadOn = without(hadOn, revoked);
        Set<Privilege> revokedOptions = without(hadOn, nowOn);
        hadOn = without(hadOn, revokedOptions);
        Set<Privilege> granted = without(without(now, had), nowOn);
        return new PrivilegeChanges(revoked, revokedOptions, granted, without(nowOn, hadOn));
    }

    private static Set<Privilege> set(Collection<Privilege> privileges) {
        Set<Privilege> set = EnumSet.noneOf(Privilege.class);
        set.addAll(privileges);
        return set;
    }

    private static Set<Privilege> without(Set<Privilege> some, Set<Privilege> others) {
        Set<Privilege> rest = set(some);
        if (others.contains(Privilege.ALL)) {
            rest.clear();
        }
        rest.removeAll(others);
        return rest;
    }

    /** Returns whether anything is taken away. */
    public boolean revokes() {
        return !revoked.isEmpty() || !revokedOptions.isEmpty();
    }

    /** Returns whether any of some privileges, or the right to give it on, is taken away. */
    public boolean revokesAnyOf(Collection<Privilege> some) {
        Set<Privilege> gone = set(revoked);
        gone.addAll(revokedOptions);
        return !gone.isEmpty()
                && (gone.contains(Privilege.ALL) || some.contains(Privilege.ALL) || !Collections.disjoint(gone, some));
    }

    /**
     * Returns the texts of the statements.
     *
     * @param on what they are about, behind ON
     * @param role who loses or gets the privileges
     * @param column the column that all of them are for, if they are for one
     */
    public List<Sql> statements(Sql on, Sql role, Optional<Identifier> column) {
        List<Sql> statements = new ArrayList<>();
        if (!revoked.isEmpty()) {
            statements.add(Sql.of("REVOKE {} ON {} FROM {}", list(revoked, column), on, role));
        }
        if (!revokedOptions.isEmpty()) {
            statements.add(Sql.of("REVOKE GRANT OPTION FOR {} ON {} FROM {}", list(revokedOptions, column), on, role));
        }
        if (!granted.isEmpty()) {
            statements.add(Sql.of("GRANT {} ON {} TO {}", list(granted, column), on, role));
        }
        if (!grantedWithOption.isEmpty()) {
            statements.add(Sql.of("GRANT {} ON {} TO {} WITH GRANT OPTION", list(grantedWithOption, column), on, role));
        }
        return statements;
    }

    private static Sql list(Set<Privilege> privileges, Optional<Identifier> column) {
        return Sql.join(
                ", ",
                privileges.stream()
                        .map(privilege -> Sql.raw(privilege.keyword()))
                        .map(word -> column.map(name -> Sql.of("{} ({})", word, name))
                                .orElse(word))
                        .toList());
    }
}
