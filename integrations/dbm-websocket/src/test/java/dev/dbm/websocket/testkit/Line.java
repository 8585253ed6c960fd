package dev.dbm.websocket.testkit;

import java.time.Duration;

/**
 * How a {@link WsProxy} carries what the database answers.
 *
 * @param largestFragment frames of 1 to so many bytes, in turn, make up a message; 0 for one frame for each message
 * @param pingEvery a ping follows every so many fragments, within the message too; 0 for none
 * @param up the time a byte takes to the database
 * @param down the time a byte takes back
 * @param cutAfter after so many bytes from the database the connection is cut, within a frame
 */
public record Line(int largestFragment, int pingEvery, Duration up, Duration down, long cutAfter) {
    /** Each read from the database is sent at once as one frame. */
    public static final Line PLAIN = new Line(0, 0, Duration.ZERO, Duration.ZERO, Long.MAX_VALUE);

    /** Frames of 1 to 7 bytes, with a ping after every fifth. */
    public static final Line CRUMBS = PLAIN.withFragments(7, 5);

    public Line withFragments(int largest, int ping) {
        return new Line(largest, ping, up, down, cutAfter);
    }

    /** A round trip takes the sum of both. */
    public Line withLatency(Duration there, Duration back) {
        return new Line(largestFragment, pingEvery, there, back, cutAfter);
    }

    public Line withCutAfter(long bytes) {
        return new Line(largestFragment, pingEvery, up, down, bytes);
    }
}
