package dev.dbm.core.journal;

import dev.dbm.core.sql.SqlScript;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two hashes of a migration's file.
 *
 * @param raw lower-case hex SHA-256 of the file's bytes, as Drizzle records it
 * @param tokens lower-case hex SHA-256 over the statements' tokens and the dbm directives; see {@link SqlScript#tokenHash}
 */
public record Checksum(String raw, String tokens) {

    /** Returns the checksum of a file's bytes and the script they hold. */
    public static Checksum of(byte[] bytes, SqlScript script) {
        return new Checksum(sha256(bytes), script.tokenHash());
    }

    /** Returns the lower-case hex SHA-256 of bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
