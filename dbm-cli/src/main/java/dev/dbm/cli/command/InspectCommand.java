package dev.dbm.cli.command;

import dev.dbm.Unmodelled;
import dev.dbm.cli.output.Format;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.InspectResult;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a database, the records or a snapshot hold. */
@Command(
        name = InspectCommand.NAME,
        description =
                "Prints what a database, the declared records or a snapshot hold: as text, JSON, SQL, Mermaid, DBML"
                        + " or SVG. Only reads.")
final class InspectCommand extends DbmCommand {

    static final String NAME = "inspect";

    @Parameters(
            arity = "0..1",
            paramLabel = "SIDE",
            description = "A database's URL (?schemas=a,b for some namespaces only), snapshot:FILE, migrations:DIR,"
                    + " package:NAME, or declared for the records of the main class and of --package. Without one, the"
                    + " database of --url or the environment.")
    private Optional<String> side = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final SchemaOptions schema = new SchemaOptions();

    InspectCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    boolean isAlwaysWritten() {
        return true;
    }

    @Override
    Set<Format> formats() {
        return EnumSet.of(Format.TEXT, Format.JSON, Format.SQL, Format.MERMAID, Format.DBML, Format.SVG);
    }

    @Override
    Outcome run() {
        ClassLoader loader = schema.loader(invocation());
        Workspace.Builder workspace = Workspace.builder(Path.of(""))
                .schema(invocation().classes().toArray(Class<?>[]::new))
                .classLoader(loader);
        schema.packages(invocation()).forEach(workspace::schema);
        InspectResult result = workspace.build().inspect(side(loader), wanted());
        Outcome outcome = Outcome.done(result.describe(), () -> members(result));
        return out.map(file -> written(file, outcome)).orElse(outcome);
    }

    private DiffSide side(ClassLoader loader) {
        Invocation declaring = new Invocation(
                invocation().classes(),
                schema.packages(invocation()),
                invocation().environment(),
                invocation().in(),
                console());
        DiffSides sides = new DiffSides(declaring, loader);
        if (side.isPresent() && connection.url.isPresent()) {
            throw Usage.problem("There are two sides: " + side.get() + " and that of --url", "Give one, or the other.");
        }
        return side.map(sides::parse).orElseGet(() -> sides.live(connection.request()));
    }

    private InspectFormat wanted() {
        return switch (format()) {
            case JSON -> InspectFormat.JSON;
            case SQL -> InspectFormat.SQL;
            case MERMAID -> InspectFormat.MERMAID;
            case DBML -> InspectFormat.DBML;
            case SVG -> InspectFormat.SVG;
            case TEXT, SARIF, GITHUB, JUNIT -> InspectFormat.TEXT;
        };
    }

    private Map<String, Object> members(InspectResult result) {
        return JsonDocument.members(
                "snapshot", JsonMapper.shared().readTree(result.text()),
                "unmodelled",
                        result.unmodelled().stream()
                                .map(InspectCommand::unmodelled)
                                .toList(),
                "notes", result.notes());
    }

    private static Map<String, Object> unmodelled(Unmodelled one) {
        return JsonDocument.members("kind", one.kind(), "name", one.name());
    }

    private Outcome written(Path file, Outcome outcome) {
        String text = format() == Format.JSON
                ? JsonDocument.document(
                        name(), outcome.exit(), outcome.members().get())
                : outcome.text();
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, text + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Outcome.done("written: " + file, () -> JsonDocument.members("written", file.toString()));
    }
}
