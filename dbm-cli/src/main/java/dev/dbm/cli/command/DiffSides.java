package dev.dbm.cli.command;

import dev.dbm.ErrorCode;
import dev.dbm.cli.connect.ConnectionRequest;
import dev.dbm.cli.connect.Target;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.compare.DiffSide;
import dev.dbm.core.declare.DeclarationSource;
import dev.dbm.schema.Identifier;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads what {@code --from} and {@code --to} name. */
final class DiffSides {

    private static final String SNAPSHOT = "snapshot:";
    private static final String PACKAGE = "package:";
    private static final String DECLARED = "declared";

    private static final String REMEDY =
            "Give jdbc:postgresql://HOST/DATABASE, postgresql://USER@HOST/DATABASE, snapshot:FILE,"
                    + " package:NAME with --classpath, or declared.";

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
            return new DiffSide.SnapshotFile(path(text.substring(SNAPSHOT.length())));
        }
        if (text.startsWith(PACKAGE) && text.length() > PACKAGE.length()) {
            return new DiffSide.Declared(DeclarationSource.ofPackages(loader, text.substring(PACKAGE.length())));
        }
        if (text.equals(DECLARED)) {
            return new DiffSide.Declared(declared());
        }
        throw Usage.problem(
                ErrorCode.DIFF_SIDE_INVALID,
                "This is neither a database nor a snapshot nor a package: " + text,
                REMEDY);
    }

    /** Returns a side's name for people, without a password. */
    String describe(String text, DiffSide side) {
        return side instanceof DiffSide.Live(TargetDataSource database, Namespaces namespaces)
                ? database.target().describe()
                : text;
    }

    private DiffSide live(String url) {
        Target target = ConnectionRequest.of(url).resolve(invocation.environment());
        invocation.console().hide(target);
        Namespaces namespaces = target.schemas().isEmpty()
                ? Namespaces.all()
                : Namespaces.of(
                        target.schemas().stream().map(DiffSides::identifier).toList());
        return new DiffSide.Live(new TargetDataSource(target), namespaces);
    }

    private DeclarationSource declared() {
        if (!invocation.classes().isEmpty()) {
            return new DeclarationSource.Classes(invocation.classes());
        }
        if (!invocation.packages().isEmpty()) {
            return new DeclarationSource.Packages(List.copyOf(invocation.packages()), loader);
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
                    "?schemas= holds no schema's name: " + name,
                    "Give names of 1 to 63 bytes.");
        }
    }
}
