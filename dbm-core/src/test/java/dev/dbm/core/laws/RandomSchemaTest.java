package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class RandomSchemaTest {
    @Property(tries = 500, seed = "1")
    void makes_the_same_pair_from_the_same_recipe(
            @ForAll long seed, @ForAll @IntRange(max = 8) int size, @ForAll @IntRange(max = 12) int mutations) {
        SchemaPair.Recipe recipe = new SchemaPair.Recipe(seed, size, mutations);

        SchemaPair pair = SchemaPair.of(recipe);

        assertThat(SchemaPair.of(recipe)).isEqualTo(pair);
        Statistics.label("second differs from first").collect(!pair.from().equals(pair.to()));
        Statistics.label("something is renamed").collect(!pair.renames().isEmpty());
    }

    @Test
    void makes_objects_of_every_kind_soon() {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        for (long seed = 0; seed < 50; seed++) {
            Schema schema = RandomSchema.of(seed, 6);
            schema.objects().keySet().forEach(id -> kinds.add(id.kind()));
        }

        assertThat(kinds)
                .isEqualTo(EnumSet.of(
                        ObjectKind.NAMESPACE,
                        ObjectKind.ENUM,
                        ObjectKind.SEQUENCE,
                        ObjectKind.TABLE,
                        ObjectKind.COLUMN,
                        ObjectKind.PRIMARY_KEY,
                        ObjectKind.UNIQUE,
                        ObjectKind.CHECK,
                        ObjectKind.INDEX,
                        ObjectKind.FOREIGN_KEY));
    }
}
