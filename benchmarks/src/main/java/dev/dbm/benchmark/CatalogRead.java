package dev.dbm.benchmark;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads the catalog of a database a few times and prints how many milliseconds the first reading took, and the median of the others. */
final class CatalogRead {
    private CatalogRead() {}

    public static void main(String[] args) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        double[] millis = new double[Integer.parseInt(args[1])];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            try (Connection connection = source.getConnection()) {
                Introspector.introspect(connection, Namespaces.all());
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] later = Arrays.copyOfRange(millis, Math.min(1, millis.length - 1), millis.length);
        Arrays.sort(later);
        System.out.println(millis[0] + " " + later[later.length / 2]);
    }
}
