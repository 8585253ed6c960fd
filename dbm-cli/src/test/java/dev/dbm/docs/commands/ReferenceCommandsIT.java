package dev.dbm.docs.commands;

import java.util.Set;

/** The pages in which one looks something up. */
class ReferenceCommandsIT extends DocCommands {
    private static final Set<String> PAGES = Set.of(
            "docs/branches.md",
            "docs/cli.md",
            "docs/from-drizzle.md",
            "docs/from-ebean.md",
            "docs/from-flyway.md",
            "docs/from-hibernate.md",
            "docs/from-liquibase.md",
            "docs/workflow.md");

    @Override
    boolean runs(String page) {
        return isReference(page);
    }

    static boolean isReference(String page) {
        return PAGES.contains(page);
    }
}
