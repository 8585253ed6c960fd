package dev.dbm.cli;

/**
 * The main class of dbm-cli.jar; declared records come by {@code --package} and {@code --classpath}.
 *
 * <p>Compiled for Java 8, apart from the rest: on a JVM that is too old for dbm it is loaded all the same, and says so. Hence it names no other class
 * of dbm.
 */
public final class Main {

    private static final int OLDEST_JAVA = 21;
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @throws ReflectiveOperationException if the class path lacks dbm's other classes
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        String refusal =
                refusal(System.getProperty("java.specification.version", ""), System.getProperty("java.home", ""));
        if (!refusal.isEmpty()) {
            System.err.println(refusal);
            System.exit(2);
        }
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "warn");
        }
        Class.forName("dev.dbm.cli.Dbm")
                .getMethod("run", String[].class, Class[].class)
                .invoke(null, args, new Class<?>[0]);
    }

    /** Returns what to say of a JVM that is too old; empty if it is not. */
    static String refusal(String java, String home) {
        return feature(java) >= OLDEST_JAVA
                ? ""
                : "dbm needs Java " + OLDEST_JAVA + " or later, and this is Java " + java + ": " + home
                        + "\n  Let JAVA_HOME, or else the first java on the PATH, be of a newer JDK."
                        + "\nDBM-C013, see docs/errors.md#dbm-c013";
    }

    /** Up to 8 it is written 1.8. */
    private static int feature(String java) {
        String number = java.startsWith("1.") ? java.substring(2) : java;
        return Integer.parseInt(number);
    }
}
