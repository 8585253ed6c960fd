package dev.dbm.example.bookshop;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;

/** Buying and selling, in jOOQ's words. */
final class Shop {
    private static final Table<Record> AUTHOR = table(name("author"));
    private static final Table<Record> BEST_SELLER = table(name("best_seller"));
    private static final Table<Record> BOOK = table(name("book"));
    private static final Table<Record> BOOK_AUTHOR = table(name("book_author"));
    private static final Table<Record> CATEGORY = table(name("category"));
    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Table<Record> ORDERS = table(name("orders"));
    private static final Table<Record> ORDER_LINE = table(name("order_line"));

    private static final Field<Long> AUTHOR_ID = field(name("author_id"), Long.class);
    private static final Field<Long> CATEGORY_ID = field(name("category_id"), Long.class);
    private static final Field<Long> CUSTOMER_ID = field(name("customer_id"), Long.class);
    private static final Field<JSONB> DETAILS = field(name("details"), JSONB.class);
    private static final Field<String> EMAIL = field(name("email"), String.class);
    private static final Field<String> FORMAT = field(name("format"), String.class);
    private static final Field<String> FULL_NAME = field(name("full_name"), String.class);
    private static final Field<Long> ID = field(name("id"), Long.class);
    private static final Field<String> ISBN = field(name("isbn"), String.class);
    private static final Field<Short> LINE = field(name("line"), Short.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<UUID> NUMBER = field(name("id"), UUID.class);
    private static final Field<UUID> ORDER_ID = field(name("order_id"), UUID.class);
    private static final Field<Long> PARENT_ID = field(name("parent_id"), Long.class);
    private static final Field<Short> PLACE = field(name("place"), Short.class);
    private static final Field<BigDecimal> PRICE = field(name("price"), BigDecimal.class);
    private static final Field<Integer> QUANTITY = field(name("quantity"), Integer.class);
    private static final Field<BigDecimal> REVENUE = field(name("revenue"), BigDecimal.class);
    private static final Field<String> SORT_NAME = field(name("sort_name"), String.class);
    private static final Field<String> STATUS = field(name("status"), String.class);
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<BigDecimal> TOTAL = field(name("total"), BigDecimal.class);
    private static final Field<BigDecimal> UNIT_PRICE = field(name("unit_price"), BigDecimal.class);

    private final DSLContext database;

    Shop(DSLContext database) {
        this.database = database;
    }

    /** Puts a book on the shelf, unless it is there. */
    void stock(String isbn) {
        if (database.fetchExists(database.selectFrom(BOOK).where(ISBN.eq(isbn)))) {
            return;
        }
        long computing = insert(CATEGORY, Map.of(NAME, "Computing"));
        long languages = insert(CATEGORY, Map.of(PARENT_ID, computing, NAME, "Programming languages"));
        database.insertInto(BOOK)
                .set(ISBN, isbn)
                .set(TITLE, "The C Programming Language")
                .set(CATEGORY_ID, languages)
                .set(FORMAT, label("book_format", "paperback"))
                .set(PRICE, new BigDecimal("54.90"))
                .set(DETAILS, JSONB.valueOf("{\"pages\": 272, \"edition\": 2}"))
                .execute();
        short place = 1;
        for (String author : List.of("Brian Kernighan", "Dennis Ritchie")) {
            String lastName = author.substring(author.lastIndexOf(' ') + 1);
            long id = insert(AUTHOR, Map.of(FULL_NAME, author, SORT_NAME, lastName));
            database.insertInto(BOOK_AUTHOR)
                    .set(ISBN, isbn)
                    .set(AUTHOR_ID, id)
                    .set(PLACE, place++)
                    .execute();
        }
    }

    /** Sells some copies of a book to the customer with this address, who may be new; returns what they cost. */
    BigDecimal sell(String email, String isbn, int quantity) {
        return database.transactionResult(transaction -> {
            DSLContext shop = transaction.dsl();
            UUID order = shop.insertInto(ORDERS)
                    .set(CUSTOMER_ID, customer(shop, email))
                    .returningResult(NUMBER)
                    .fetchSingle()
                    .value1();
            BigDecimal total = shop.insertInto(ORDER_LINE)
                    .set(ORDER_ID, order)
                    .set(LINE, (short) 1)
                    .set(ISBN, isbn)
                    .set(QUANTITY, quantity)
                    .set(UNIT_PRICE, field(select(PRICE).from(BOOK).where(ISBN.eq(isbn))))
                    .returningResult(TOTAL)
                    .fetchSingle()
                    .value1();
            shop.update(ORDERS)
                    .set(STATUS, label("order_status", "PAID"))
                    .where(NUMBER.eq(order))
                    .execute();
            return total;
        });
    }

    /** The books that brought most, with what they brought. */
    List<String> bestSellers() {
        return database.select(TITLE, REVENUE)
                .from(BEST_SELLER)
                .orderBy(REVENUE.desc(), TITLE)
                .limit(3)
                .fetch(row -> row.value1() + ", " + row.value2());
    }

    private static long customer(DSLContext shop, String email) {
        return shop.select(ID)
                .from(CUSTOMER)
                .where(lower(EMAIL).eq(lower(val(email))))
                .fetchOptional(ID)
                .orElseGet(() -> shop.insertInto(CUSTOMER)
                        .set(EMAIL, email)
                        .set(NAME, email.substring(0, email.indexOf('@')))
                        .returningResult(ID)
                        .fetchSingle()
                        .value1());
    }

    private static Field<String> label(String type, String label) {
        return field("{0}::{1}", String.class, val(label), field(name(type)));
    }

    private long insert(Table<Record> into, Map<? extends Field<?>, ?> values) {
        return database.insertInto(into)
                .set(values)
                .returningResult(ID)
                .fetchSingle()
                .value1();
    }
}
