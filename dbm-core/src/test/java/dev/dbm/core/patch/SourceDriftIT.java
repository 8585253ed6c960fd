package dev.dbm.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.SourceException;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDriftIT {
    private static final String PACKAGE = "com.acme.shop";

    private static final String CUSTOMER = """
        package com.acme.shop;

        import dev.dbm.annotation.*;
        import java.time.Instant;
        import org.jspecify.annotations.Nullable;

        /** Who buys; {@code email} is how we know them. */
        @Table("customer")
        public record Customer(
                @Id @Identity long id, // never shown
                @Unique String email,
                /* as on the letter */ String name,
                @Default("now()") Instant createdAt) {
            /** Letters start with this. */
            static final String GREETING = "Dear ";

            String greeting() {
                return GREETING + name; // not the email
            }
        }
        """;

    private static final String STATUS = """
        package com.acme.shop;

        import dev.dbm.annotation.EnumType;

        @EnumType("order_status")
        enum Status {
            PENDING, // not yet
            PAID
        }
        """;

    private static final String ORDER = """
        package com.acme.shop;

        import dev.dbm.annotation.Check;
        import dev.dbm.annotation.Column;
        import dev.dbm.annotation.Default;
        import dev.dbm.annotation.Id;
        import dev.dbm.annotation.Index;
        import dev.dbm.annotation.References;
        import dev.dbm.annotation.Table;
        import java.math.BigDecimal;
        import org.jspecify.annotations.Nullable;

        @Table("orders")
        @Index(columns = {"customerId",
                          "placed desc"}) // for the overview
        @Check(name = "orders_note_not_blank", value = "note <> ''")
        record Order(@Id long id, @References(Customer.class) long customerId,
        \t@Default("'PENDING'") Status status,   @Column(type = "numeric(12,2)") BigDecimal total,
              java.time.LocalDate placed,
              @Nullable String note) {}
        """;

    private static final String[] DATABASE = {
        "CREATE TYPE order_status AS ENUM ('PENDING', 'PAID')",
        "CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE,"
                + " name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now())",
        "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer,"
                + " status order_status NOT NULL DEFAULT 'PENDING', total numeric(12,2) NOT NULL, placed date NOT NULL,"
                + " note text, CONSTRAINT orders_note_not_blank CHECK (note <> ''))",
        "CREATE INDEX ON orders (customer_id, placed DESC)"
    };

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void start() throws IOException {
        database = TestServers.newest().createDatabase();
        database.execute(DATABASE);
        write("Customer.java", CUSTOMER);
        write("Status.java", STATUS);
        write("Order.java", ORDER);
        write("package-info.java", "@org.jspecify.annotations.NullMarked\npackage com.acme.shop;\n");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void records_that_are_what_the_database_holds_stay() {
        PatchResult result = patch(PatchMode.APPLY);

        assertThat(result.isInSync()).isTrue();
        assertThat(result.describe()).contains("nothing to change");
    }

    @Test
    void adds_a_column_behind_the_last_one() throws IOException {
        check(
                "Order.java",
                ORDER.replace("@Nullable String note) {}", "@Nullable String note,\n      Instant shippedAt) {}")
                        .replace(
                                "import java.math.BigDecimal;\n",
                                "import java.math.BigDecimal;\nimport java.time.Instant;\n"),
                "ALTER TABLE orders ADD COLUMN shipped_at timestamptz NOT NULL");
    }

    @Test
    void takes_a_column_out_and_keeps_the_comment_beside_it() throws IOException {
        write("Customer.java", CUSTOMER.replace("GREETING + name", "GREETING + email"));

        check(
                "Customer.java",
                CUSTOMER.replace("GREETING + name", "GREETING + email")
                        .replace("/* as on the letter */ String name,", "/* as on the letter */ "),
                "ALTER TABLE customer DROP COLUMN name");
    }

    @Test
    void takes_the_last_column_out() throws IOException {
        check(
                "Order.java",
                ORDER.replace("@Check(name = \"orders_note_not_blank\", value = \"note <> ''\")\n", "")
                        .replace(",\n      @Nullable String note) {}", ") {}"),
                "ALTER TABLE orders DROP COLUMN note");
    }

    @Test
    void changes_type_default_and_null() throws IOException {
        check(
                "Order.java",
                ORDER.replace("numeric(12,2)", "numeric(14,3)")
                        .replace("long customerId", "@Nullable Long customerId")
                        .replace("@Default(\"'PENDING'\") Status", "Status")
                        .replace("@Id long id", "@Id @Default(\"42\") long id")
                        .replace("@Nullable String note", "String note"),
                "ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,3)",
                "ALTER TABLE orders ALTER COLUMN customer_id DROP NOT NULL",
                "ALTER TABLE orders ALTER COLUMN status DROP DEFAULT",
                "ALTER TABLE orders ALTER COLUMN id SET DEFAULT 42",
                "ALTER TABLE orders ALTER COLUMN note SET NOT NULL");
    }

    @Test
    void changes_what_stands_on_records_and_components() throws IOException {
        check(
                "Order.java",
                ORDER.replace("@Table(\"orders\")", "@Table(value = \"orders\", comment = \"What was bought\")")
                        .replace("overview\n", "overview\n@Index(columns = {\"total\", \"note\"})\n")
                        .replace("note <> ''", "length(note) > 2"),
                "COMMENT ON TABLE orders IS 'What was bought'",
                "ALTER TABLE orders DROP CONSTRAINT orders_note_not_blank",
                "ALTER TABLE orders ADD CONSTRAINT orders_note_not_blank CHECK (length(note) > 2)",
                "CREATE INDEX ON orders (total, note)");
    }

    @Test
    void takes_annotations_out() throws IOException {
        check(
                "Order.java",
                ORDER.replace(
                                "@Index(columns = {\"customerId\",\n"
                                        + "                  \"placed desc\"}) // for the overview\n",
                                " // for the overview\n")
                        .replace("@Check(name = \"orders_note_not_blank\", value = \"note <> ''\")\n", "")
                        .replace("@References(Customer.class) ", ""),
                "DROP INDEX orders_customer_id_placed_idx",
                "ALTER TABLE orders DROP CONSTRAINT orders_note_not_blank",
                "ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey");
    }

    @Test
    void adds_labels_where_they_belong() throws IOException {
        check(
                "Status.java",
                STATUS.replace("PENDING, // not yet\n", "PENDING, // not yet\n    CHECKED,\n")
                        .replace("    PAID\n", "    PAID,\n    SHIPPED\n"),
                "ALTER TYPE order_status ADD VALUE 'SHIPPED'",
                "ALTER TYPE order_status ADD VALUE 'CHECKED' BEFORE 'PAID'");
    }

    @Test
    void new_tables_are_new_files_and_what_is_gone_is_named() throws IOException {
        database.execute(
                "CREATE TABLE review (customer_id bigint PRIMARY KEY REFERENCES customer, stars smallint NOT NULL)",
                "DROP TABLE orders");

        PatchResult result = patch(PatchMode.APPLY);

        assertThat(result.obsolete()).containsExactly("com/acme/shop/Order.java (table public.orders)");
        assertThat(read("Order.java")).isEqualTo(ORDER);
        assertThat(read("Review.java")).contains("@Id @References(Customer.class) long customerId", "short stars");
    }

    @Test
    void keeps_carriage_returns_and_tabs() throws IOException {
        String windows = CUSTOMER.replace("    ", "\t").replace("\n", "\r\n");
        write("Customer.java", windows);

        check(
                "Customer.java",
                windows.replace(
                        "Instant createdAt) {",
                        "Instant createdAt,\r\n\t\t@Comment(\"from the fair\") @Nullable String source) {"),
                "ALTER TABLE customer ADD COLUMN source text",
                "COMMENT ON COLUMN customer.source IS 'from the fair'");
    }

    @Test
    void edits_records_within_records() throws IOException {
        String nested = "package com.acme.shop;\n\nimport dev.dbm.annotation.Id;\nimport dev.dbm.annotation.Table;\n\n"
                + "interface More {\n    record Table2() {}\n\n    @Table(\"extra\") record Extra(@Id int id) {\n"
                + "        record Instant(int x) {}\n    }\n}\n";
        write("More.java", nested);
        database.execute("CREATE TABLE extra (id int PRIMARY KEY)");

        check(
                "More.java",
                nested.replace("(@Id int id)", "(@Id int id, java.time.Instant at)"),
                "ALTER TABLE extra ADD COLUMN at timestamptz NOT NULL");
    }

    @Test
    void changes_what_views_and_domains_say() throws IOException {
        write(
                "Price.java",
                "package com.acme.shop;\n\n"
                        + "@dev.dbm.annotation.Domain(\"price\")\n"
                        + "record Price(java.math.BigDecimal value) { /* in euros */ }\n");
        write(
                "Paid.java",
                "package com.acme.shop;\n"
                        + "import dev.dbm.annotation.View;\n\n"
                        + "@View(name = \"paid\",\n"
                        + "  value = \"select id from orders where status = 'PAID'\") // counted\n"
                        + "record Paid(long id) {}\n");
        database.execute(
                "CREATE DOMAIN price AS numeric", "CREATE VIEW paid AS SELECT id FROM orders WHERE status = 'PAID'");

        check(
                "Paid.java",
                """
                package com.acme.shop;
                import dev.dbm.annotation.View;

                @View(name = "paid",
                  value = ""\"
                      SELECT %1$sid
                         FROM public.orders
                        WHERE (%1$sstatus = 'PAID'::public.order_status)
                      ""\", securityBarrier = true) // counted
                record Paid(long id) {}
                """.formatted(database.server().major() < 16 ? "orders." : ""),
                "ALTER DOMAIN price ADD CONSTRAINT price_check CHECK (VALUE >= 0)",
                "CREATE OR REPLACE VIEW paid WITH (security_barrier = true) AS SELECT id FROM orders WHERE status ="
                        + " 'PAID'",
                "CREATE DOMAIN weight AS integer");
        assertThat(read("Price.java"))
                .contains(
                        "@dev.dbm.annotation.Domain(value = \"price\", check = \"VALUE >= (0)::numeric\")",
                        "/* in euros */");
        assertThat(read("Weight.java")).contains("record Weight(int value)");
    }

    @Test
    void changes_rights_policies_and_triggers() throws IOException {
        write("Note.java", """
            package com.acme.shop;
            import dev.dbm.annotation.*;
            @Table("note")
            @RowSecurity // everyone sees their own
            @Policy(name = "mine", using = "author = CURRENT_USER") @Policy(name = "gone", using = "id > 0")
            @Trigger(name = "same", events = Trigger.Event.UPDATE,
                     function = "pg_catalog.suppress_redundant_updates_trigger") // cheap
            @Grant(value = Privilege.SELECT, to = "reader") // the reports
            record Note(@Id int id, String author) {}
            """);
        database.execute("CREATE TABLE note (id int PRIMARY KEY, author text NOT NULL);"
                + "ALTER TABLE note ENABLE ROW LEVEL SECURITY");

        check(
                "Note.java",
                """
                package com.acme.shop;
                import dev.dbm.annotation.*;
                @Table("note")
                @RowSecurity // everyone sees their own
                @Policy(name = "mine", using = "(author = CURRENT_USER) AND (id > 5)") @Policy(name = "added", command = Policy.Command.INSERT, check = "id > 1")
                @Trigger(name = "same", events = {Trigger.Event.INSERT, Trigger.Event.UPDATE},
                         function = "pg_catalog.suppress_redundant_updates_trigger") // cheap
                @Grant(value = {Privilege.SELECT, Privilege.INSERT}, to = "reader") // the reports
                @Grant(value = Privilege.SELECT, to = "chief")
                record Note(@Id int id, String author) {}
                """,
                "CREATE POLICY mine ON note USING (author = CURRENT_USER AND id > 5);"
                        + "CREATE POLICY added ON note FOR INSERT WITH CHECK (id > 1)",
                "CREATE TRIGGER same BEFORE INSERT OR UPDATE ON note FOR EACH ROW"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "GRANT SELECT, INSERT ON note TO reader; GRANT SELECT ON note TO chief");
    }

    @Test
    void names_what_cannot_be_edited_and_writes_nothing() throws IOException {
        database.execute("CREATE SEQUENCE invoice_number", "ALTER TABLE orders ADD COLUMN x int");

        assertThatThrownBy(() -> patch(PatchMode.APPLY))
                .hasMessageContaining("DBM-R021")
                .hasMessageContaining("sequence public.invoice_number");
        assertThat(read("Order.java")).isEqualTo(ORDER);
    }

    @Test
    void names_code_that_would_not_compile_any_more() throws IOException {
        database.execute("ALTER TABLE customer DROP COLUMN name");

        assertThatThrownBy(() -> patch(PatchMode.APPLY))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("DBM-R021: The source would not compile with the patch")
                .hasMessageContaining("Customer.java:18");
        assertThat(read("Customer.java")).isEqualTo(CUSTOMER);
    }

    /** The patch that is shown, applied by git, gives what is applied; a second time there is nothing to do. */
    private void check(String name, String expected, String... changes) throws IOException {
        database.execute(changes);
        Path copy = folder.resolve("copy");
        for (Map.Entry<Path, String> one : sources().entrySet()) {
            Path file = copy.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, one.getValue());
        }

        PatchResult shown = patch(PatchMode.SHOW);
        Files.writeString(folder.resolve("drift.patch"), shown.patch());
        GitApply.run(copy, folder.resolve("drift.patch"));
        patch(PatchMode.APPLY);

        assertThat(read(name)).isEqualTo(expected);
        assertThat(Files.readString(copy.resolve("com/acme/shop").resolve(name)))
                .isEqualTo(expected);
        assertThat(patch(PatchMode.SHOW).isInSync()).isTrue();
    }

    private PatchResult patch(PatchMode mode) {
        return Workspace.builder(folder.resolve("migrations"))
                .scratch(ScratchServer.at(database.server().url("postgres"), TestServer.SUPERUSER, ""))
                .build()
                .patch(PullOptions.of(database.dataSource(), PACKAGE, folder.resolve("src")), mode);
    }

    private Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        Path root = folder.resolve("src");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file), Files.readString(file));
            }
        }
        return sources;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("src/com/acme/shop").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("src/com/acme/shop").resolve(name));
    }
}
