package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivedNameTest {
    private static final Identifier USERS = new Identifier("users");
    private static final String A60 = "a".repeat(60);

    private static Identifier name(String name) {
        return new Identifier(name);
    }

    private static String free(DerivedName derived) {
        return derived.choose(name -> false).value();
    }

    @Test
    void joins_table_columns_and_label() {
        assertThat(free(DerivedName.primaryKey(USERS))).isEqualTo("users_pkey");
        assertThat(free(DerivedName.unique(USERS, List.of(name("email")), List.of())))
                .isEqualTo("users_email_key");
        assertThat(free(DerivedName.index(USERS, List.of(name("a"), name("b")), List.of(name("c")))))
                .isEqualTo("users_a_b_c_idx");
        assertThat(free(DerivedName.foreignKey(name("orders"), List.of(name("user_id")))))
                .isEqualTo("orders_user_id_fkey");
        assertThat(free(DerivedName.check(USERS, name("age")))).isEqualTo("users_age_check");
        assertThat(free(DerivedName.sequence(USERS, name("id")))).isEqualTo("users_id_seq");
    }

    @Test
    void numbers_the_label_when_the_name_is_taken() {
        Set<Identifier> taken = Set.of(name("users_pkey"), name("users_pkey1"));

        assertThat(DerivedName.primaryKey(USERS).choose(taken::contains)).isEqualTo(name("users_pkey2"));
    }

    @Test
    void shortens_the_longer_part_first() {
        assertThat(free(DerivedName.check(name(A60), name("short")))).isEqualTo("a".repeat(51) + "_short_check");
        assertThat(free(DerivedName.check(name("short"), name(A60)))).isEqualTo("short_" + "a".repeat(51) + "_check");
        assertThat(free(DerivedName.check(name(A60), name("b".repeat(60)))))
                .isEqualTo("a".repeat(28) + "_" + "b".repeat(28) + "_check");
    }

    @Test
    void leaves_no_half_character() {
        assertThat(free(DerivedName.primaryKey(name("ü".repeat(31))))).isEqualTo("ü".repeat(29) + "_pkey");
        assertThat(free(DerivedName.primaryKey(name("😀".repeat(15))))).isEqualTo("😀".repeat(14) + "_pkey");
    }

    @Test
    void makes_room_for_the_number() {
        Set<Identifier> taken = Set.of(name("a".repeat(58) + "_pkey"));

        assertThat(DerivedName.primaryKey(name("a".repeat(63))).choose(taken::contains))
                .isEqualTo(name("a".repeat(57) + "_pkey1"));
    }

    @Test
    void numbers_a_column_that_comes_twice_in_an_index() {
        assertThat(free(DerivedName.index(USERS, List.of(name("a"), name("a")), List.of(name("a")))))
                .isEqualTo("users_a_a1_a2_idx");
    }
}
