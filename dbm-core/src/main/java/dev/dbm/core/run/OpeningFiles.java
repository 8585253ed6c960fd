package dev.dbm.core.run;

import dev.dbm.MigrationSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads the journal and fingerprints the files on a thread of its own, while the caller connects: both take their time in a cold JVM. */
final class OpeningFiles implements AutoCloseable {

    private final FutureTask<Files> task;
    private boolean failureWasTold;

    private OpeningFiles(FutureTask<Files> task) {
        this.task = task;
    }

    static OpeningFiles start(MigrationSource source) {
        FutureTask<Files> task = new FutureTask<>(new Opening(source));
        Thread thread = new Thread(task, "dbm-files");
        thread.setDaemon(true);
        thread.start();
        return new OpeningFiles(task);
    }

    /**
     * Returns the files, when they are read.
     *
     * @throws dev.dbm.JournalException if the journal is malformed or files are missing
     */
    Files files() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // Reading a few files is short, and what is opened must be closed.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            failureWasTold = true;
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The migrations could not be read", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes the files; throws why they could not be opened, unless {@link #files} did. */
    @Override
    public void close() {
        if (!failureWasTold) {
            files().close();
        }
    }

    private static final class Opening implements Callable<Files> {

        private final MigrationSource source;

        Opening(MigrationSource source) {
            this.source = source;
        }

        @Override
        public Files call() {
            return Files.open(source);
        }
    }
}
