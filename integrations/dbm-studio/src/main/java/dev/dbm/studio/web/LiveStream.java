package dev.dbm.studio.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An answer that is being written, and somebody who looks whether it is still read: a query that takes long writes nothing, and so would not notice that the
 * page is gone. While nothing is written an empty line is, each second, where the format lets one stand.
 */
final class LiveStream {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final OutputStream out;
    private final Optional<StreamFormat> format;
    private final Runnable abandoned;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean betweenParts = true;
    private boolean silent = true;
    private volatile boolean gone;

    /**
     * Starts nothing yet.
     *
     * @param abandoned is run once when nobody reads any more
     */
    LiveStream(OutputStream out, Optional<StreamFormat> format, Runnable abandoned) {
        this.out = out;
        this.format = format;
        this.abandoned = abandoned;
    }

    /**
     * Writes the body.
     *
     * @throws ExecutionException why it was not written to its end
     */
    void write(Body body) throws ExecutionException {
        Thread watch = Thread.ofVirtual().unstarted(this::watch);
        if (format.isPresent()) {
            watch.start();
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(new Parts(), StandardCharsets.UTF_8));
            body.write(writer);
            writer.flush();
            return true;
        });
        task.run();
        watch.interrupt();
        try {
            task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what comes last. */
    void end(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether nobody reads any more. */
    boolean isGone() {
        return gone;
    }

    private void watch() {
        try {
            while (!gone) {
                Thread.sleep(SIGN_OF_LIFE);
                sign();
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign() {
        writing.lock();
        try {
            if (silent && betweenParts) {
                out.write('\n');
                out.flush();
            }
            silent = true;
        } catch (IOException unread) {
            leave();
        } finally {
            writing.unlock();
        }
    }

    private void leave() {
        if (!gone) {
            gone = true;
            abandoned.run();
        }
    }

    /** Where the body is written to; what lies between two flushes is a part. */
    private final class Parts extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            locked(() -> {
                betweenParts = false;
                out.write(bytes, from, length);
            });
        }

        @Override
        public void flush() throws IOException {
            locked(() -> {
                out.flush();
                betweenParts = true;
            });
        }

        private void locked(Writing step) throws IOException {
            writing.lock();
            try {
                silent = false;
                step.run();
            } catch (IOException unread) {
                leave();
                throw unread;
            } finally {
                writing.unlock();
            }
        }
    }

    /** What is written. */
    @FunctionalInterface
    interface Body {
        void write(Writer out) throws IOException;
    }

    /** A step of it. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
