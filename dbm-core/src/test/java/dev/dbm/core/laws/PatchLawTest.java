package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.diff.Patch;
import dev.dbm.schema.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatchLawTest {
    @Provide
    Arbitrary<SchemaPair.Recipe> recipes() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 15))
                .as(SchemaPair.Recipe::new);
    }

    @Property(tries = 2_000, seed = "1")
    void a_patch_leads_from_the_first_to_the_second_and_back(@ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);

        assertLeads(pair.from(), pair.to());
        assertLeads(pair.to(), pair.from());
    }

    @Property(tries = 1_000, seed = "1")
    void a_patch_meets_itself_only_in_conflict(@ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);
        Patch patch = Patch.between(pair.from(), pair.to());

        Patch.Outcome outcome = patch.onto(pair.from(), pair.to());

        assertThat(outcome)
                .isInstanceOf(patch.changes().isEmpty() ? Patch.Outcome.Made.class : Patch.Outcome.Conflict.class);
    }

    private static void assertLeads(Schema from, Schema to) {
        Patch.Outcome outcome = Patch.between(from, to).onto(from, from);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Patch.Outcome.Made.class,
                        made -> assertThat(Patch.between(made.schema(), to).changes())
                                .isEmpty());
    }
}
