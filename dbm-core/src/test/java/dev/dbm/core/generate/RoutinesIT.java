package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.annotation.Argument;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Procedure;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Volatility;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions and procedures from their declaration to a database and back, through the commands. */
class RoutinesIT {
    @TempDir
    Path folder;

    private static final class First {
        @Table("orders")
        record Order(
                @Id long id,
                BigDecimal net,
                @Default("next_number()") long number) {}

        @Routines
        interface Shop {
            @Function(language = "sql", body = "SELECT coalesce(max(number), 0) + 1 FROM orders")
            long nextNumber();

            @Function(language = "sql", volatility = Volatility.IMMUTABLE, body = "RETURN net * 1.19")
            BigDecimal gross(@Argument("net") BigDecimal net);

            @Function(language = "plpgsql", body = """
                DECLARE
                  result numeric;
                BEGIN
                  SELECT sum(net) INTO result FROM orders;
                  RETURN result;
                END
                """)
            BigDecimal turnover();

            @Procedure(language = "plpgsql", body = "BEGIN DELETE FROM orders WHERE orders.id = gone; END")
            void forget(@Argument("gone") long gone);
        }
    }

    private static final class Second {
        @Routines
        interface Shop {
            @Function(language = "sql", body = "SELECT coalesce(max(number), 0) + 1 FROM orders")
            long nextNumber();

            @Function(language = "sql", volatility = Volatility.IMMUTABLE, body = "RETURN net * 1.2")
            BigDecimal gross(@Argument("net") BigDecimal net);

            @Function(language = "plpgsql", body = """
                DECLARE
                  result numeric;
                BEGIN
                  SELECT sum(gross(net)) INTO result FROM orders;
                  RETURN result;
                END
                """)
            BigDecimal turnover();
        }
    }

    private Workspace workspace(TestServer server, Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private void migrate(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void a_changed_body_is_replaced_by_the_next_migration(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            GenerateResult first =
                    workspace(server, First.Order.class, First.Shop.class).generate();
            migrate(database);
            workspace(server, First.Order.class, First.Shop.class)
                    .verify(database.dataSource())
                    .assertInSync();
            database.execute("INSERT INTO orders (id, net) VALUES (1, 10), (2, 20)");

            Workspace changed = workspace(server, First.Order.class, Second.Shop.class);
            GenerateResult second = changed.generate("turnover");
            migrate(database);

            assertThat(first.proof()).isInstanceOf(ReplayProof.Proven.class);
            assertThat(second.proof()).isInstanceOf(ReplayProof.Proven.class);
            assertThat(second.describe())
                    .contains("""
                          ~ function   public.turnover()
                        """.strip())
                    .contains("""
                        -  SELECT sum(net) INTO result FROM orders;
                        """.strip())
                    .contains("+  SELECT sum(gross(net)) INTO result FROM orders;");
            changed.verify(database.dataSource()).assertInSync();
            assertThat(changed.generate().isEmpty()).isTrue();
            assertThat(database.query("SELECT turnover(), (SELECT max(number) FROM orders)"))
                    .containsExactly("36.0|2");
        }
    }
}
