package dev.dbm.websocket.testkit;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** So many lines of 64 bytes in COPY's text format. */
public final class CopyLines extends InputStream {
    private final long count;
    private long next;
    private byte[] line = new byte[0];
    private int position;

    public CopyLines(long count) {
        this.count = count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        int written = 0;
        while (written < length && fill()) {
            int run = Math.min(length - written, line.length - position);
            System.arraycopy(line, position, target, from + written, run);
            position += run;
            written += run;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private boolean fill() {
        if (position == line.length && next < count) {
            String number = Long.toString(next++);
            line = (number + "\t" + "x".repeat(62 - number.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
            position = 0;
        }
        return position < line.length;
    }
}
