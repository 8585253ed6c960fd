package dev.dbm.core.laws;

import dev.dbm.core.kind.TypeStorage;
import dev.dbm.core.laws.SampleType.Trait;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Compression;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.StorageMode;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Makes random objects that PostgreSQL accepts and puts them into a draft. */
final class Dice {
    private static final List<String> LABELS = List.of(
            "new",
            "paid",
            "Sent",
            "it's",
            "two words",
            "",
            "größe",
            "back\\slash",
            "\"q\"",
            "x".repeat(63),
            "🐘",
            "null");

    private final Draft draft;

    Dice(Draft draft) {
        this.draft = draft;
    }

    void namespace() {
        draft.put(new Namespace(draft.freshNamespace(), draft.comment()));
    }

    Identifier anyNamespace() {
        return draft.one(draft.all(Namespace.class)).name();
    }

    void enumType() {
        List<String> labels = draft.chance(5) ? List.of() : draft.some(LABELS, 5);
        draft.put(new EnumType(draft.freshName(anyNamespace()), labels, draft.comment()));
    }

    /** Returns a label that the type does not have yet. */
    Optional<String> freshLabel(EnumType type) {
        return draft.any(
                LABELS.stream().filter(label -> !type.labels().contains(label)).toList());
    }

    void sequence() {
        DataType type = DataType.parse(draft.one(List.of("smallint", "integer", "bigint")));
        draft.put(new Sequence(
                draft.freshName(anyNamespace()),
                sequenceOptions(type),
                persistence(),
                Optional.empty(),
                draft.comment()));
    }

    Persistence persistence() {
        return draft.chance(15) ? Persistence.UNLOGGED : Persistence.PERMANENT;
    }

    SequenceOptions sequenceOptions(DataType type) {
        SequenceOptions options = SequenceOptions.of(type, draft.one(List.of(1L, 1L, 1L, 5L, -1L, -3L)));
        if (draft.chance(20) && options.increment() > 0) {
            options = options.withStart(100);
        }
        if (draft.chance(20)) {
            options = options.withLimits(-50, 1000, draft.one(List.of(-50L, 7L, 1000L)));
        }
        if (draft.chance(20)) {
            options = options.withCache(20);
        }
        return draft.chance(20) ? options.cycling() : options;
    }

    void table() {
        Table table = new Table(draft.freshName(anyNamespace()), persistence(), tableParameters(), draft.comment());
        draft.put(table);
        int columns = draft.below(6);
        for (int i = 0; i < columns; i++) {
            column(table.name());
        }
        if (draft.chance(65)) {
            primaryKey(table.name());
        }
        int members = draft.below(4);
        for (int i = 0; i < members; i++) {
            member(table.name());
        }
    }

    SequencedMap<String, String> tableParameters() {
        SequencedMap<String, String> result = new LinkedHashMap<>();
        if (draft.chance(15)) {
            result.put("fillfactor", draft.one(List.of("70", "90")));
        }
        if (draft.chance(8)) {
            result.put("autovacuum_enabled", "false");
        }
        return draft.chance(50) ? result : result.reversed();
    }

    private SequencedMap<String, String> keyParameters() {
        return draft.chance(90) ? Collections.emptySortedMap() : treeParameters();
    }

    /** Returns storage parameters of a B-tree, in either order. */
    SequencedMap<String, String> treeParameters() {
        SequencedMap<String, String> result = new LinkedHashMap<>();
        result.put("deduplicate_items", "off");
        result.put("fillfactor", draft.one(List.of("60", "75")));
        return draft.chance(50) ? result : result.reversed();
    }

    /** Adds a constraint or an index, if the table has what it needs. */
    void member(QualifiedName table) {
        switch (draft.below(8)) {
            case 0, 1 -> unique(table);
            case 2, 3 -> check(table);
            case 4, 5 -> foreignKey(table);
            default -> new IndexDice(draft).index(table);
        }
    }

    void column(QualifiedName table) {
        SampleType sample = draft.one(draft.samples());
        column(table, sample.type(), Optional.of(sample));
    }

