package dev.dbm.example.bookshop;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrateResult;
import dev.dbm.Migrator;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The shop: brings its database up to date, shows that it is what the records say, and sells a book. */
final class App {
    private static final String BOOK = "9780131103627";

    private final DataSource database;
    private final PrintStream out;

    App(DataSource database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Runs the shop once.
     *
     * @param args none
     * @throws IOException if the embedded server does not start
     * @throws SQLException if the database refuses what the shop does
     */
    public static void main(String[] args) throws IOException, SQLException {
        try (ShopDatabase database = ShopDatabase.open(System.getenv())) {
            new App(database.dataSource(), System.out).run();
        }
    }

    void run() throws SQLException {
        Migrator migrator =
                Migrator.builder(database).schema(App.class.getPackageName()).build();

        MigrateResult result = migrator.migrateToLatest();
        for (AppliedMigration migration : result.applied()) {
            out.printf(
                    "%-28s applied  %4d ms%n", migration.id(), migration.took().toMillis());
        }
        if (result.applied().isEmpty()) {
            out.println("up to date, nothing to apply");
        }
        out.println(migrator.verify().orThrow().describe());

        try (Connection connection = database.getConnection()) {
            Shop shop = new Shop(DSL.using(connection, SQLDialect.POSTGRES));
            shop.stock(BOOK);
            out.println("sold two copies for " + shop.sell("ada@example.org", BOOK, 2));
            shop.bestSellers().forEach(line -> out.println("best seller: " + line));
        }
    }
}
