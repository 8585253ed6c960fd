package dev.dbm.core.kind;

import dev.dbm.core.kind.aggregate.AggregateKind;
import dev.dbm.core.kind.check.CheckKind;
import dev.dbm.core.kind.clustering.ClusteringKind;
import dev.dbm.core.kind.collation.CollationKind;
import dev.dbm.core.kind.column.ColumnKind;
import dev.dbm.core.kind.composite.CompositeKind;
import dev.dbm.core.kind.defaultprivileges.DefaultPrivilegesKind;
import dev.dbm.core.kind.domain.DomainKind;
import dev.dbm.core.kind.enumtype.EnumKind;
import dev.dbm.core.kind.eventtrigger.EventTriggerKind;
import dev.dbm.core.kind.exclusion.ExclusionKind;
import dev.dbm.core.kind.extension.ExtensionKind;
import dev.dbm.core.kind.foreignkey.ForeignKeyKind;
import dev.dbm.core.kind.function.FunctionKind;
import dev.dbm.core.kind.grant.GrantKind;
import dev.dbm.core.kind.index.IndexKind;
import dev.dbm.core.kind.innercomment.InnerCommentKind;
import dev.dbm.core.kind.materializedview.MaterializedViewKind;
import dev.dbm.core.kind.namespace.NamespaceKind;
import dev.dbm.core.kind.owner.OwnerKind;
import dev.dbm.core.kind.policy.PolicyKind;
import dev.dbm.core.kind.primarykey.PrimaryKeyKind;
import dev.dbm.core.kind.procedure.ProcedureKind;
import dev.dbm.core.kind.range.RangeKind;
import dev.dbm.core.kind.replicaidentity.ReplicaIdentityKind;
import dev.dbm.core.kind.role.RoleKind;
import dev.dbm.core.kind.rowsecurity.RowSecurityKind;
import dev.dbm.core.kind.rule.RuleKind;
import dev.dbm.core.kind.sequence.SequenceKind;
import dev.dbm.core.kind.statistics.StatisticsKind;
import dev.dbm.core.kind.table.TableKind;
import dev.dbm.core.kind.trigger.TriggerKind;
import dev.dbm.core.kind.unique.UniqueKind;
import dev.dbm.core.kind.view.ViewKind;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.Collation;
import dev.dbm.schema.Column;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.DefaultPrivileges;
import dev.dbm.schema.Domain;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.EventTrigger;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.Extension;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Function;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Index;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Owner;
import dev.dbm.schema.Policy;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Procedure;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.ReplicaIdentity;
import dev.dbm.schema.Role;
import dev.dbm.schema.RowSecurity;
import dev.dbm.schema.Rule;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.Trigger;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.View;
import java.util.List;
import java.util.Map;

/** The kinds there are. Adding one adds a case to the switch; until it is there nothing compiles. */
public final class Kinds {
    private static final RoleKind ROLE = new RoleKind();
    private static final NamespaceKind NAMESPACE = new NamespaceKind();
    private static final InnerCommentKind INNER_COMMENT = new InnerCommentKind();
    private static final ExtensionKind EXTENSION = new ExtensionKind();
    private static final CollationKind COLLATION = new CollationKind();
    private static final EnumKind ENUM = new EnumKind();
    private static final DomainKind DOMAIN = new DomainKind();
    private static final CompositeKind COMPOSITE_TYPE = new CompositeKind();
    private static final RangeKind RANGE_TYPE = new RangeKind();
    private static final SequenceKind SEQUENCE = new SequenceKind();
    private static final TableKind TABLE = new TableKind();
    private static final ColumnKind COLUMN = new ColumnKind();
    private static final PrimaryKeyKind PRIMARY_KEY = new PrimaryKeyKind();
    private static final UniqueKind UNIQUE = new UniqueKind();
    private static final CheckKind CHECK = new CheckKind();
    private static final ExclusionKind EXCLUSION = new ExclusionKind();
    private static final IndexKind INDEX = new IndexKind();
    private static final ForeignKeyKind FOREIGN_KEY = new ForeignKeyKind();
    private static final StatisticsKind STATISTICS = new StatisticsKind();
    private static final TriggerKind TRIGGER = new TriggerKind();
    private static final PolicyKind POLICY = new PolicyKind();
    private static final RowSecurityKind ROW_SECURITY = new RowSecurityKind();
    private static final ViewKind VIEW = new ViewKind();
    private static final RuleKind RULE = new RuleKind();
    private static final MaterializedViewKind MATERIALIZED_VIEW = new MaterializedViewKind();
    private static final OwnerKind OWNER = new OwnerKind();
    private static final GrantKind GRANT = new GrantKind();
    private static final DefaultPrivilegesKind DEFAULT_PRIVILEGES = new DefaultPrivilegesKind();
    private static final ReplicaIdentityKind REPLICA_IDENTITY = new ReplicaIdentityKind();
    private static final ClusteringKind CLUSTERING = new ClusteringKind();
    private static final FunctionKind FUNCTION = new FunctionKind();
    private static final ProcedureKind PROCEDURE = new ProcedureKind();
    private static final AggregateKind AGGREGATE = new AggregateKind();
    private static final EventTriggerKind EVENT_TRIGGER = new EventTriggerKind();

