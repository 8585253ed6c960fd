package dev.dbm.core.kind.role;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Role;
import dev.dbm.schema.Role.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Roles. */
public final class RoleKind implements Kind<Role> {
    private final RoleReader reader = new RoleReader();
    private final RoleDdl ddl = new RoleDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.ROLE;
    }

    @Override
    public CatalogReader<Role> reader() {
        return reader;
    }

    @Override
    public Ddl<Role> ddl() {
        return ddl;
    }

    /** What it owns, and what it may do, belongs to other databases, too. */
    @Override
    public Retention retention(Role object) {
        return Retention.DATA;
    }

    @Override
    public String words(Role object) {
        String attributes = object.attributes().stream()
                .map(attribute -> attribute.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        String groups = object.memberOf().stream().map(Identifier::shown).collect(Collectors.joining(", "));
        return (attributes + (groups.isEmpty() ? "" : " member of " + groups)).strip();
    }

    /** What is not said is as it is there. */
    @Override
    public Role completed(Role wanted, Role there) {
        List<Attribute> attributes = new ArrayList<>(wanted.attributes());
        there.attributes().stream()
                .filter(attribute -> !wanted.attributes().contains(attribute.opposite()))
                .forEach(attributes::add);
        List<Identifier> groups = new ArrayList<>(wanted.memberOf());
        groups.addAll(there.memberOf());
        return new Role(wanted.name(), attributes, groups);
    }

    @Override
    public List<Identifier> roles(Role object) {
        return object.memberOf();
    }
}
