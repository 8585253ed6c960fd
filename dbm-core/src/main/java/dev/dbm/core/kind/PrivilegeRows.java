package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Privilege;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads lists of privileges: a row for each role that has other privileges by a list than by the usual one. */
public final class PrivilegeRows {
    private static final String TEXT = """
        (
          SELECT CASE WHEN x.grantee = 0 THEN '{everyone}' WHEN x.grantee = {owner} THEN '{the owner}' ELSE pg_get_userbyid(x.grantee) END AS grantee,
            array_agg(x.privilege ORDER BY x.grantor, x.privilege) FILTER (WHERE NOT x.usual) AS privileges,
            array_agg(x.grantor ORDER BY x.grantor, x.privilege) FILTER (WHERE NOT x.usual) AS grantors,
            array_agg(x.privilege ORDER BY x.grantor, x.privilege) FILTER (WHERE x.usual) AS usual_privileges,
            array_agg(x.grantor ORDER BY x.grantor, x.privilege) FILTER (WHERE x.usual) AS usual_grantors
          FROM (
            SELECT a.grantee, a.privilege_type || CASE WHEN a.is_grantable AND a.grantee <> {owner} THEN '*' ELSE '' END AS privilege,
              CASE WHEN a.grantor <> {owner} THEN pg_get_userbyid(a.grantor) END AS grantor, false AS usual
            FROM aclexplode({list}) a
            UNION ALL
            SELECT a.grantee, a.privilege_type || CASE WHEN a.is_grantable AND a.grantee <> {owner} THEN '*' ELSE '' END,
              CASE WHEN a.grantor <> {owner} THEN pg_get_userbyid(a.grantor) END, true
            FROM aclexplode({usual}) a
          ) x
          GROUP BY x.grantee
          HAVING array_agg(x.privilege || ' ' || COALESCE(x.grantor, '') ORDER BY x.privilege, x.grantor) FILTER (WHERE NOT x.usual)
            IS DISTINCT FROM array_agg(x.privilege || ' ' || COALESCE(x.grantor, '') ORDER BY x.privilege, x.grantor) FILTER (WHERE x.usual)
        ) e\
        """;

    private PrivilegeRows() {}

    /**
     * Returns the rows of a list of privileges, as something to join.
     *
     * @param list the list
     * @param usual the list that there would be by itself
     * @param owner the oid of the role that the object belongs to
     */
    public static String of(String list, String usual, String owner) {
        return TEXT.replace("{list}", list)
                .replace("{usual}", usual)
                .replace("{owner}", owner)
                .replace("{everyone}", Grant.EVERYONE.value())
                .replace("{the owner}", Grant.OWNER.value());
    }

    /** Returns who has the privileges. */
    public static Identifier grantee(Row row) {
        return Rows.name(row, "grantee");
    }

    /**
     * Returns the privileges.
     *
     * @param all the privileges that there are for the object on the server
     */
    public static List<Given> given(Row row, Set<Privilege> all) {
        return given(Rows.words(row, "privileges"), Rows.texts(row, "grantors"), all);
    }

    /**
     * Returns the usual privileges.
     *
     * @param all the privileges that there are for the object on the server
     */
    public static List<Given> usual(Row row, Set<Privilege> all) {
        return given(Rows.words(row, "usual_privileges"), Rows.texts(row, "usual_grantors"), all);
    }

    private static List<Given> given(List<String> privileges, List<@Nullable String> grantors, Set<Privilege> all) {
        Map<String, Set<Privilege>> held = new TreeMap<>();
        Map<String, Set<Privilege>> grantable = new TreeMap<>();
        for (int i = 0; i < privileges.size(); i++) {
            String grantor = Optional.ofNullable(grantors.get(i)).orElse("");
            String privilege = privileges.get(i);
            boolean given = privilege.endsWith("*");
            Privilege one = Privilege.valueOf(given ? privilege.substring(0, privilege.length() - 1) : privilege);
            held.computeIfAbsent(grantor, key -> EnumSet.noneOf(Privilege.class))
                    .add(one);
            if (given) {
                grantable
                        .computeIfAbsent(grantor, key -> EnumSet.noneOf(Privilege.class))
                        .add(one);
            }
        }
        List<Given> result = new ArrayList<>();
        held.forEach((grantor, set) -> result.add(new Given(
                Optional.of(grantor).filter(name -> !name.isEmpty()).map(Identifier::new),
                shortened(set, all),
                shortened(grantable.getOrDefault(grantor, Set.of()), all))));
        return result;
    }

    private static List<Privilege> shortened(Set<Privilege> some, Set<Privilege> all) {
        return !some.isEmpty() && some.equals(all) ? List.of(Privilege.ALL) : List.copyOf(some);
    }
}
