package dev.dbm.cli.command;

import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.cli.output.ReplayProgressLine;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a branch's own migrations behind those of the main branch. */
@Command(
        name = RebaseCommand.NAME,
        description =
                "Puts this branch's own migrations behind those of the main branch, after a git merge or git rebase.")
final class RebaseCommand extends DbmCommand {

    static final String NAME = "rebase";

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--onto",
            paramLabel = "REVISION",
            description =
                    "A git revision whose migrations stay where they are; by default the main branch: origin/HEAD,"
                            + " origin/main, origin/master, main or master.")
    private Optional<String> onto = Optional.empty();

    @Option(
            names = "--discard",
            paramLabel = "TAG",
            description = "Take this own migration out, to generate it again; may be repeated.")
    private Set<String> discarded = new TreeSet<>();

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Overwrite changes in the folder that are not committed.")
    private boolean force;

    RebaseCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        Workspace folder = Workspace.builder(directory.path())
                .scratch(scratch.server(invocation()))
                .build();
        try (ReplayProgressLine progress = new ReplayProgressLine(console())) {
            RebaseOptions how = RebaseOptions.defaults()
                    .mode(dryRun ? RebaseOptions.Mode.DRY_RUN : RebaseOptions.Mode.WRITE)
                    .uncommitted(force ? RebaseOptions.Uncommitted.OVERWRITE : RebaseOptions.Uncommitted.REFUSE)
                    .discarded(discarded);
            RebaseOptions based = onto.map(how::onto).orElse(how);
            RebaseResult result = folder.rebase(isQuiet() ? based : based.listener(progress::on));
            return Outcome.done(
                    result.describe(),
                    () -> JsonDocument.members(
                            "base", result.base(),
                            "moved",
                                    result.moved().stream()
                                            .map(one -> JsonDocument.members(
                                                    "from", one.from().tag(),
                                                    "to", one.to().tag()))
                                            .toList(),
                            "discarded", JsonDocument.tags(result.discarded()),
                            "written", result.written(),
                            "deleted", result.deleted(),
                            "mode", result.mode().name().toLowerCase(Locale.ROOT),
                            "proof", JsonDocument.of(result.proof()),
                            "notes", result.notes()));
        }
    }
}
