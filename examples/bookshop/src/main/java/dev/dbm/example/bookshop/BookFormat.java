package dev.dbm.example.bookshop;

import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Label;

/** How a book is bound. */
@EnumType
enum BookFormat {
    @Label("hardcover")
    HARDCOVER,
    @Label("paperback")
    PAPERBACK,
    @Label("e-book")
    EBOOK
}
