package dev.dbm.cli;

import dev.dbm.cli.command.CommandTree;
import dev.dbm.cli.command.Invocation;
import dev.dbm.cli.connect.Environment;
import dev.dbm.cli.output.Console;
import java.util.List;

/**
 * dbm's commands for a main class of your own, which knows the declared records.
 *
 * {@snippet :
 * final class ShopSchema {
 *     public static void main(String[] args) {
 *         Dbm.run(args, Customer.class, Order.class);
 *     }
 * }
 * }
 */
public final class Dbm {

    private Dbm() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done or equal, 1 findings or refused, 2 usage, 3 database or I/O.
     *
     * @param args the command and its options, as the main method got them
     * @param declared the records and enums that make up the schema
     */
    public static void run(String[] args, Class<?>... declared) {
        System.exit(execute(args, declared));
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its options, as the main method got them
     * @param packageName a package of records and enums, its subpackages included
     * @see #run(String[], Class...)
     */
    public static void run(String[] args, String packageName) {
        System.exit(execute(args, packageName));
    }

    /**
     * Runs one command and returns its exit code; never throws for what a user can cause.
     *
     * @param args the command and its options
     * @param declared the records and enums that make up the schema
     * @return 0 done or equal, 1 findings or refused, 2 usage, 3 database or I/O
     */
    public static int execute(String[] args, Class<?>... declared) {
        return execute(args, List.of(declared), List.of());
    }

    /**
     * Runs one command and returns its exit code; never throws for what a user can cause.
     *
     * @param args the command and its options
     * @param packageName a package of records and enums, its subpackages included
     * @return 0 done or equal, 1 findings or refused, 2 usage, 3 database or I/O
     */
    public static int execute(String[] args, String packageName) {
        return execute(args, List.of(), List.of(packageName));
    }

    private static int execute(String[] args, List<Class<?>> classes, List<String> packages) {
        return CommandTree.execute(
                new Invocation(classes, packages, Environment.ofProcess(), System.in, Console.ofProcess()), args);
    }
}
