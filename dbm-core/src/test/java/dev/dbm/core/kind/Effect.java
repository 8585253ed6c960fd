package dev.dbm.core.kind;

import dev.dbm.plan.Hazard;

/**
 * What a statement does to a database under load, as {@link StatementForm} says it or as it was seen.
 *
 * @param lock the strongest lock on what others use
 * @param blocksReads whether another session cannot read
 * @param blocksWrites whether another session cannot write
 * @param scans whether every row is read
 * @param rewrites whether every row is written again
 * @param updates whether rows are updated
 * @param fails whether it fails on a row
 * @param breaks whether a statement of the release that still runs fails afterwards
 */
record Effect(
        LockMode lock,
        boolean blocksReads,
        boolean blocksWrites,
        boolean scans,
        boolean rewrites,
        boolean updates,
        boolean fails,
        boolean breaks) {
    static Effect said(StatementForm form) {
        return new Effect(
                form.lock(),
                form.hazards().contains(Hazard.BLOCKS_READS),
                form.hazards().contains(Hazard.BLOCKS_WRITES),
                form.reads(),
                form.hazards().contains(Hazard.REWRITES_TABLE),
                form.hazards().contains(Hazard.WRITES_ROWS),
                form.hazards().contains(Hazard.MAY_FAIL_ON_DATA),
                form.hazards().contains(Hazard.BREAKS_RELEASE));
    }
}
