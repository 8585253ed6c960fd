package dev.dbm.studio.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class RelationAddressTest {
    @Property(tries = 300)
    void every_name_comes_back(
            @ForAll
                    @StringLength(min = 1, max = 12)
                    @Chars({'.', '"', ' ', '/', '%', 'ä'})
                    @CharRange(from = 'a', to = 'c')
                    String namespace,
            @ForAll @StringLength(min = 1, max = 12) @Chars({'.', '"', ' ', '/', 'A'}) @CharRange(from = 'a', to = 'c')
                    String name) {
        QualifiedName qualified = new QualifiedName(new Identifier(namespace), new Identifier(name));

        assertThat(RelationAddress.parse(RelationAddress.of(qualified))).hasValue(qualified);
    }

    @Example
    void quotes_may_be_left_out() {
        assertThat(RelationAddress.parse("public.Order")).hasValue(QualifiedName.of("public", "Order"));
    }

    @Example
    void what_is_no_name_is_none() {
        for (String text :
                new String[] {"", ".", "a", "a.", ".b", "a.b.c", "\"a.b", "\"a\"b.c", "a.b\0", "a." + "x".repeat(64)}) {
            assertThat(RelationAddress.parse(text)).as(text).isEmpty();
        }
    }
}
