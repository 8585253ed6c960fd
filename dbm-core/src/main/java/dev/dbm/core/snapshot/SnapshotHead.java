package dev.dbm.core.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids of a snapshot's file, taken from its bytes without reading the objects. Writing is canonical, so that the id can be computed from the text as it
 * stands: if it fits, the file is what dbm wrote, to the byte.
 *
 * @param id its id
 * @param parentId the id of the snapshot before it
 */
public record SnapshotHead(String id, String parentId) {
    private static final String FORMAT = "{\n  \"dbm\": ";

    /** Follows the number of the format, of which one digit is enough; the hash of every format is over its own text. */
    private static final String START = ",\n  \"id\": \"";

    private static final String PARENT = "\",\n  \"prevId\": \"";
    private static final int ID_LENGTH = Snapshot.NO_PARENT.length();
    private static final String FORMS = ",\n  \"canonical\": ";

    /** Returns the head of a file that dbm wrote and nobody changed; empty if only a full reading can say what it is. */
    public static Optional<SnapshotHead> intact(byte[] file) {
        int idAt = FORMAT.length() + 1 + START.length();
        int parentAt = idAt + ID_LENGTH + PARENT.length();
        int end = lastIndexOf(file, FORMS);
        if (end < parentAt + ID_LENGTH
                || !stands(file, 0, FORMAT)
                || !isKnown(file[FORMAT.length()])
                || !stands(file, FORMAT.length() + 1, START)
                || !stands(file, idAt + ID_LENGTH, PARENT)) {
            return Optional.empty();
        }
        SnapshotHead head = new SnapshotHead(ascii(file, idAt), ascii(file, parentAt));
        // The hashed text begins with the line of prevId and ends with the objects.
        int from = idAt + ID_LENGTH + "\",\n".length();
        return head.id().equals(idOf(file, from, end)) && !hasMarker(file, end) ? Optional.of(head) : Optional.empty();
    }

    private static boolean isKnown(byte format) {
        return format > '0' && format <= '0' + SnapshotUpgrade.CURRENT;
    }

    private static String idOf(byte[] file, int from, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("{\n".getBytes(StandardCharsets.US_ASCII));
            digest.update(file, from, end - from);
            digest.update("\n}\n".getBytes(StandardCharsets.US_ASCII));
            byte[] hash = digest.digest();
            return new UUID(number(hash, 0), number(hash, Long.BYTES)).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static long number(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return value;
    }

    /** The forms are not hashed; git's marks among them would go unseen. */
    private static boolean hasMarker(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            if (file[i] == '\n' && file[i + 1] != ' ' && file[i + 1] != '}') {
                return true;
            }
        }
        return file[file.length - 1] != '\n';
    }

    private static String ascii(byte[] file, int from) {
        return new String(file, from, ID_LENGTH, StandardCharsets.ISO_8859_1);
    }

    private static boolean stands(byte[] file, int at, String text) {
        if (at + text.length() > file.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (file[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lastIndexOf(byte[] file, String wanted) {
        for (int at = file.length - wanted.length(); at >= 0; at--) {
            if (file[at] == wanted.charAt(0) && stands(file, at, wanted)) {
                return at;
            }
        }
        return -1;
    }
}
