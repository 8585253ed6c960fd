package dev.dbm.docs.shop;

import dev.dbm.annotation.Argument;
import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Columns;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Exclude;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.IdentityMode;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Label;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.Owner;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.Procedure;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.ReplicaIdentity;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.SqlFile;
import dev.dbm.annotation.Statistics;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.Trigger;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.Validity;
import dev.dbm.annotation.View;
import dev.dbm.annotation.Volatility;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The examples of docs/annotations.md. Each region between "snippet" and "end" stands there word for word. */
final class Shop {
    private Shop() {}

    // snippet: table
    @Table
    record Customer(@Id long id, String name) {}

    @Table(name = "orders", comment = "what was ordered", with = "fillfactor=80")
    record Order(@Id long id, @References(Customer.class) long customerId) {}
    // end

    // snippet: column
    @Table
    record Article(
            @Id long id,
            @Column(type = "varchar(40)", collation = "C") String sku,

            @Column(name = "list_price", type = "numeric(12,2)", comment = "without tax")
            BigDecimal price,

            @Column(type = "integer", using = "weight::integer")
            int weight) {}
    // end

    // snippet: id
    @Table
    record OrderLine(
            @Id @References(Order.class) long orderId, @Id int lineNo, int quantity) {}

    @Table
    @Id(
            columns = {"day", "customerId"},
            name = "visit_pk",
            include = "pages")
    record Visit(long customerId, LocalDate day, int pages) {}
    // end

    // snippet: identity
    @Table
    record Invoice(
            @Id @Identity long id,

            @Identity(value = IdentityMode.BY_DEFAULT, start = 1000, increment = 10, cache = 20)
            int number) {}
    // end

    // snippet: default
    @Table
    record Session(
            @Id @Default("gen_random_uuid()") UUID id,
            @Default("now()") Instant createdAt,
            @Default("'de'") String language,
            @Default("'{}'") List<String> roles) {}
    // end

    // snippet: generated
    @Table
    record Line(
            @Id long id,
            int quantity,
            BigDecimal price,

            @Generated(value = "quantity * price", storage = GeneratedStorage.STORED)
            BigDecimal total) {}
    // end

    // snippet: unique
    @Table
    @Unique(
            columns = {"country", "taxNumber"},
            nullsNotDistinct = true)
    record Company(
            @Id long id,
            @Unique String name,
            String country,
            @Nullable String taxNumber) {}

    @Table
    record Track(
            @Id long id,

            @Unique(deferrable = Deferrable.INITIALLY_DEFERRED)
            int position) {}
    // end

    // snippet: references
    @Table
    record Employee(
            @Id long id,
            @References(Employee.class) @Nullable Long managerId,

            @References(value = Company.class, column = "name", onDelete = ReferentialAction.CASCADE)
            String company) {}
    // end

    // snippet: foreignkey
    @Table
    @ForeignKey(
            columns = {"orderId", "lineNo"},
            references = OrderLine.class,
            onDelete = ReferentialAction.SET_NULL,
            onDeleteColumns = "lineNo")
    record Shipment(@Id long id, long orderId, @Nullable Integer lineNo) {}
    // end

    // snippet: check
    @Table
    @Check(name = "voucher_period", value = "valid_from < valid_to")
    @Check(name = "voucher_code_upper", value = "code = upper(code)", validity = Validity.NOT_VALID)
    record Voucher(
            @Id String code,
            LocalDate validFrom,
            LocalDate validTo,
            @Check("amount > 0") BigDecimal amount) {}
    // end

    // snippet: index
    @Table
    @Index(columns = {"customerId", "placedAt desc nulls last"})
    @Index(name = "purchase_note_lower_idx", expressions = "lower(note) text_pattern_ops")
    @Index(columns = "placedAt", where = "not paid", include = "customerId", concurrently = true)
    @Index(columns = "tags", method = "gin")
    record Purchase(
            @Id long id, @Index long customerId, Instant placedAt, boolean paid, String note, List<String> tags) {}
    // end

    // snippet: enum
    @EnumType
    enum Status {
        PENDING,
        @Label("in transit")
        IN_TRANSIT,
        DELIVERED
    }

    @Table
    record Parcel(@Id long id, @Default("'PENDING'") Status status) {}
    // end

    // snippet: domain
    @Domain(type = "text", check = "VALUE LIKE '%_@_%'")
    record Email(String value) {}

    @Table
    record Subscriber(@Id long id, Email email, List<Email> others) {}
    // end

    // snippet: composite-type
    @CompositeType
    record Price(
            @Column(type = "numeric(12,2)") BigDecimal amount,
            @Column(type = "char(3)") String currency) {}

    @Table
    record Offer(@Id long id, Price price) {}
    // end

    // snippet: json
    record Address(String street, String city) {}

    @Table
    record Supplier(
            @Id long id, @Json Address address, @Json Map<String, String> attributes) {}
    // end

    // snippet: columns
    @Table
    @Index(columns = {"city", "name"})
    record Recipient(@Id long id, String name, @Columns Address address) {
        record Address(String street, String city) {}
    }
    // end

