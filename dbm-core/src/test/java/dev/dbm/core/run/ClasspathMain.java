package dev.dbm.core.run;

import dev.dbm.Migrator;
import org.postgresql.ds.PGSimpleDataSource;

/** An application with its migrations on the class path, started with an odd context class loader; exits with what it applied. */
final class ClasspathMain {

    private ClasspathMain() {}

    /** Takes a JDBC URL. */
    public static void main(String[] arguments) {
        boolean platform = System.getProperty("app.loader").equals("platform");
        Thread.currentThread().setContextClassLoader(platform ? ClassLoader.getPlatformClassLoader() : null);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("postgres");
        int applied =
                Migrator.builder(source).build().migrateToLatest().applied().size();
        int again = Migrator.builder(source).build().migrateToLatest().applied().size();
        System.exit(applied - again);
    }
}
