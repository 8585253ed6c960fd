package dev.dbm.docs.commands;

import dev.dbm.cli.init.Shell;
import dev.dbm.testkit.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder in which a page's commands make sense, and a database named shop; prepared by a script in {@code docs-scenes}.
 *
 * @param shell runs the commands; dbm and mvn are scripts, which run the executable jar
 * @param server where the database is
 */
record Scene(Shell shell, TestServer server) {

    private static final Path SCRIPTS =
            Path.of("src/test/resources/docs-scenes").toAbsolutePath();
    private static final Path JAR = Path.of("target/dbm-cli.jar").toAbsolutePath();
    private static final List<String> URLS =
            List.of("postgresql://alice@db.example.com/shop", "postgresql://alice@localhost/shop");

    /** Prepares a scene in an empty folder; what scenes on this server have in common is kept in another. */
    static Scene prepare(String name, TestServer server, Path folder, Path cache) {
        server.execute("DROP DATABASE IF EXISTS shop WITH (FORCE)", "CREATE DATABASE shop");
        String java = System.getProperty("java.home");
        Shell shell = Shell.in(folder)
                .with("PATH", SCRIPTS.resolve("bin") + ":" + java + "/bin:" + System.getenv("PATH"))
                .with("JAVA_HOME", java)
                .with("SCENES", SCRIPTS.toString())
                .with("CACHE", cache.toString())
                .with("DBM_CLI", JAR.toString())
                .with("DBM_JAR", JAR.toString())
                .with("DBM_URL", url(server, "shop"))
                .with("SCRATCH_URL", url(server, "postgres"))
                .with("PGHOST", "localhost")
                .with("PGPORT", Integer.toString(server.port()))
                .with("PGUSER", TestServer.SUPERUSER);
        shell.ok("set -e; . '" + SCRIPTS.resolve("lib.sh") + "'; . '" + SCRIPTS.resolve(name + ".sh") + "'");
        return new Scene(shell, server);
    }

    static boolean exists(String name) {
        return Files.isRegularFile(SCRIPTS.resolve(name + ".sh"));
    }

    /** Runs a command of a page; the databases that it names are the scene's. */
    Shell.Ran run(String command) {
        String real = command;
        for (String url : URLS) {
            real = real.replace(url, url(server, "shop"));
        }
        Shell.Ran ran = shell.run(real);
        try {
            String output = ran.output()
                    .replace(shell.folder().toRealPath() + "/", "")
                    .replace(url(server, "shop"), URLS.get(0));
            return new Shell.Ran(ran.exit(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String url(TestServer server, String database) {
        return "postgresql://" + TestServer.SUPERUSER + "@localhost:" + server.port() + "/" + database;
    }
}
