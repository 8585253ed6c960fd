package dev.dbm.cli.command;

import dev.dbm.cli.connect.Environment;
import dev.dbm.cli.output.Console;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One run of a command line in this process: its exit code, and what it wrote. */
record Run(int exit, String out, String err) {

    private static final Map<String, String> NO_VARIABLES = Map.of();

    static Run of(String... args) {
        return of(NO_VARIABLES, "", args);
    }

    static Run of(Map<String, String> variables, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Invocation invocation = new Invocation(
                List.of(),
                List.of(),
                new Environment(variables, "osuser"),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Console(new PrintWriter(out), new PrintWriter(err)));
        int exit = CommandTree.execute(invocation, args);
        return new Run(exit, out.toString(), err.toString());
    }
}
