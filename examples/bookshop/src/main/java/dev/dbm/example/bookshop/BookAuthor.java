package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Table;

/** Who wrote which book, in the order of the cover. */
@Table
record BookAuthor(
        @Id @References(value = Book.class, onDelete = ReferentialAction.CASCADE)
        String isbn,

        @Id @References(Author.class) @Index long authorId,
        @Default("1") @Check("place > 0") short place) {}
