package dev.dbm.benchmark;

import java.time.Duration;

/**
 * One start of a JVM.
 *
 * @param wall from before its start until it had ended
 * @param cpu of the whole process; the kernel counts it in hundredths of a second
 */
record Sample(Duration wall, Duration cpu) {}
