package dev.dbm.example.bookshop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the shop keeps its data: the server that {@code DBM_URL} names, or a PostgreSQL of its own that is gone afterwards.
 *
 * @param dataSource connects to it
 * @param embedded the server that was started; empty if it was there before
 */
record ShopDatabase(DataSource dataSource, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
    static ShopDatabase open(Map<String, String> environment) throws IOException {
        String url = environment.get("DBM_URL");
        if (url == null) {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new ShopDatabase(server.getPostgresDatabase(), Optional.of(server));
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        Optional.ofNullable(environment.get("DBM_USER")).ifPresent(source::setUser);
        Optional.ofNullable(environment.get("DBM_PASSWORD")).ifPresent(source::setPassword);
        return new ShopDatabase(source, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        if (embedded.isPresent()) {
            embedded.get().close();
        }
    }
}
