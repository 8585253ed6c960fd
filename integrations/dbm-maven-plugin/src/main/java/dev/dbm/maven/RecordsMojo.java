package dev.dbm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that looks at the declared records, and may prove what it says in a throw-away database. */
abstract class RecordsMojo extends ProvingMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** The packages of the declared records, their subpackages included. */
    @Parameter(property = "dbm.packages")
    private @Nullable List<String> packages;

    /**
     * A server on which throw-away databases may be created, for proofs; otherwise the embedded server. Several, to prove on
     * several major versions.
     */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable List<String> scratchUrl;

    @Override
    final CommandArguments command(String name) {
        return super.command(name)
                .option("--dir", fromFolder(dir))
                .options("--package", packages)
                .options("--scratch-url", scratchUrl);
    }

    @Override
    final @Nullable File migrations() {
        return dir;
    }

    @Override
    final boolean hasServer() {
        return scratchUrl != null && !scratchUrl.isEmpty();
    }
}
