package dev.dbm.core.declare.types;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Validity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uses every declared type, alone, in arrays and inside others. */
@Table
@Index(columns = "name extensions.gin_trgm_ops", method = "gin", name = "guest_name")
record Guest(
        @Id int id,
        Email email,
        List<Email> others,
        @Nullable Address home,
        Address[] former,
        @Default("'LOW'") Rank rank,
        String name,
        @Column(type = "typed.citext") String nick,
        @Column(type = "typed.citext[]") List<String> nicks,
        @Column(collation = "typed.ignoring_case") String city,
        @Column(type = "time_span") Object open,
        @Column(type = "text_spans") Object pages,
        @Nullable Quantity quantity) {

    @EnumType
    enum Rank {
        LOW,
        HIGH
    }

    @Domain(
            type = "text",
            check = {"VALUE LIKE '%_@_%'", "length(VALUE) < 200"},
            comment = "where mail goes")
    @Check(name = "no_blanks", value = "VALUE !~ '\\s'", validity = Validity.NOT_VALID, comment = "seen in old data")
    record Email(String value) {}

    @Domain(value = "amount", defaultValue = "1", notNull = true, check = "VALUE > 0")
    record Quantity(int pieces) {}

    @CompositeType(comment = "where somebody lives")
    record Address(
            @Column(name = "line", collation = "C") String street,
            @Comment("as the post writes it") String city,
            Email contact,
            List<Rank> ranks,
            Money rent) {}

    @CompositeType("money_amount")
    record Money(
            @Column(type = "numeric(12,2)") BigDecimal amount,
            @Column(type = "char(3)") String currency) {}
}
