package dev.dbm.workspace;

/** What becomes of the patch of {@link Workspace#patch}. */
public enum PatchMode {
    /** It is shown; nothing is written. */
    SHOW,
    /** It is written into the files. */
    APPLY
}
