package dev.dbm.websocket.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another thread, process or machine does. */
public final class Conditions {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private Conditions() {}

    /** Returns as soon as the condition holds; fails, naming it, if it still does not after the longest wait. */
    public static void await(String condition, Duration longest, BooleanSupplier holds) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + longest + ": " + condition);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
