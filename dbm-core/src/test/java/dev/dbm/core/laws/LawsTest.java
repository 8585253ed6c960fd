package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LawsTest {
    @Provide
    Arbitrary<SchemaPair.Recipe> recipes() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 15))
                .as(SchemaPair.Recipe::new);
    }

    private static Difference diff(SchemaPair pair) {
        return Differ.byTokens().diff(pair.from(), pair.to(), intents(pair));
    }

    private static Intents intents(SchemaPair pair) {
        return new Intents(pair.renames());
    }

    @Property(tries = 2_000, seed = "1")
    void a_schema_does_not_differ_from_itself(@ForAll("recipes") SchemaPair.Recipe recipe) {
        Schema schema = SchemaPair.of(recipe).to();

        assertThat(Differ.byTokens().diff(schema, schema, Intents.none()).all()).isEmpty();
    }

    @Property(tries = 10_000, seed = "1")
    void the_difference_leads_from_the_first_to_the_second(@ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);

        Difference difference = diff(pair);

        assertThat(Changes.applied(difference.before(), difference.changes())).isEqualTo(pair.to());
        Schema reached = Changes.applied(pair.from(), difference.all());
        assertThat(Differ.byTokens().diff(reached, pair.to(), Intents.none()).all())
                .isEmpty();
    }

    @Property(tries = 2_000, seed = "1")
    void the_plan_makes_every_change_and_can_be_taken_back(@ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);
        Plan plan = new Planner().plan(diff(pair), intents(pair));

        Schema there = Changes.applied(pair.from(), plan.changes());
        Schema back = Changes.applied(there, Changes.reversed(plan.changes()));

        assertThat(Differ.byTokens().diff(there, pair.to(), Intents.none()).all())
                .isEmpty();
        assertThat(Differ.byTokens().diff(back, pair.from(), Intents.none()).all())
                .isEmpty();
    }

    @Property(tries = 2_000, seed = "1")
    void every_beginning_of_a_plan_is_a_schema_in_which_nothing_is_missing(
            @ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);
        Plan plan = new Planner().plan(diff(pair), intents(pair));

        for (Schema stage : Changes.stages(pair.from(), plan.changes())) {
            assertThat(stage.externals())
                    .allMatch(missing -> pair.from().externals().contains(missing)
                            || pair.to().externals().contains(missing));
        }
    }

    @Property(tries = 2_000, seed = "1")
    void the_order_of_a_plan_does_not_depend_on_the_order_of_its_changes(@ForAll("recipes") SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe);
        Difference difference = diff(pair);
        List<Change> shuffled = new ArrayList<>(difference.changes());
        Collections.shuffle(shuffled, new Random(recipe.seed()));
        Difference other = new Difference(difference.before(), difference.after(), difference.renames(), shuffled);

        Plan plan = new Planner().plan(difference, intents(pair));

        assertThat(new Planner().plan(other, intents(pair)).statements()).isEqualTo(plan.statements());
    }
}