    /** The kinds of what has a name inside an entry; a type that is no entry is the multirange type of a range, and what an extension brought is
     * the extension's. */
    private static final Map<ObjectKind, ObjectKind> PARTS = Map.of(
            ObjectKind.EXTENSION_OBJECTS,
            ObjectKind.EXTENSION,
            ObjectKind.EXTENSION_MEMBER,
            ObjectKind.EXTENSION,
            ObjectKind.ENUM_LABEL,
            ObjectKind.ENUM,
            ObjectKind.ATTRIBUTE,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.TYPE,
            ObjectKind.RANGE_TYPE);

    private static final List<Kind<?>> ALL = List.of(
            ROLE,
            NAMESPACE,
            EXTENSION,
            COLLATION,
            ENUM,
            DOMAIN,
            COMPOSITE_TYPE,
            RANGE_TYPE,
            SEQUENCE,
            TABLE,
            COLUMN,
            PRIMARY_KEY,
            UNIQUE,
            CHECK,
            EXCLUSION,
            INDEX,
            FOREIGN_KEY,
            STATISTICS,
            FUNCTION,
            PROCEDURE,
            AGGREGATE,
            VIEW,
            MATERIALIZED_VIEW,
            TRIGGER,
            RULE,
            POLICY,
            ROW_SECURITY,
            REPLICA_IDENTITY,
            CLUSTERING,
            EVENT_TRIGGER,
            INNER_COMMENT,
            OWNER,
            GRANT,
            DEFAULT_PRIVILEGES);

    private Kinds() {}

    /** Returns all kinds, in the order of their constants. */
    public static List<Kind<?>> all() {
        return ALL;
    }

    /**
     * Returns the kind that this constant is of, or that such parts are of: an enum's label is the enum's business.
     *
     * @throws IllegalArgumentException if it is not modelled
     */
    public static Kind<?> ofKind(ObjectKind constant) {
        ObjectKind wanted = PARTS.getOrDefault(constant, constant);
        return ALL.stream()
                .filter(kind -> kind.objectKind() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not modelled: " + constant.label()));
    }

    /** Returns the kind of an object. */
    @SuppressWarnings("unchecked") // the switch pairs each record with the kind of that record
    public static <T extends SchemaObject> Kind<T> of(T object) {
        Kind<?> kind = switch (object) {
            case Role role -> ROLE;
            case Namespace namespace -> NAMESPACE;
            case InnerComment comment -> INNER_COMMENT;
            case Extension extension -> EXTENSION;
            case Collation collation -> COLLATION;
            case EnumType type -> ENUM;
            case Domain domain -> DOMAIN;
            case CompositeType type -> COMPOSITE_TYPE;
            case RangeType type -> RANGE_TYPE;
            case Sequence sequence -> SEQUENCE;
            case Table table -> TABLE;
            case Column column -> COLUMN;
            case PrimaryKey key -> PRIMARY_KEY;
            case UniqueConstraint key -> UNIQUE;
            case CheckConstraint check -> CHECK;
            case ExclusionConstraint exclusion -> EXCLUSION;
            case Index index -> INDEX;
            case ForeignKey key -> FOREIGN_KEY;
            case ExtendedStatistics statistics -> STATISTICS;
            case Trigger trigger -> TRIGGER;
            case Policy policy -> POLICY;
            case RowSecurity security -> ROW_SECURITY;
            case View view -> VIEW;
            case Rule rule -> RULE;
            case MaterializedView view -> MATERIALIZED_VIEW;
            case Owner owner -> OWNER;
            case Grant grant -> GRANT;
            case DefaultPrivileges privileges -> DEFAULT_PRIVILEGES;
            case ReplicaIdentity identity -> REPLICA_IDENTITY;
            case Clustering clustering -> CLUSTERING;
            case Function function -> FUNCTION;
            case Procedure procedure -> PROCEDURE;
            case Aggregate aggregate -> AGGREGATE;
            case EventTrigger trigger -> EVENT_TRIGGER;
        };
        return (Kind<T>) kind;
    }
}
