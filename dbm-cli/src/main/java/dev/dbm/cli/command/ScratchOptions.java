package dev.dbm.cli.command;

import dev.dbm.cli.connect.ConnectionRequest;
import dev.dbm.cli.connect.Target;
import dev.dbm.workspace.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where proofs are made. */
final class ScratchOptions {

    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description =
                    "A server on which throw-away databases may be created for proofs; otherwise the embedded one, if"
                            + " there is one. May be repeated, to prove on several major versions.")
    List<String> urls = new ArrayList<>();

    @Option(names = "--offline", description = "Prove nothing, and say so.")
    boolean offline;

    ScratchServer server(Invocation invocation) {
        if (offline) {
            if (!urls.isEmpty()) {
                throw Usage.problem("--offline and --scratch-url contradict each other", "Give one of them.");
            }
            return ScratchServer.offline();
        }
        return urls.isEmpty()
                ? ScratchServer.automatic()
                : ScratchServer.all(
                        urls.stream().map(text -> at(text, invocation)).toList());
    }

    private static ScratchServer.Server at(String url, Invocation invocation) {
        Target target = ConnectionRequest.of(url).resolve(invocation.environment());
        invocation.console().hide(target);
        return ScratchServer.at(
                target.jdbcUrl(), target.user().orElse(""), target.password().orElse(""));
    }
}
