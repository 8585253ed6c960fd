package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop sells. */
@Table(comment = "One row per edition, so per ISBN")
@Index(name = "book_title_lower_idx", expressions = "lower(title)")
@Index(name = "book_search_idx", columns = "search", method = "gin")
record Book(
        @Id @Check("isbn ~ '^97[89][0-9]{10}$'") String isbn,
        String title,
        @References(Category.class) @Index long categoryId,
        BookFormat format,
        @Column(type = "numeric(10,2)") @Check("price >= 0") BigDecimal price,
        @Nullable LocalDate published,
        @Json @Default("'{}'") Map<String, Object> details,

        @Column(type = "tsvector")
        @Generated(value = "to_tsvector('english'::regconfig, title)", storage = GeneratedStorage.STORED)
        @Nullable
        String search) {}
