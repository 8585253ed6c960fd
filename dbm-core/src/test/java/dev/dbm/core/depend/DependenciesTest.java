package dev.dbm.core.depend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static final ObjectId TABLE = ObjectId.table(QualifiedName.of("app", "t"));
    private static final ObjectId OTHER = ObjectId.table(QualifiedName.of("app", "u"));
    private static final ObjectId VIEW = ObjectId.of(ObjectKind.VIEW, QualifiedName.of("app", "v"));
    private static final ObjectId FUNCTION = ObjectId.of(ObjectKind.FUNCTION, QualifiedName.of("app", "f"));

    @Test
    void knows_the_users_of_what_is_needed() {
        Dependencies dependencies = Dependencies.of(Map.of(
                VIEW, Set.of(Need.hard(TABLE), Need.hard(FUNCTION)), FUNCTION, Set.of(new Need(TABLE, Strength.SOFT))));

        assertThat(dependencies.usersOf(TABLE)).containsExactlyInAnyOrder(VIEW, FUNCTION);
        assertThat(dependencies.usersOf(FUNCTION)).containsExactly(VIEW);
        assertThat(dependencies.usersOf(VIEW)).isEmpty();
        assertThat(dependencies.of(TABLE)).isEmpty();
    }

    @Test
    void believes_what_was_looked_at_last() {
        Dependencies guessed = Dependencies.of(Map.of(VIEW, Set.of(Need.hard(OTHER)), FUNCTION, Set.of()));
        Dependencies asked = Dependencies.of(Map.of(VIEW, Set.of(Need.hard(TABLE))));

        Dependencies both = guessed.updated(asked);

        assertThat(both.of(VIEW)).containsExactly(Need.hard(TABLE));
        assertThat(both.usersOf(OTHER)).isEmpty();
        assertThat(both.needs()).containsOnlyKeys(VIEW, FUNCTION);
    }

    @Test
    void renames_both_ends() {
        Dependencies dependencies = Dependencies.of(Map.of(VIEW, Set.of(Need.hard(TABLE))));

        Dependencies renamed = dependencies.renamed(id -> id.equals(TABLE) ? OTHER : id);

        assertThat(renamed).isEqualTo(Dependencies.of(Map.of(VIEW, Set.of(Need.hard(OTHER)))));
        assertThat(renamed.usersOf(TABLE)).isEmpty();
    }

    @Test
    void an_id_knows_where_it_lives() {
        ObjectId column = ObjectId.column(QualifiedName.of("app", "t"), new Identifier("c"));
        ObjectId namespace = ObjectId.namespace(new Identifier("app"));
        ObjectId extension = ObjectId.of(ObjectKind.EXTENSION, new Identifier("app"));

        assertThat(column.isIn(TABLE)).isTrue();
        assertThat(column.isIn(namespace)).isTrue();
        assertThat(column.isIn(OTHER)).isFalse();
        assertThat(TABLE.isIn(extension)).isFalse();
        assertThat(VIEW.isIn(TABLE)).isFalse();
        assertThat(column.relation()).isEqualTo(QualifiedName.of("app", "t"));
        assertThat(extension.namespace()).isEmpty();
        assertThat(namespace.namespace()).contains(new Identifier("app"));
    }
}
