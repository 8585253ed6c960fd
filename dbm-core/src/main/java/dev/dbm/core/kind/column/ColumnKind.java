package dev.dbm.core.kind.column;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Loss;
import dev.dbm.core.kind.Members;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.core.kind.Users;
import dev.dbm.core.kind.Widening;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Storage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of ordinary tables. */
public final class ColumnKind implements Kind<Column> {
    private static final Pattern PRECISION_AND_SCALE = Pattern.compile("(\\d+),(-?\\d+)");

    /** What PostgreSQL makes anew for another type of a column, or what does not look at the type. */
    private static final Set<ObjectKind> INDIFFERENT = EnumSet.of(
            ObjectKind.COLUMN,
            ObjectKind.SEQUENCE,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.CHECK,
            ObjectKind.EXCLUSION,
            ObjectKind.INDEX,
            ObjectKind.FOREIGN_KEY,
            ObjectKind.STATISTICS,
            ObjectKind.REPLICA_IDENTITY,
            ObjectKind.CLUSTERING,
            ObjectKind.OWNER,
            ObjectKind.GRANT);

    private final ColumnReader reader = new ColumnReader();
    private final ColumnDdl ddl = new ColumnDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.COLUMN;
    }

    @Override
    public CatalogReader<Column> reader() {
        return reader;
    }

    @Override
    public Ddl<Column> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Column object) {
        List<Since> since = new ArrayList<>();
        if (object.value() instanceof ColumnValue.Generated(var expression, var storage)
                && storage == Storage.VIRTUAL) {
            since.add(new Since(18, "a virtual generated column"));
        }
        if (object.nullability() instanceof Nullability.NotNull notNull && !notNull.equals(Nullability.notNull())) {
            since.add(new Since(18, "a NOT NULL with a name, NO INHERIT or NOT VALID"));
        }
        if (object.type().builtIn()
                && object.type().modifiers().filter(ColumnKind::isWideScale).isPresent()) {
            since.add(new Since(15, "a scale that is negative or exceeds the precision"));
        }
        return since;
    }

    /** Whether these are the modifiers of a numeric that older servers refuse; no other built-in type has two numbers. */
    private static boolean isWideScale(String modifiers) {
        Matcher matcher = PRECISION_AND_SCALE.matcher(modifiers);
        if (!matcher.matches()) {
            return false;
        }
        int scale = Integer.parseInt(matcher.group(2));
        return scale < 0 || scale > Integer.parseInt(matcher.group(1));
    }

    @Override
    public Retention retention(Column object) {
        return isGenerated(object) ? Retention.DERIVED : Retention.DATA;
    }

    @Override
    public int position(Column object) {
        return object.position();
    }

    @Override
    public boolean differsByDefaults(Column from, Column to) {
        return !from.collation().equals(to.collation())
                || !from.settings().storage().equals(to.settings().storage());
    }

    @Override
    public Column withoutDefaults(Column object) {
        ColumnSettings settings = object.settings();
        return new Column(
                object.table(),
                object.name(),
                object.position(),
                object.type(),
                Optional.empty(),
                object.nullability(),
                object.value(),
                new ColumnSettings(
                        Optional.empty(), settings.compression(), settings.statisticsTarget(), settings.options()),
                object.comment());
    }

    /** Without what fills it, of which others see nothing; an identity stays, because its sequence has a name. */
    @Override
    public Column bare(Column object) {
        return object.value() instanceof ColumnValue.Identity ? object : object.withValue(new ColumnValue.None());
    }

    /** Without its default or identity; the values of a generated column are its own. */
    @Override
    public Optional<Column> released(Column object) {
        return switch (object.value()) {
            case ColumnValue.None() -> Optional.empty();
            case ColumnValue.Generated generated -> Optional.empty();
            case ColumnValue.Default value -> Optional.of(object.withValue(new ColumnValue.None()));
            case ColumnValue.Identity identity -> Optional.of(object.withValue(new ColumnValue.None()));
        };
    }

    /** A view, a rule, a policy, a trigger or a function that is parsed keeps a column's type. */
    @Override
    public boolean disturbs(Column from, Column to, ObjectKind user) {
        boolean otherType = !from.type().equals(to.type()) || !from.collation().equals(to.collation());
        return otherType && !INDIFFERENT.contains(user);
    }

    /**
     * Foreign keys compare values of two types and are tied to them; generated columns are computed from one, and PostgreSQL keeps even its modifiers and
     * collation as long as they are. It remakes keys, indexes and checks by itself, also those that only carry the column along, but not the foreign keys
     * that rest on these, nor an expression that was written for another type, nor the targets of statistics.
     */
    @Override
    public Set<ObjectId> displaced(Column from, Column to, Users users) {
        Set<ObjectId> displaced = new TreeSet<>();
        if (from.type().equals(to.type()) && from.collation().equals(to.collation())) {
            return displaced;
        }
        boolean otherType = !from.type().withoutModifiers().equals(to.type().withoutModifiers());
        boolean foreign = TypeChange.using(from.name(), from.type(), to.type()).isPresent();
        for (SchemaObject user : users.of(from.id())) {
            boolean tied = isGenerated(user) || (otherType && user instanceof ForeignKey);
            boolean written = !(user instanceof Column) && !user.expressions().isEmpty();
            if (tied || (foreign && written) || hasStatisticsTarget(user)) {
                displaced.add(user.id());
            }
            for (SchemaObject second : users.of(user.id())) {
                if (second instanceof ForeignKey && !second.references().contains(from.id())) {
                    displaced.add(second.id());
                }
            }
        }
        return displaced;
    }

    private static boolean hasStatisticsTarget(SchemaObject user) {
        List<IndexKey> keys = user instanceof Index index
                ? index.keys()
                : user instanceof ExclusionConstraint constraint ? constraint.keys() : List.of();
        return (user instanceof ExtendedStatistics statistics
                        && statistics.target().isPresent())
                || keys.stream()
                        .anyMatch(key -> key.options().statisticsTarget().isPresent());
    }

    @Override
    public Optional<Loss> loss(Column from, Column to) {
        if (isGenerated(from) || isGenerated(to) || Widening.keeps(from.type(), to.type())) {
            return Optional.empty();
        }
        String what =
                "would change from %s to %s, which does not hold all of its values: rows could be changed, or refused"
                        .formatted(from.type(), to.type());
        return Optional.of(new Loss(what, Optional.of("%s::%s".formatted(to.name(), to.type()))));
    }

    /** PostgreSQL 14 does not forget what the expression of a generated column called, and drops the column with it; a default lets go of what it calls. */
    @Override
    public OptionalInt keptSince(Column from, Column to) {
        return isGenerated(to) || from.value() instanceof ColumnValue.Default
                ? OptionalInt.empty()
                : OptionalInt.of(15);
    }

    @Override
    public boolean needsValues(Optional<Column> from, Column to) {
        boolean refusesNull = to.notNull() && !ColumnText.unvalidated(to);
        return refusesNull
                && from.map(before -> !before.notNull() || ColumnText.unvalidated(before))
                        .orElse(to.value() instanceof ColumnValue.None);
    }

    private static boolean isGenerated(SchemaObject object) {
        return object instanceof Column column && column.value() instanceof ColumnValue.Generated;
    }

    @Override
    public String words(Column object) {
        return ColumnWords.of(object);
    }

    @Override
    public boolean resembles(Column gone, Column come, Members before, Members after) {
        return gone.table().equals(come.table()) && gone.type().equals(come.type());
    }

    /** An identity's sequence, which is no entry of its own. */
    @Override
    public List<ObjectId> parts(Column column) {
        return column.value() instanceof ColumnValue.Identity identity
                ? List.of(ObjectId.of(ObjectKind.SEQUENCE, column.table().withName(identity.sequence())))
                : List.of();
    }

    @Override
    public Column at(Column object, int place) {
        return object.withPosition(place);
    }

    @Override
    public Column canonical(Column object, Resolution resolution) {
        return object.withValue(CanonicalDefault.of(object, resolution));
    }

    @Override
    public Optional<DataType> valueType(Column object) {
        return Optional.of(object.type());
    }
}
