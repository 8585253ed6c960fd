package dev.dbm.cli.init;

/** Whose a file is, and so what may be done to one that is there already. */
enum Placement {
    /** Written once; from then on it is the project's own. */
    SEED,
    /** The file is dbm's: one that is there without a block is in the way. */
    WHOLE,
    /** The file is everybody's: the block goes to its end. */
    END,
    /** A hook that may be there already: the block goes before everything else, since scripts tend to end with exit or exec. */
    AFTER_SHEBANG
}
