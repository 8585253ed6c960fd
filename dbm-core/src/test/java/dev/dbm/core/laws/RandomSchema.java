package dev.dbm.core.laws;

import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import java.util.List;
import java.util.Random;

/** Makes a random schema over all kinds. */
final class RandomSchema {
    private RandomSchema() {}

    /**
     * Returns a schema that PostgreSQL 15 and later accepts, the same one for the same seed and size.
     *
     * @param size about how many objects of their own it has, from 0
     */
    static Schema of(long seed, int size) {
        Draft draft = new Draft(new Random(seed));
        Dice dice = new Dice(draft);
        dice.namespace();
        for (int i = 0; i < size; i++) {
            switch (draft.below(10)) {
                case 0 -> dice.namespace();
                case 1, 2 -> dice.enumType();
                case 3 -> dice.sequence();
                default -> dice.table();
            }
        }
        List<Table> tables = draft.all(Table.class);
        tables.forEach(table -> {
            if (draft.chance(30)) {
                dice.foreignKey(table.name());
            }
        });
        return draft.schema();
    }
}
