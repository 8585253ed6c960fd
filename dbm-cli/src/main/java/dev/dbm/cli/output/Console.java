package dev.dbm.cli.output;

import dev.dbm.cli.connect.Redaction;
import dev.dbm.cli.connect.Target;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Where a run writes: results on one stream, log and errors on the other; UTF-8 and line feeds everywhere. */
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final BooleanSupplier terminal;
    private final Set<String> secrets = new TreeSet<>();

    /** Creates a console on two writers, neither of them a terminal. */
    public Console(PrintWriter out, PrintWriter err) {
        this(out, err, () -> false);
    }

    Console(PrintWriter out, PrintWriter err, BooleanSupplier terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Returns the console of this process. */
    public static Console ofProcess() {
        return new Console(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
                Terminal::isErrorStream);
    }

    /** Returns whether the error stream is a terminal, on which a line can be written over. */
    boolean isTerminal() {
        return terminal.getAsBoolean();
    }

    /** Writes to the error stream as it is, without a line end. */
    void status(String text) {
        err.print(redacted(text));
        err.flush();
    }

    /** Keeps the passwords of a database out of everything that is said about errors. */
    public void hide(Target target) {
        secrets.addAll(target.secrets());
    }

    /** Returns a text without the passwords that are known. */
    public String redacted(String text) {
        return Redaction.text(text, secrets);
    }

    /** Writes a result; nothing if it is empty. */
    public void result(String text) {
        if (!text.isEmpty()) {
            out.print(text + "\n");
            out.flush();
        }
    }

    /** Writes a line for people about what happens, or why it failed, passwords masked. */
    public void log(String text) {
        err.print(redacted(text) + "\n");
        err.flush();
    }

    /** Returns whether a result could not be written, because the disk is full, or who read it has gone. */
    public boolean outputFailed() {
        return out.checkError();
    }

    /** Returns the writer of results. */
    public PrintWriter out() {
        return out;
    }

    /** Returns the writer of log and errors. */
    public PrintWriter err() {
        return err;
    }
}
