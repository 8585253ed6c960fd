package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexKeyTextTest {
    @Test
    void walks_keys_with_everything_behind_them() {
        IndexKeyText text = new IndexKeyText(
                "a, b COLLATE \"C\" text_pattern_ops DESC, lower(c) COLLATE app.\"My, coll\" app.\"o\"\"ps\" (x='a)',"
                        + " y=2) NULLS FIRST) INCLUDE (d, \"E f\") WHERE (a > 1)");

        assertThat(text.column()).isEqualTo(key(Optional.empty(), Optional.empty()));
        assertThat(text.column())
                .isEqualTo(key(Optional.of(QualifiedName.of("pg_catalog", "C")), name(null, "text_pattern_ops")));
        assertThat(text.expression("lower(c)"))
                .isEqualTo(key(Optional.of(QualifiedName.of("app", "My, coll")), name("app", "o\"ps")));
    }

    @Test
    void stops_where_the_text_is_not_what_it_was_said_to_be() {
        IndexKeyText text = new IndexKeyText("a DESC)");

        assertThatThrownBy(() -> text.expression("lower(b)")).isInstanceOf(IllegalStateException.class);
    }

    private static IndexKeyText.Key key(Optional<QualifiedName> collation, Optional<IndexKeyText.Name> operatorClass) {
        return new IndexKeyText.Key(collation, operatorClass);
    }

    private static Optional<IndexKeyText.Name> name(String namespace, String name) {
        return Optional.of(
                new IndexKeyText.Name(Optional.ofNullable(namespace).map(Identifier::new), new Identifier(name)));
    }
}
