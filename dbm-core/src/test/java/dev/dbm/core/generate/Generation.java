package dev.dbm.core.generate;

import dev.dbm.core.declare.Declaration;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.GenerateResult;
import java.time.Clock;
import java.util.Optional;

/** A generate for a declaration that no class makes. */
public final class Generation {
    private Generation() {}

    public static GenerateResult of(WorkspaceOptions options, Declaration declaration) {
        return new Generate(options, () -> declaration, Clock.systemUTC(), FileWriter.atomic()).run(Optional.empty());
    }
}
