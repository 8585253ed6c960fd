package dev.dbm.cli.command;

import dev.dbm.ErrorCode;
import dev.dbm.cli.connect.ConnectionRequest;
import dev.dbm.cli.connect.Target;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.schema.Identifier;
import dev.dbm.workspace.DiffSide;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what {@code --from}, {@code --to} and the argument of inspect name. */
final class DiffSides {

    private static final String SNAPSHOT = "snapshot:";
    private static final String MIGRATIONS = "migrations:";
    private static final String PACKAGE = "package:";
    private static final String DECLARED = "declared";

    private static final String REMEDY =
            "Give jdbc:postgresql://HOST/DATABASE, postgresql://USER@HOST/DATABASE, snapshot:FILE,"
                    + " migrations:DIR, package:NAME with --classpath, or declared.";

    private final Invocation invocation;
    private final ClassLoader loader;

    DiffSides(Invocation invocation, ClassLoader loader) {
        this.invocation = invocation;
        this.loader = loader;
    }

    /** Returns the side that a text names. */
    DiffSide parse(String text) {
        if (ConnectionRequest.isUrl(text)) {
            return live(text);
        }
        if (text.startsWith(SNAPSHOT)) {
            return DiffSide.snapshot(path(text.substring(SNAPSHOT.length())));
        }
        if (text.startsWith(MIGRATIONS) && text.length() > MIGRATIONS.length()) {
            return DiffSide.migrations(path(text.substring(MIGRATIONS.length())));
        }
        if (text.startsWith(PACKAGE) && text.length() > PACKAGE.length()) {
            return DiffSide.packages(loader, text.substring(PACKAGE.length()));
        }
        if (text.equals(DECLARED)) {
            return declared();
        }
        throw Usage.problem(ErrorCode.DIFF_SIDE_INVALID, "This names no schema: " + text, REMEDY);
    }

    /** Returns a side's name for people, without a password. */
    String describe(String text, DiffSide side) {
        return side instanceof DiffSide.Live(TargetDataSource database, SortedSet<Identifier> namespaces)
                ? database.target().describe()
                : text;
    }

    private DiffSide live(String url) {
        return live(ConnectionRequest.of(url));
    }

    /** Returns the database that a request names. */
    DiffSide live(ConnectionRequest request) {
        Target target = request.resolve(invocation.environment());
        invocation.console().hide(target);
        SortedSet<Identifier> namespaces =
                target.schemas().stream().map(DiffSides::identifier).collect(Collectors.toCollection(TreeSet::new));
        return new DiffSide.Live(new TargetDataSource(target), namespaces);
    }

    private DiffSide declared() {
        if (!invocation.classes().isEmpty() || !invocation.packages().isEmpty()) {
            return DiffSide.declared();
        }
        throw Usage.problem(
                ErrorCode.SCHEMA_NOT_GIVEN,
                "No declared records are named",
                "Give package:NAME with --classpath, or run it from a main class of your own: Dbm.run(args,"
                        + " User.class, …).");
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException invalid) {
            throw Usage.problem(ErrorCode.DIFF_SIDE_INVALID, "This is no file's name: " + file, REMEDY);
        }
    }

    private static Identifier identifier(String name) {
        try {
            return new Identifier(name);
        } catch (IllegalArgumentException invalid) {
            throw Usage.problem(
                    ErrorCode.DIFF_SIDE_INVALID,
                    "?schemas= holds no namespace's name: " + name,
                    "Give names of 1 to 63 bytes.");
        }
    }
}