    private Column column(QualifiedName table, DataType type, Optional<SampleType> sample) {
        Identifier name = draft.columnNames(table).next();
        boolean array = sample.isPresent() && sample.get().family().startsWith("enum") && draft.chance(20);
        Optional<QualifiedName> collation = sample.filter(s -> s.has(Trait.COLLATABLE) && draft.chance(12))
                .map(s -> QualifiedName.of("pg_catalog", draft.one(List.of("C", "POSIX"))));
        Column plain = new Column(
                table,
                name,
                draft.columns(table).size() + 1,
                array ? type.asArray() : type,
                collation,
                draft.chance(40) ? Nullability.notNull() : Nullability.nullable(),
                new ColumnValue.None(),
                settings(array ? type.asArray() : type),
                draft.comment());
        draft.put(plain);
        if (sample.isPresent() && !array) {
            draft.put(withValue(plain, sample.get()));
        }
        return plain;
    }

    /** Returns random settings that a column of this type can have, none for most. */
    ColumnSettings settings(DataType type) {
        boolean isLong =
                TypeStorage.of(type).filter(own -> own != StorageMode.PLAIN).isPresent();
        List<StorageMode> modes = Stream.of(StorageMode.values())
                .filter(mode -> isLong && !TypeStorage.of(type).equals(Optional.of(mode)))
                .toList();
        SequencedMap<String, String> options = new LinkedHashMap<>();
        if (draft.chance(8)) {
            options.put("n_distinct", draft.one(List.of("100", "-0.5")));
        }
        if (draft.chance(5)) {
            options.put("n_distinct_inherited", "7");
        }
        return new ColumnSettings(
                draft.any(modes).filter(mode -> draft.chance(15)),
                draft.any(isLong ? List.of(Compression.PGLZ) : List.<Compression>of())
                        .filter(method -> draft.chance(15)),
                draft.chance(8) ? Optional.of(draft.one(List.of(0, 10, 1000))) : Optional.empty(),
                draft.chance(50) ? options : options.reversed());
    }

    /** Returns the column with a random value; a column with a sequence refuses null. */
    Column withValue(Column column, SampleType sample) {
        int roll = draft.below(100);
        if (roll < 25 && !sample.defaults().isEmpty()) {
            return column.withValue(new ColumnValue.Default(new SqlExpression(draft.one(sample.defaults()))));
        }
        if (roll < 40) {
            Optional<Column> base = draft.any(draft.columns(column.table()).stream()
                    .filter(other -> !other.name().equals(column.name())
                            && other.type().equals(column.type())
                            && other.collation().equals(column.collation())
                            && !(other.value() instanceof ColumnValue.Generated))
                    .toList());
            if (base.isPresent() && !sample.generated().isEmpty()) {
                String text = draft.one(sample.generated())
                        .replace("@", Names.written(base.get().name()));
                return column.withValue(new ColumnValue.Generated(new SqlExpression(text), Storage.STORED));
            }
        }
        if (roll < 60 && sample.has(Trait.COUNTABLE)) {
            return draft.chance(50) ? identity(column) : serial(column);
        }
        return column.withValue(new ColumnValue.None());
    }

    Column identity(Column column) {
        Identifier sequence = draft.freshName(column.table().namespace()).name();
        IdentityMode mode = draft.chance(50) ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT;
        return column.withNullability(Nullability.notNull())
                .withValue(new ColumnValue.Identity(mode, sequence, sequenceOptions(column.type())));
    }

    private Column serial(Column column) {
        QualifiedName name = draft.freshName(column.table().namespace());
        Optional<ColumnRef> owner =
                draft.chance(80) ? Optional.of(new ColumnRef(column.table(), column.name())) : Optional.empty();
        Persistence persistence = draft.find(ObjectId.table(column.table()))
                .map(table -> ((Table) table).persistence())
                .orElse(Persistence.PERMANENT);
        draft.put(new Sequence(name, sequenceOptions(column.type()), persistence, owner, draft.comment()));
        String text = "nextval(" + Names.literal(SampleType.written(name)) + "::regclass)";
        return column.withNullability(Nullability.notNull())
                .withValue(new ColumnValue.Default(new SqlExpression(text)));
    }

    void primaryKey(QualifiedName table) {
        List<Identifier> columns = keyColumns(table);
        boolean has = draft.membersOf(table).stream().anyMatch(PrimaryKey.class::isInstance);
        if (columns.isEmpty() || has) {
            return;
        }
        for (Column column : draft.columns(table)) {
            if (columns.contains(column.name()) && !column.notNull()) {
                draft.put(column.withNullability(Nullability.notNull()));
            }
        }
        draft.put(new PrimaryKey(
                table,
                draft.freshName(table.namespace()).name(),
                columns,
                include(table, columns),
                deferrability(),
                keyParameters(),
                draft.comment()));
    }

