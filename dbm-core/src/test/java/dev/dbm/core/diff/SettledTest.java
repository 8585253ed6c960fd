package dev.dbm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final ObjectId A = column("a");
    private static final ObjectId B = column("b");
    private static final ObjectId C = column("c");
    private static final Rename A_TO_B = new Rename(A, B);
    private static final Rename B_TO_C = new Rename(B, C);

    @Test
    void keeps_what_is_declared_and_was_used() {
        Intents intents = new Intents(List.of(A_TO_B), Set.of(B, C), Set.of(), Map.of(), Map.of());

        Settled after = new Settled(List.of(B_TO_C), Set.of(A, B)).after(intents, Set.of(C));

        assertThat(after.renames()).containsExactly(A_TO_B);
        assertThat(after.drops()).as("a is no longer declared").containsExactly(B, C);
    }

    @Test
    void has_of_two_branches_what_either_did() {
        Settled both = new Settled(List.of(A_TO_B), Set.of(A)).and(new Settled(List.of(B_TO_C), Set.of(B)));

        assertThat(both).isEqualTo(new Settled(List.of(A_TO_B, B_TO_C), Set.of(A, B)));
    }

    @Test
    void forgets_behind_another_branch_what_either_took_back() {
        Settled parent = new Settled(List.of(A_TO_B), Set.of(A, B));
        Settled here = new Settled(List.of(A_TO_B, B_TO_C), Set.of(B));
        Settled mine = new Settled(List.of(), Set.of(A, B, C));

        assertThat(here.followedBy(parent, mine)).isEqualTo(new Settled(List.of(B_TO_C), Set.of(B, C)));
    }

    private static ObjectId column(String name) {
        return ObjectId.column(QualifiedName.of("public", "t"), new Identifier(name));
    }
}
