package dev.dbm.core.kind.defaultprivileges;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.plan.Change;
import dev.dbm.schema.DefaultPrivileges;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Privilege;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What roles may do with the objects that will be made. */
public final class DefaultPrivilegesKind implements Kind<DefaultPrivileges> {
    private final DefaultPrivilegesReader reader = new DefaultPrivilegesReader();
    private final DefaultPrivilegesDdl ddl = new DefaultPrivilegesDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.DEFAULT_PRIVILEGES;
    }

    @Override
    public CatalogReader<DefaultPrivileges> reader() {
        return reader;
    }

    @Override
    public Ddl<DefaultPrivileges> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(DefaultPrivileges object) {
        return KindPrivileges.since(object.given());
    }

    @Override
    public Retention retention(DefaultPrivileges object) {
        return Retention.DERIVED;
    }

    /** What is made by the same plan has the privileges that it is wanted to have. */
    @Override
    public boolean comesLast() {
        return true;
    }

    @Override
    public List<Change.Alter> aftermath(List<DefaultPrivileges> there, SchemaObject created, Schema after) {
        List<Change.Alter> alters = new ArrayList<>();
        for (ObjectId target : targets(created)) {
            List<DefaultPrivileges> concerned = there.stream()
                    .filter(one -> one.role().equals(Grant.OWNER)
                            && one.objects().kinds().contains(target.kind())
                            && one.namespace()
                                    .filter(name -> !target.namespace()
                                            .filter(name::equals)
                                            .isPresent())
                                    .isEmpty())
                    .toList();
            Optional<ObjectId> holder = target.equals(created.id()) ? Optional.empty() : Optional.of(created.id());
            concerned.stream().map(DefaultPrivileges::grantee).distinct().forEach(grantee -> {
                List<Given> brought = given(target, grantee, concerned);
                Optional<Grant> wanted = after.find(Grant.id(target, grantee), Grant.class);
                List<Given> goal =
                        wanted.map(Grant::given).orElseGet(() -> KindPrivileges.usual(target.kind(), grantee));
                List<Given> state = wanted.isEmpty() ? brought : together(brought, goal);
                if (!state.equals(goal)) {
                    alters.add(new Change.Alter(
                            new Grant(target, holder, grantee, state), new Grant(target, holder, grantee, goal)));
                }
            });
        }
        return alters;
    }

    /** An identity column comes with a sequence. */
    private static List<ObjectId> targets(SchemaObject created) {
        List<ObjectId> targets = new ArrayList<>(parts(created));
        targets.removeIf(part -> part.kind() != ObjectKind.SEQUENCE);
        targets.add(created.id());
        return targets;
    }

    private static <T extends SchemaObject> List<ObjectId> parts(T object) {
        return Kinds.of(object).parts(object);
    }

    /** What holds everywhere, or else PostgreSQL's own, and on top of it what holds in the namespace. */
    private static List<Given> given(ObjectId target, Identifier grantee, List<DefaultPrivileges> concerned) {
        List<DefaultPrivileges> own =
                concerned.stream().filter(one -> one.grantee().equals(grantee)).toList();
        List<Given> everywhere = own.stream()
                .filter(one -> one.namespace().isEmpty())
                .findFirst()
                .map(DefaultPrivileges::given)
                .orElseGet(() -> KindPrivileges.usual(target.kind(), grantee));
        return own.stream()
                .filter(one -> one.namespace().isPresent())
                .map(DefaultPrivileges::given)
                .reduce(everywhere, (some, more) -> together(some, more));
    }

    private static List<Given> together(List<Given> some, List<Given> others) {
        Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        Set<Privilege> grantable = EnumSet.noneOf(Privilege.class);
        List<Given> foreign = new ArrayList<>();
        for (List<Given> list : List.of(some, others)) {
            for (Given given : list) {
                if (given.grantor().isPresent()) {
                    foreign.add(given);
                } else {
                    privileges.addAll(given.privileges());
                    grantable.addAll(given.grantable());
                }
            }
        }
        if (!privileges.isEmpty()) {
            foreign.add(new Given(Optional.empty(), shortened(privileges), shortened(grantable)));
        }
        return foreign.stream().sorted().toList();
    }

    private static List<Privilege> shortened(Set<Privilege> privileges) {
        return privileges.contains(Privilege.ALL) ? List.of(Privilege.ALL) : List.copyOf(privileges);
    }

    @Override
    public String words(DefaultPrivileges object) {
        return KindPrivileges.words(object.given());
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public List<Identifier> roles(DefaultPrivileges object) {
        return object.roles();
    }

    @Override
    public Unmodelled leftAlone(DefaultPrivileges object) {
        String whose = object.role().equals(Grant.OWNER) ? "" : " of " + object.role();
        return object.namespace()
                .map(name -> Unmodelled.attribute(ObjectId.namespace(name), "default privileges" + whose))
                .orElseGet(() -> Unmodelled.object(ObjectId.of(ObjectKind.DEFAULT_PRIVILEGES, object.role())));
    }
}
