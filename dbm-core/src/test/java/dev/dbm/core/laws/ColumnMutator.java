package dev.dbm.core.laws;

import dev.dbm.core.kind.TypeStorage;
import dev.dbm.core.laws.SampleType.Trait;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Index;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.StorageMode;
import java.util.List;
import java.util.Optional;

/** Alters a column of a draft so that what hangs on it stays valid. */
final class ColumnMutator {
    private final Draft draft;
    private final Dice dice;

    ColumnMutator(Draft draft, Dice dice) {
        this.draft = draft;
        this.dice = dice;
    }

    void alter(Column column) {
        Optional<SampleType> sample = draft.sampleOf(column);
        switch (draft.below(5)) {
            case 0 -> nullability(column);
            case 1 -> draft.put(column.withSettings(dice.settings(column.type())));
            case 2 -> sample.ifPresent(type -> value(column, type));
            default -> sample.ifPresent(type -> retype(column, type));
        }
    }

    private void nullability(Column column) {
        boolean keyed = draft.membersOf(column.table()).stream()
                .anyMatch(member ->
                        member instanceof PrimaryKey key && key.columns().contains(column.name()));
        if (column.notNull() && !keyed && !(column.value() instanceof ColumnValue.Identity)) {
            draft.put(column.withNullability(Nullability.nullable()));
        } else {
            draft.put(column.withNullability(Nullability.notNull()));
        }
    }

    /** Gives the column another value. What is generated stays generated or becomes plain: a stored value is no plan's to make up. */
    private void value(Column column, SampleType sample) {
        if (column.value() instanceof ColumnValue.Generated) {
            draft.put(column.withValue(new ColumnValue.None()));
            return;
        }
        Column other = dice.withValue(column, sample);
        if (!(other.value() instanceof ColumnValue.Generated)) {
            draft.put(other);
        }
    }

    /** Gives the column another type of its family, and every text about it the new type's wording. */
    private void retype(Column column, SampleType old) {
        boolean plain = column.value() instanceof ColumnValue.None || column.value() instanceof ColumnValue.Default;
        boolean sequence =
                column.expressions().stream().anyMatch(text -> text.text().startsWith("nextval("));
        boolean referred = draft.all(ForeignKey.class).stream()
                .anyMatch(key -> Draft.isKeyedBy(key, column.name())
                        || key.referencedColumns().contains(column.name()));
        List<SampleType> types = draft.samples().stream()
                .filter(type -> type.family().equals(old.family()) && !type.equals(old))
                .filter(type -> type.has(Trait.COLLATABLE) || column.collation().isEmpty())
                .toList();
        if (!plain || sequence || referred || types.isEmpty()) {
            return;
        }
        SampleType type = draft.one(types);
        ColumnValue value = draft.any(type.defaults())
                .filter(text -> column.value() instanceof ColumnValue.Default)
                .map(text -> (ColumnValue) new ColumnValue.Default(new SqlExpression(text)))
                .orElseGet(ColumnValue.None::new);
        String written = Names.written(column.name());
        for (SchemaObject member : draft.membersOf(column.table())) {
            boolean mentions =
                    member.expressions().stream().anyMatch(text -> text.text().contains(written));
            if (mentions && !member.id().equals(column.id())) {
                draft.remove(member.id());
                reworded(member, written, old, type).ifPresent(draft::put);
            }
            if (member instanceof Index index && Draft.isKeyedBy(index, column.name())) {
                draft.remove(member.id());
            }
        }
        ColumnSettings settings = draft.chance(50) && fits(column.settings(), type.type())
                ? column.settings()
                : dice.settings(type.type());
        draft.put(column.withType(type.type()).withValue(value).withSettings(settings));
    }

    /** Whether a column of this type reads back with these settings: short types have no others, and a mode that is the type's own is none. */
    private static boolean fits(ColumnSettings settings, DataType type) {
        Optional<StorageMode> own = TypeStorage.of(type);
        boolean plain = settings.storage().isEmpty() && settings.compression().isEmpty();
        return plain
                || (!own.equals(Optional.of(StorageMode.PLAIN))
                        && !settings.storage().equals(own));
    }

    private static Optional<SchemaObject> reworded(
            SchemaObject member, String written, SampleType old, SampleType type) {
        if (!(member instanceof CheckConstraint check)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(old.checks().size(), type.checks().size()); i++) {
            if (check.expression().text().equals(old.checks().get(i).replace("@", written))) {
                SqlExpression text = new SqlExpression(type.checks().get(i).replace("@", written));
                return Optional.of(new CheckConstraint(
                        check.table(), check.name(), text, check.inheritance(), check.validity(), check.comment()));
            }
        }
        return Optional.empty();
    }
}
