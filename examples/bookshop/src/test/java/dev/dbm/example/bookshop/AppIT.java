package dev.dbm.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppIT {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void records_journal_and_database_agree() throws SQLException {
        DataSource testDatabase = newDatabase("agree");
        Migrator migrator = Migrator.builder(testDatabase)
                .schema(App.class.getPackageName())
                .build();

        migrator.migrateToLatest();

        migrator.verify().assertInSync();
    }

    @Test
    void sells_a_book_at_every_start_and_migrates_at_the_first() throws SQLException {
        DataSource database = newDatabase("shop");

        String first = run(database);
        String second = run(database);

        assertThat(first)
                .contains("0000_shop", "0003_shop_rules", "in sync", "sold two copies for 109.80", "Language, 109.80");
        assertThat(second).contains("up to date", "in sync", "sold two copies for 109.80", "Language, 219.60");
    }

    private static DataSource newDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getDatabase("postgres", name);
    }

    private static String run(DataSource database) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new App(database, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