    // snippet: transient
    @Table
    record Cart(@Id long id, BigDecimal net, @Transient BigDecimal gross) {}
    // end

    // snippet: comment
    @Table
    @Comment("Where goods are kept")
    record Warehouse(@Id long id, @Comment("as on the door") String name) {}
    // end

    // snippet: backfill
    @Table
    record Reader(
            @Id long id,
            String name,
            @Backfill("lower(name)") String sortName) {}
    // end

    // snippet: renamed
    @Table("payment")
    @RenamedFrom("payments")
    @DropAllowed({"iban", "bic"})
    record Payment(@Id long id, @RenamedFrom("sum") BigDecimal amount, Method method) {}

    @EnumType("payment_method")
    @RenamedFrom(value = "method", namespace = "legacy")
    enum Method {
        CARD,
        @RenamedFrom("CHEQUE")
        CHECK
    }
    // end

    // snippet: grant
    @Table
    @Owner("chief")
    @Grant(
            value = {Privilege.SELECT, Privilege.INSERT},
            to = "writer")
    @Grant(
            value = Privilege.SELECT,
            to = "reader",
            columns = {"id", "paidAt"})
    record CardPayment(@Id long id, Instant paidAt, String card) {}
    // end

    // snippet: sequence
    @Table
    @Sequence(value = "ticket_id_seq", type = "integer", ownedBy = "id")
    record Ticket(
            @Id @Default("nextval('shop.ticket_id_seq')") int id) {}
    // end

    // snippet: nullable
    @Table
    record Profile(
            @Id long id,
            int logins,
            Integer points,
            @Nullable String nickname) {}
    // end

    // snippet: view
    @View("""
        SELECT c.id, c.name, count(o.id) AS orders
        FROM shop.customer c JOIN shop.orders o ON o.customer_id = c.id
        GROUP BY c.id\
        """)
    @Comment("Who has ordered something")
    record Buyer(long id, String name, @Comment("how much") long orders) {}
    // end

    // snippet: materialized-view
    @MaterializedView("SELECT sku, list_price FROM shop.article WHERE list_price > 100")
    @Index(columns = "listPrice")
    record DearArticle(@Index(unique = true) String sku, BigDecimal listPrice) {}
    // end

    // snippet: sql-file
    @View
    @SqlFile("shop/unpaid.sql")
    record Unpaid(long id, Instant placedAt) {}
    // end

    // snippet: routines
    @Routines
    interface Orders {
        @Function(
                language = "sql",
                volatility = Volatility.IMMUTABLE,
                strict = true,
                body = "RETURN round(net * (1 + rate), 2)")
        BigDecimal gross(
                @Argument("net") BigDecimal net, @Argument(value = "rate", defaultValue = "0.19") BigDecimal rate);

        @Function(
                language = "sql",
                volatility = Volatility.STABLE,
                body = "SELECT * FROM shop.orders WHERE customer_id = $1")
        Stream<Order> ordersOf(@Argument("customer") long customer);

        @Function(language = "plpgsql", returns = "trigger", set = "search_path=shop, pg_temp")
        @SqlFile("functions/touch.sql")
        void touch();

        @Procedure(language = "plpgsql", body = "BEGIN DELETE FROM shop.orders WHERE customer_id = customer; END")
        void forget(@Argument("customer") long customer);
    }
    // end

    // snippet: row-security
    @Table
    @RowSecurity
    @Policy(name = "own_notes", using = "author = current_user")
    @Policy(name = "no_empty_notes", command = Policy.Command.INSERT, restrictive = true, check = "text <> ''")
    record Note(@Id long id, String author, String text) {}
    // end

    // snippet: trigger
    @Table
    @Trigger(
            name = "skip_unchanged",
            events = Trigger.Event.UPDATE,
            function = "pg_catalog.suppress_redundant_updates_trigger")
    @Trigger(
            name = "index_words",
            events = {Trigger.Event.INSERT, Trigger.Event.UPDATE},
            of = "body",
            function = "pg_catalog.tsvector_update_trigger",
            arguments = {"words", "pg_catalog.english", "body"})
    record Page(
            @Id long id,
            String body,
            @Column(type = "tsvector") @Nullable String words) {}
    // end

    // snippet: exclude
    @Table
    @Exclude(elements = "during WITH &&", where = "not cancelled")
    record Reservation(
            @Id long id, @Column(type = "tstzrange") String during, boolean cancelled) {}
    // end

    // snippet: statistics
    @Table
    @Statistics(
            name = "residence_places",
            columns = {"city", "zip"},
            kinds = Statistics.Kind.DEPENDENCIES)
    @Statistics(name = "residence_street_lower", expressions = "lower(street)")
    record Residence(@Id long id, String street, String city, String zip) {}
    // end

    // snippet: marks
    @Table
    @ReplicaIdentity(index = "device_serial_key")
    @ClusterOn("device_pkey")
    record Device(@Id long id, @Unique String serial) {}
    // end
}