    void unique(QualifiedName table) {
        List<Identifier> columns = keyColumns(table);
        if (columns.isEmpty()) {
            return;
        }
        draft.put(new UniqueConstraint(
                table,
                draft.freshName(table.namespace()).name(),
                columns,
                include(table, columns),
                draft.mostly(NullsDistinct.DISTINCT, NullsDistinct.values()),
                deferrability(),
                keyParameters(),
                draft.comment()));
    }

    private List<Identifier> keyColumns(QualifiedName table) {
        return draft.some(
                draft.columns(table).stream()
                        .filter(column -> draft.sampleOf(column)
                                .filter(sample -> sample.has(Trait.ORDERED))
                                .isPresent())
                        .map(Column::name)
                        .toList(),
                2);
    }

    private List<Identifier> include(QualifiedName table, List<Identifier> keys) {
        if (draft.chance(85)) {
            return List.of();
        }
        return draft.some(
                draft.columns(table).stream()
                        .map(Column::name)
                        .filter(name -> !keys.contains(name))
                        .toList(),
                2);
    }

    Deferrability deferrability() {
        return draft.chance(80) ? Deferrability.NOT_DEFERRABLE : draft.one(List.of(Deferrability.values()));
    }

    void check(QualifiedName table) {
        List<String> conditions = new ArrayList<>();
        for (Column column : draft.columns(table)) {
            draft.sampleOf(column)
                    .ifPresent(sample -> sample.checks()
                            .forEach(check -> conditions.add(check.replace("@", Names.written(column.name())))));
        }
        draft.any(conditions)
                .ifPresent(condition -> draft.put(new CheckConstraint(
                        table,
                        draft.freshName(table.namespace()).name(),
                        new SqlExpression(condition),
                        draft.mostly(Inheritance.INHERITED, Inheritance.values()),
                        draft.chance(20) ? Validity.NOT_VALID : Validity.VALID,
                        draft.comment())));
    }

    /** Adds a foreign key to any table, this one included; columns of the right type are added where there are none. */
    void foreignKey(QualifiedName table) {
        boolean unlogged = isUnlogged(table);
        List<Table> targets = draft.all(Table.class).stream()
                .filter(target -> unlogged || target.persistence() == Persistence.PERMANENT)
                .filter(target -> !draft.referableKeys(target.name()).isEmpty())
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        QualifiedName target = draft.one(targets).name();
        List<Identifier> referenced = draft.one(draft.referableKeys(target));
        List<Identifier> columns = new ArrayList<>();
        for (Identifier name : referenced) {
            columns.add(referencing(table, target, name, columns));
        }
        ReferentialAction onDelete = draft.mostly(ReferentialAction.NO_ACTION, ReferentialAction.values());
        boolean sets = onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT;
        draft.put(new ForeignKey(
                table,
                draft.freshName(table.namespace()).name(),
                columns,
                target,
                referenced,
                draft.mostly(MatchType.SIMPLE, MatchType.values()),
                onDelete,
                sets && draft.chance(30) ? List.of(columns.getFirst()) : List.of(),
                draft.mostly(ReferentialAction.NO_ACTION, ReferentialAction.values()),
                deferrability(),
                draft.chance(20) ? Validity.NOT_VALID : Validity.VALID,
                draft.comment()));
    }

    private boolean isUnlogged(QualifiedName table) {
        return draft.find(ObjectId.table(table))
                .filter(found -> ((Table) found).persistence() == Persistence.UNLOGGED)
                .isPresent();
    }

    private Identifier referencing(QualifiedName table, QualifiedName target, Identifier name, List<Identifier> used) {
        SchemaObject referenced = draft.find(ObjectId.column(target, name)).orElseThrow();
        DataType type = ((Column) referenced).type();
        return draft.any(draft.columns(table).stream()
                        .filter(column -> column.type().equals(type)
                                && !(column.value() instanceof ColumnValue.Generated)
                                && !used.contains(column.name()))
                        .toList())
                .orElseGet(() -> column(table, type, Optional.empty()))
                .name();
    }
}
