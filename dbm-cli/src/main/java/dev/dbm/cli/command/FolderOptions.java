package dev.dbm.cli.command;

import dev.dbm.workspace.Workspace;
import picocli.CommandLine.Mixin;

/** The options of commands that read or write the migrations folder. */
final class FolderOptions {

    @Mixin
    final DirectoryOption directory = new DirectoryOption();

    @Mixin
    final SchemaOptions schema = new SchemaOptions();

    @Mixin
    final ScratchOptions scratch = new ScratchOptions();

    /** Returns a builder with everything that the command line and the main class say. */
    Workspace.Builder builder(Invocation invocation) {
        Workspace.Builder builder = Workspace.builder(directory.path())
                .schema(invocation.classes().toArray(Class<?>[]::new))
                .classLoader(schema.loader(invocation))
                .scratch(scratch.server(invocation));
        schema.packages(invocation).forEach(builder::schema);
        return builder;
    }
}
