package dev.dbm.cli;

/** The main class of dbm-cli.jar; declared records come by {@code --package} and {@code --classpath}. */
public final class Main {

    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "warn");
        }
        Dbm.run(args);
    }
}
