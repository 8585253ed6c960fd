package dev.dbm.docs.commands;

/** The pages that one reads from the first line to the last. */
class GuideCommandsIT extends DocCommands {
    @Override
    boolean runs(String page) {
        return !ReferenceCommandsIT.isReference(page);
    }
}
