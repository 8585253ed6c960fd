package dev.dbm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementTest {
    @Test
    void hazards_keep_their_order_and_cannot_be_changed() {
        List<Hazard> backwards = List.of(Hazard.values()).reversed();

        Set<Hazard> hazards = new Statement(
                        "SELECT 1",
                        TransactionMode.TRANSACTIONAL,
                        new LinkedHashSet<>(backwards),
                        ObjectId.namespace(new Identifier("a")))
                .hazards();

        assertThat(hazards).containsExactly(Hazard.values());
        assertThatThrownBy(() -> hazards.remove(Hazard.DELETES_DATA)).isInstanceOf(UnsupportedOperationException.class);
    }
}
