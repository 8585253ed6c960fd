package dev.dbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigratorBuilderTest {

    @Test
    void says_which_artifact_to_add_when_there_is_no_engine() {
        // This module's class path has none.
        assertThatThrownBy(() -> Migrator.builder(new NoDataSource()).build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_NOT_FOUND))
                .hasMessageContaining("dev.dbm:dbm-core");
    }

    @Test
    void reports_all_wrong_options_together() {
        assertThatThrownBy(() -> new dev.dbm.spi.MigratorOptions(
                        new NoDataSource(),
                        MigrationSource.classpath("/db/migrations/"),
                        java.util.List.of(),
                        java.util.List.of(" "),
                        Duration.ofSeconds(-1),
                        Duration.ofNanos(5),
                        LateMigrations.REFUSE,
                        MissingMigrations.REFUSE,
                        java.util.List.of(),
                        java.util.Set.of()))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .extracting(Problem::code)
                                .containsOnly(ErrorCode.OPTION_INVALID));
    }

    @Test
    void takes_a_location_with_or_without_slashes_at_its_ends() {
        assertThat(MigrationSource.classpath("/db/migrations/")).isEqualTo(MigrationSource.classpath("db/migrations"));
    }

    private static final class NoDataSource implements DataSource {
        @Override
        public Connection getConnection() {
            throw new AssertionError("Nothing may be opened");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
